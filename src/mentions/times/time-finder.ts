/** Finds when: dates, stretches and repetitions, each with its TIMEX3 value and the days it means. */
import type { Finder, Parse, Sentence, Span, TimeMention } from '../../model/index.ts'
import { dayOfIso, firstDay } from './calendar.ts'
import type { Anchor } from './time-meaning.ts'
import { withRanges } from './time-ranges.ts'
import { type FoundTime, headToken, readTimes, type Story } from './time-sentence.ts'

/**
 * The finder of times. Relative times count from the day of publication; without one from the date of the dateline; without either
 * they stay unresolved. A range ("from January to September 2020") is one mention whose value is `start/end`; with `ends` its two
 * ends follow it as mentions of their own, as TIMEX3 has them.
 */
export function timeFinder({ ends = false }: { readonly ends?: boolean } = {}): Finder<TimeMention> {
  return { id: 'times', find: (parse) => findTimes(parse, ends) }
}

/** How many sentences a date in the text goes on to anchor what follows. */
const memory = 8

function findTimes(parse: Parse, ends: boolean): TimeMention[] {
  const mentions: TimeMention[] = []
  const now = writingDay(parse)
  let last: { anchor: Anchor; sentence: number; block: number } | undefined
  for (const [index, sentence] of parse.sentences.entries()) {
    const story: Story = {
      ...(now === undefined ? {} : { now }),
      said: () => {
        if (last === undefined || index - last.sentence > memory) return undefined
        const gap = index - last.sentence
        return { anchor: last.anchor, near: gap === 0, close: gap <= 2 && last.block === sentence.block }
      },
      name: (anchor) => {
        last = { anchor, sentence: index, block: sentence.block }
      },
    }
    const times = readTimes(sentence, story)
    let reach = -1
    for (const time of withRanges(times)) {
      if (!ends && time.span[0] < reach) continue
      reach = time.span[1]
      mentions.push(mentionOf(time, sentence, index))
    }
  }
  return mentions
}

/** The day the text was written: its publication, else its dateline. */
function writingDay(parse: Parse): Anchor | undefined {
  const { published } = parse.document
  const day = published === undefined ? undefined : dayOfIso(published)
  if (day !== undefined) return { moment: { unit: 'day', n: day }, anchor: 'published' }
  const span = parse.layout.dateline?.date
  return span && datelineAnchor(parse, span)
}

/** A dateline without a year anchors nothing. */
function datelineAnchor(parse: Parse, span: Span): Anchor | undefined {
  const sentence = parse.sentences.find(({ start, end }) => start <= span[0] && span[1] <= end)
  if (sentence === undefined) return undefined
  const { found } = readTimes(sentence, { said: () => undefined, name: () => undefined })
  for (const { span: at, meaning } of found) {
    if (at[0] < span[1] && span[0] < at[1] && meaning.moment?.unit === 'day' && meaning.anchor === undefined) {
      return { moment: { unit: 'day', n: firstDay(meaning.moment) }, anchor: 'text', span: at }
    }
  }
  return undefined
}

function mentionOf({ rule, meaning, span, tokens }: FoundTime, sentence: Sentence, index: number): TimeMention {
  const { type, value, interval, anchor, anchorSpan, approximate } = meaning
  return {
    kind: 'time',
    span,
    sentence: index,
    head: headToken(sentence, tokens[0], tokens[1]),
    reason: rule,
    type,
    ...(value === undefined ? {} : { value }),
    ...(interval === undefined ? {} : { interval }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(anchorSpan === undefined ? {} : { anchorSpan }),
    approximate: approximate ?? false,
  }
}
