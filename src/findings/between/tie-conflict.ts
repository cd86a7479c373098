import { meets, type RecordComplaint, type RecordRule, type Tie, sourceName } from '../../model/index.ts'
import { say } from '../say.ts'
import { elsewhere, shelfOf } from './witness.ts'

/** One report has them allied, another one says that they are not. */
export const tieConflict: RecordRule = {
  id: 'tie-conflict',
  code: 'QN511',
  title: 'A tie that one text states another one denies',
  severity: 'medium',
  about:
    'A text states a relation between two actors ("part of", "commands", "backed by") and another one denies it or says that it has ended, and their times do not set them apart. Ties change; where both texts give a time that does not overlap, nothing is reported.',
  *check(record): Iterable<RecordComplaint> {
    const { documents } = shelfOf(record)
    const ties = new Map(record.ties.map((tie) => [tie.id, tie]))
    for (const { stated, ended, from, to } of record.network) {
      const pair = clash(pick(ties, stated), pick(ties, ended))
      if (!pair) continue
      const [yes, no] = pair
      const [saying, denying] = [documents.get(yes.document), documents.get(no.document)]
      const span = no.evidence[0]
      if (!saying || !denying || !span) continue
      yield {
        document: no.document,
        spans: [span],
        elsewhere: elsewhere(
          no.document,
          yes.evidence.slice(0, 1).map((words) => ({ document: yes.document, span: words })),
        ),
        actual: `not ${no.relation.replaceAll('_', ' ')}`,
        expected: [yes.relation.replaceAll('_', ' ')],
        note: `${from.name} and ${to.name}: ${sourceName(denying)} has "${say(denying.text, span)}", ${sourceName(saying)} the contrary.`,
      }
    }
  },
}

function pick(ties: ReadonlyMap<string, Tie>, ids: readonly string[]): Tie[] {
  return ids.flatMap((id) => ties.get(id) ?? [])
}

/** The first two of different documents whose times do not set them apart. */
function clash(stated: readonly Tie[], ended: readonly Tie[]): readonly [Tie, Tie] | undefined {
  for (const yes of stated)
    for (const no of ended)
      if (yes.document !== no.document && (yes.when === undefined || no.when === undefined || meets(yes.when, no.when)))
        return [yes, no]
  return undefined
}
