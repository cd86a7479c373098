/** The sentence that a claim was read from, with the words of its values lit, between what stands before and after it. */
import { useMemo } from 'react'
import type { Span } from '../../../../src/model/index.ts'
import type { QueueItem } from '../../api/types.ts'
import { litFieldsOf } from '../../claims/lit-fields.ts'
import { EvidenceText } from '../../text/evidence-text.tsx'
import type { Lit } from '../../text/lit.ts'
import { fromWord, toWord } from '../../text/whole-words.ts'
import { visible } from '../../ui/visible.ts'
import styles from './claim-panel.module.css'
import { contextOf } from './passage.ts'

interface ClaimSentenceProps {
  readonly item: QueueItem
  /** The words of the value that is looked at. */
  readonly lit: readonly Span[] | undefined
}

const none: readonly Span[] = []

export function ClaimSentence({ item, lit = none }: ClaimSentenceProps) {
  const { claim, reviewed = claim, sentence, document } = item
  const { before, after } = useMemo(() => contextOf(item), [item])
  const held = useMemo(() => litFieldsOf(reviewed), [reviewed])
  const all: Lit = useMemo(() => new Map([...held, ['q-current', lit]]), [held, lit])
  const language = document.language === undefined ? {} : { lang: document.language }
  const [from] = sentence.span
  return (
    <div className="stack tight">
      {before.trim() !== '' && (
        <p className={styles['context']} dir="auto" {...language}>
          {from > before.length && '… '}
          {visible(from > before.length ? fromWord(before) : before).trim()}
        </p>
      )}
      <div className={styles['sentence']}>
        <EvidenceText
          key={claim.id}
          text={sentence.text}
          start={from}
          language={document.language}
          label="The sentence"
          lit={all}
        />
      </div>
      {after.trim() !== '' && (
        <p className={styles['context']} dir="auto" {...language}>
          {visible(toWord(after)).trim()} …
        </p>
      )}
    </div>
  )
}
