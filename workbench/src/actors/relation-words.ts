/** Relations between actors as a sentence has them, from either end. */
import { mutualRelations, type Relation } from '../../../src/model/index.ts'

const words: Readonly<Record<Relation, readonly [forth: string, back: string]>> = {
  commands: ['commands', 'is commanded by'],
  leads: ['leads', 'is led by'],
  member_of: ['is a member of', 'has the member'],
  part_of: ['is part of', 'has the part'],
  supports: ['supports', 'is supported by'],
  opposes: ['opposes', 'opposes'],
  allied_with: ['is allied with', 'is allied with'],
  controls: ['controls', 'is controlled by'],
  funds: ['funds', 'is funded by'],
  arms: ['arms', 'is armed by'],
  trains: ['trains', 'is trained by'],
  hosts: ['hosts', 'is hosted by'],
  sanctions: ['sanctions', 'is sanctioned by'],
  negotiates_with: ['negotiates with', 'negotiates with'],
  represents: ['represents', 'is represented by'],
  succeeds: ['succeeds', 'is succeeded by'],
  located_in: ['is located in', 'is the place of'],
  owns: ['owns', 'is owned by'],
}

/** "is supported by", seen from the end that it goes to when `isBack`. */
export function relationWord(relation: Relation, isBack = false): string {
  return words[relation][isBack ? 1 : 0]
}

/** True for a relation that reads the same from both ends. */
export function isMutual(relation: Relation): boolean {
  return mutualRelations.has(relation)
}
