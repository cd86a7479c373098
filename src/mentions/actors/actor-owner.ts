/** Whose it is: "US" of "US troops", "Asa'ib" of "leader of Asa'ib"; never the backer of a backed group. */
import { caseOf, type Stretch } from './actor-groups.ts'
import type { Desk } from './actor-desk.ts'
import type { Draft } from './actor-draft.ts'
import type { RoleRow } from './register.ts'

/** Whose it is: the name before the noun ("US troops"), its possessor ("Iran's army") or the "of" and "from" phrase after it. */
export function ownerOf(
  desk: Desk,
  head: number,
  short: Stretch,
  owners: readonly Draft[],
  role: RoleRow,
): Draft | undefined {
  const { sentence } = desk
  let best: Draft | undefined
  for (const owner of owners) {
    if (owner.last < short.first || owner.first > head || owner.first === head) continue
    if ((owner.form === 'description' && owner.shape === 'people') || qualifiesOnly(desk, owner)) continue
    if (owner.referent?.type === 'person' && !(role.institution !== undefined && role.kind === 'group')) continue
    const better =
      best === undefined ||
      (best.referent?.type === 'state' && owner.referent?.type !== 'state') ||
      owner.last > best.last
    if (better && !(best !== undefined && best.referent?.type !== 'state' && owner.referent?.type === 'state'))
      best = owner
  }
  if (best !== undefined) return best
  for (const dependent of sentence.dependents[head]!) {
    if (dependent <= head || sentence.tokens[dependent]!.deprel !== 'nmod') continue
    const preposition = caseOf(sentence, dependent)
    if (
      preposition !== 'of' &&
      (role.kind === 'vague' ||
        role.kind === 'group' ||
        !(preposition === 'from' || preposition === 'in' || preposition === 'for'))
    )
      continue
    const inPlace = preposition === 'in'
    const owner = widest(
      owners.filter(
        ({ head: at, first, last, referent }) =>
          (at === dependent || (first <= dependent && dependent <= last)) &&
          first > head &&
          (!inPlace || referent?.type === 'state' || referent?.type === 'military'),
      ),
    )
    if (owner !== undefined) return owner
  }
  const next = sentence.tokens[head + 1]?.lemma
  if (next !== 'of' && !(next === 'from' && role.kind === 'person')) return undefined
  return widest(
    owners.filter(
      ({ first }) =>
        first > head + 1 &&
        first <= head + 4 &&
        sentence.tokens.slice(head + 2, first).every(({ upos }) => /^(?:DET|PUNCT|ADJ)$/.test(upos)),
    ),
  )
}

function widest(owners: readonly Draft[]): Draft | undefined {
  return owners.reduce<Draft | undefined>(
    (best, owner) => (best === undefined || owner.last - owner.first > best.last - best.first ? owner : best),
    undefined,
  )
}

/** "Iran-backed", "pro-Iran", "ISIS-held": the name qualifies and does not own. */
function qualifiesOnly({ text }: Desk, { span }: Draft): boolean {
  return (
    /(?:pro|anti|non|ex)[-‑–]$/i.test(text.slice(Math.max(0, span[0] - 5), span[0])) ||
    /^\s?[-‑–]\s?(?:back|support|align|alli|fund|train|sponsor|affiliat|link|made|held|occupi|controll|arm|dominat|mediat|broker|produc|born|bas|suppli|inspir|friend|loyal|trained|style)/i.test(
      text.slice(span[1], span[1] + 16),
    )
  )
}
