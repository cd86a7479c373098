/**
 * The keyboard map: one row a command. Single letters act only when the focus is not in a field; a person can give a command
 * another key or switch single letters off (WCAG 2.1.4).
 */
type Where = 'everywhere' | 'list' | 'review' | 'read' | 'map'

interface Row {
  /** What screens register for. */
  readonly id: string
  /** In the notation of tinykeys: `a`, `Shift+X`, `g r`, `$mod+k`. */
  readonly keys: readonly string[]
  readonly means: string
  readonly where: Where
}

const rows = [
  { id: 'palette', keys: ['$mod+k'], means: 'go, act, search', where: 'everywhere' },
  { id: 'search', keys: ['/'], means: 'search', where: 'everywhere' },
  { id: 'keys', keys: ['Shift+?', '?'], means: 'keys of this screen', where: 'everywhere' },
  { id: 'undo', keys: ['u', '$mod+z'], means: 'undo the last decision', where: 'everywhere' },
  { id: 'redo', keys: ['Shift+U', '$mod+Shift+z'], means: 'redo', where: 'everywhere' },
  { id: 'close', keys: ['Escape'], means: 'close, else clear the last filter', where: 'everywhere' },
  { id: 'goHome', keys: ['g h'], means: 'go to Home', where: 'everywhere' },
  { id: 'goRead', keys: ['g r'], means: 'go to Read', where: 'everywhere' },
  { id: 'goIncidents', keys: ['g i'], means: 'go to Incidents', where: 'everywhere' },
  { id: 'goFindings', keys: ['g f'], means: 'go to Findings', where: 'everywhere' },
  { id: 'goReview', keys: ['g v'], means: 'go to Review', where: 'everywhere' },
  { id: 'goActors', keys: ['g a'], means: 'go to Actors', where: 'everywhere' },
  { id: 'goSites', keys: ['g s'], means: 'go to Sites', where: 'everywhere' },
  { id: 'goExport', keys: ['g e'], means: 'go to Export', where: 'everywhere' },
  { id: 'goLog', keys: ['g l'], means: 'go to Log', where: 'everywhere' },
  { id: 'next', keys: ['j', 'ArrowDown'], means: 'next', where: 'list' },
  { id: 'previous', keys: ['k', 'ArrowUp'], means: 'previous', where: 'list' },
  { id: 'pick', keys: ['p'], means: 'pick for a merge', where: 'list' },
  { id: 'nextDocument', keys: [']'], means: 'next document', where: 'read' },
  { id: 'previousDocument', keys: ['['], means: 'previous document', where: 'read' },
  { id: 'accept', keys: ['a'], means: 'accept and next', where: 'review' },
  { id: 'correct', keys: ['e'], means: 'correct', where: 'review' },
  { id: 'reject', keys: ['x'], means: 'reject', where: 'review' },
  { id: 'rejectWhy', keys: ['Shift+X'], means: 'reject and say why', where: 'review' },
  { id: 'merge', keys: ['m'], means: 'merge with another', where: 'review' },
  { id: 'split', keys: ['s'], means: 'split', where: 'review' },
  { id: 'flag', keys: ['f'], means: 'flag', where: 'review' },
  { id: 'note', keys: ['n'], means: 'note', where: 'review' },
  { id: 'skip', keys: ['Space'], means: 'skip', where: 'review' },
  { id: 'choose', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], means: 'choose the n-th', where: 'review' },
  { id: 'evidence', keys: ['o'], means: 'open the words in the text', where: 'review' },
  { id: 'evidenceBeside', keys: ['Shift+O'], means: 'open the text beside', where: 'review' },
  { id: 'nextFinding', keys: ['.'], means: 'next finding', where: 'read' },
  { id: 'previousFinding', keys: [','], means: 'previous finding', where: 'read' },
  { id: 'copyQuote', keys: ['c'], means: 'copy quote, source and offsets', where: 'read' },
  { id: 'highlights', keys: ['h'], means: 'next set of highlights', where: 'read' },
] as const satisfies readonly Row[]

export type CommandId = (typeof rows)[number]['id']

export interface Binding extends Row {
  readonly id: CommandId
}

export const keymap: readonly Binding[] = rows
export const commandIds: readonly CommandId[] = rows.map(({ id }) => id)
