/** The part of docs/CODEBOOK.md on a code book of one's own; its example is the file that a test reads with. */
import { readFileSync } from 'node:fs'

const root = import.meta.url.includes('/dist/') ? '../../../' : '../../'
const path = 'examples/codebook/homes-and-water.yml'

/** The lines of the section. */
export function ownSection(): readonly string[] {
  const example = readFileSync(new URL(`${root}${path}`, import.meta.url), 'utf8').trimEnd()
  return [
    '',
    '## A code book of your own',
    '',
    `A study has classes and words that PLOVER and this lexicon do not have. Write them into a YAML file and give it with \`--codebook FILE\` to \`qanat code\`, \`check\`, \`explain\`, \`add\` and \`recode\`. [\`${path}\`](../${path}) is one:`,
    '',
    '```yaml',
    example,
    '```',
    '',
    ...table('part', parts),
    '',
    'A list of rows alone is a code book too: its rows are frames. These are the keys of a frame; `id`, `lemmas`, `pos` and a code it must have:',
    '',
    ...table('key', keys),
    '',
    'A **slot** is a place in the grammar beside the word, after passives and relative clauses are undone: `subject`, `object`, `indirect`, `clause`, `possessor`, `modifier` ("{Israeli} strikes"), `particle`, `adverbial`, or a preposition such as `on`, `against`, `with`; `object.of` is the "of" of the object. A filter is a dictionary form, or one of `@actor`, `@place`, `@weapon`, `@time`, `@number`, `@event`, `@verb`, `@any`, or a class of words.',
    '',
    'Your rows are asked before all of ours, as `--actors` names your actors first; among yours the row that asks for more comes first. A row that cannot be right is refused with a line that names the file, its line, the row and the reason; then nothing of the file is used and nothing is read. `qanat check --codebook FILE` without reports reads the sentences of `yes` and `no` and says which are not read as their row says.',
    '',
    'A claim that a labelled row made has `label` beside its event. The name of the code book and a hash of what it holds stand in the log with each batch that was read with it, and `recode` says when a report is read with another one than before. Decisions stay, since they are held by words; where a person corrects the event or the mode, the label falls. The workbench reads what is uploaded there with our code book alone.',
    '',
    '`qanat train` learns from decisions on claims of your code book as on ours ([CLI.md](CLI.md#qanat-train)).',
  ]
}

const parts: Readonly<Record<string, string>> = {
  codebook: 'its name, up to 60 letters; the name of the file where there is none',
  labels:
    'your classes. `id` stands in the record; `event`, `mode`, `contexts`, `cameo` and `acled` are what the class stands for, so that incidents, maps and exports go on working; `rows` are ids of our rows that tell it too; `means` says it in words',
  frames: 'rows; one with the `id` of a row of ours stands in its place',
  classes:
    'lists of words with an `id`, for filters: `@home`; one with the `id` of a class of ours stands in its place',
  light:
    'verbs that only carry a noun ("stage a sit-in"): `lemmas`, `noun` (the slot of the noun, `object` when not given), `subject` and `object`: `initiator` or `recipient`',
  without: 'ids of rows of ours that you do without',
}

const keys: Readonly<Record<string, string>> = {
  id: 'stands in `rule` of each claim that the row makes',
  lemmas: 'dictionary forms: `evict`; a verb with its particle: `turn out`; a compound noun: `car bombing`',
  pos: '`verb` or `noun`',
  label: 'one of your labels; the code is then its code, and the next six keys must be absent',
  event: 'one of the sixteen, in capitals',
  mode: 'a mode that the event has',
  modes:
    'modes by what stands in a slot, the first that fits: `{ meet: { clause: [meet, negotiate], for: [talk] }, assist: { for: [help] } }`; `mode` where none does',
  contexts: 'what it is about, from the list above',
  cameo: 'a finer code of CAMEO, in quotes: `"057"`',
  acled: 'a sub-event type of ACLED',
  initiator:
    'slots of the one who did it, the first that is filled; for a verb `[subject, by]`, for a noun `[by, possessor, modifier]` when not given',
  recipient: 'likewise of the one it was done to; `[object]`, and `[on, against, of]`',
  when: 'slots with what must stand in one of them: `{ object: [home, "@actor"] }`; all slots must fit',
  unless: 'slots with what must not',
  toll: 'what a number on the recipient counts: `killed`, `displaced`, `arrested` …',
  outcome: '`true` for a word that says what came of an attack beside it',
  aftermath: '`true` for one that claims nothing alone and belongs to an attack told at most two sentences before',
  takes: 'slots whose event noun is part of this row and claims nothing itself: "lifted the curfew"',
  clausal: '`true` where a participle beside a noun is not meant',
  yes: 'sentences that it reads, with `{trigger:…}`, `{initiator:…}`, `{recipient:…}` round the words',
  no: 'sentences that it must not read',
  why: 'and `source`: for people',
}

function table(name: string, rows: Readonly<Record<string, string>>): readonly string[] {
  return [`| ${name} | |`, '|---|---|', ...Object.entries(rows).map(([key, means]) => `| \`${key}\` | ${means} |`)]
}
