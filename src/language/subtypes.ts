/**
 * Relations that follow from the finished tree: the subject of a passive is `nsubj:pass`, and who did it, "by gunmen", is
 * `obl:agent`; a clause after a word that has its subject already is no second one ("troops are about to enter the valley").
 */
import { fold } from './encode.ts'

/** Numbers of the relations the rules speak of. */
export interface SubtypeLabels {
  readonly nsubj: number
  readonly nsubjPass: number
  readonly auxPass: number
  readonly obl: number
  readonly agent: number
  readonly acl: number
  readonly caseLabel: number
  readonly csubj: number
  readonly xcomp: number
}

export function subtypeLabels(labels: readonly string[]): SubtypeLabels {
  const of = (name: string): number => labels.indexOf(name)
  return {
    nsubj: of('nsubj'),
    nsubjPass: of('nsubj:pass'),
    auxPass: of('aux:pass'),
    obl: of('obl'),
    agent: of('obl:agent'),
    acl: of('acl'),
    caseLabel: of('case'),
    csubj: of('csubj'),
    xcomp: of('xcomp'),
  }
}

const times: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december today tomorrow tonight noon midnight dawn dusk morning evening night day week month year end time weekend ' +
    'afternoon hour minute number percent half margin hand accident mistake car bus train plane truck road air sea land phone'
  ).split(' '),
)

/** Corrects `label` in place. `is` tells nouns, names and pronouns, and past participles. */
export function refineSubtypes(
  head: Int32Array,
  label: Int32Array,
  words: readonly string[],
  is: { readonly noun: (i: number) => boolean; readonly participle: (i: number) => boolean },
  l: SubtypeLabels,
): void {
  const size = head.length
  const passive = new Uint8Array(size)
  const by = new Uint8Array(size)
  const subject = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const above = head[i]!
    if (above >= size) continue
    if (label[i] === l.auxPass) passive[above] = 1
    if (label[i] === l.nsubj || label[i] === l.nsubjPass) subject[above] = 1
    if (label[i] === l.caseLabel && i < above && fold(words[i]!) === 'by') by[above] = 1
  }
  for (let i = 0; i < size; i++) {
    const above = head[i]!
    if (above >= size) continue
    if (label[i] === l.csubj && i > above && subject[above] === 1) label[i] = l.xcomp
    if (label[i] === l.nsubj && passive[above] === 1) label[i] = l.nsubjPass
    const acted = passive[above] === 1 || (is.participle(above) && label[above] === l.acl)
    if (label[i] === l.obl && by[i] === 1 && acted && is.noun(i) && !times.has(fold(words[i]!))) label[i] = l.agent
  }
}
