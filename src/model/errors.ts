/**
 * Every error that a person can meet: one line of what happened and where, one of what to do.
 * Library code throws these and never prints.
 */
export class QanatError extends Error {
  override readonly name = 'QanatError'
  /** Stable name of the error: `file-missing`. */
  readonly code: string
  /** What to do about it. */
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** The catalogue, one line an error: what happened, where, what to do. */
export const errors = {
  ungrounded: (record: string, detail: string): QanatError =>
    new QanatError(
      'ungrounded',
      `${record} is not grounded in its text: ${detail}`,
      'a record whose words are not in the text is refused, whoever made it',
    ),
  fileMissing: (path: string): QanatError =>
    new QanatError('file-missing', `${path}: no such file`, 'check the spelling, or quote the name if it has spaces'),
  isDirectory: (path: string): QanatError =>
    new QanatError(
      'is-directory',
      `${path}: is a directory`,
      `name the files in it, e.g. ${path.replace(/\/$/, '')}/*.txt`,
    ),
  notReadable: (path: string, detail: string): QanatError =>
    new QanatError('not-readable', `${path}: cannot be read (${detail})`, 'check its permissions'),
  binary: (path: string): QanatError =>
    new QanatError('binary', `${path}: is not text (it holds NUL or control bytes)`, 'save it as plain text first'),
  notUtf8: (path: string, offset: number): QanatError =>
    new QanatError(
      'not-utf8',
      `${path}: is not valid UTF-8 at byte ${offset}, and no other character set makes words of it`,
      'convert it first, e.g. iconv -f WINDOWS-1252 -t UTF-8',
    ),
  tooLarge: (path: string, bytes: number, limit: number): QanatError =>
    new QanatError(
      'too-large',
      `${path}: ${bytes} bytes is more than the ${limit} that are read`,
      'split it into its reports',
    ),
  empty: (path: string): QanatError => new QanatError('empty', `${path}: holds no text`, 'nothing to read in it'),
  otherFormat: (path: string, format: string): QanatError =>
    new QanatError(
      'other-format',
      `${path}: is ${format}, which is not read`,
      'save it as PDF, DOCX or plain text first',
    ),
  noReport: (path: string, format: string): QanatError =>
    new QanatError(
      'no-report',
      `${path}: is ${format}, which holds no reports`,
      'add the reports themselves; rows that others coded come in as ACLED, UCDP, PLOVER or POLECAT',
    ),
  damaged: (path: string, detail: string): QanatError =>
    new QanatError('damaged', `${path}: is damaged or cut off (${detail})`, 'get a whole copy of it'),
  locked: (path: string): QanatError =>
    new QanatError('locked', `${path}: is locked with a password`, 'save a copy without one'),
  pictures: (path: string): QanatError =>
    new QanatError(
      'pictures',
      `${path}: its pages are pictures and hold no text`,
      'recognise its text first, e.g. ocrmypdf in.pdf out.pdf',
    ),
  tooHeavy: (path: string, detail: string): QanatError =>
    new QanatError(
      'too-heavy',
      `${path}: reading it was stopped (${detail})`,
      'save it as plain text, or split it; it may be made to harm',
    ),
  bomb: (path: string, detail: string): QanatError =>
    new QanatError('bomb', `${path}: unpacks to more than is read (${detail})`, 'unpack it and name the files in it'),
  unsafeName: (archive: string, name: string): QanatError =>
    new QanatError(
      'unsafe-name',
      `${archive}: an entry is named ${name.slice(0, 200)}, outside the archive`,
      'it may be made to harm; the rest of it is read',
    ),
  tooDeep: (path: string, levels: number): QanatError =>
    new QanatError(
      'too-deep',
      `${path}: lies in more than ${levels} archives`,
      'unpack the outer ones and name the files',
    ),
  noTexts: (path: string, detail: string): QanatError =>
    new QanatError(
      'no-texts',
      `${path}: has no column of texts (${detail})`,
      'name the column text, body, content or article; rows that others coded come in by qanat import',
    ),
  whichMember: (path: string, documents: number, example: string): QanatError =>
    new QanatError('which-member', `${path}: holds ${documents} documents`, `name one of them, e.g. ${example}`),
  badMetadata: (path: string, detail: string): QanatError =>
    new QanatError(
      'bad-metadata',
      `${path}: ${detail}`,
      'write {"title": "…", "outlet": "…", "published": "2020-11-24", "url": "…"}, each key optional',
    ),
  badRegister: (path: string, detail: string): QanatError =>
    new QanatError(
      'bad-register',
      `${path}: ${detail}`,
      'write rows with a name and a country in CSV or YAML, or a PETRARCH dictionary: NAME_ [IRQMIL]',
    ),
  badCodebook: (path: string, where: string, detail: string): QanatError =>
    new QanatError(
      'bad-codebook',
      `${path}: ${where === '' ? '' : `${where}: `}${detail}`,
      'nothing of the file is used until it is mended; docs/CODEBOOK.md says how a row is written',
    ),
  otherCodebook: (path: string, made: 'learned' | 'read', before: string, now: string): QanatError =>
    new QanatError(
      'other-codebook',
      `${path}: was ${made} with ${before}, and this is ${now}`,
      made === 'learned'
        ? 'give the code book it was learned with, or learn again with qanat train'
        : 'give the code book it was read with, or read it again with qanat recode',
    ),
  severalCodebooks: (path: string, codebooks: string): QanatError =>
    new QanatError(
      'several-codebooks',
      `${path}: its reports were read with ${codebooks}`,
      'read them all with one first: qanat recode, with --codebook FILE if you use one',
    ),
  badLearned: (path: string, detail: string): QanatError =>
    new QanatError(
      'bad-learned',
      `${path}: holds no weights learned from decisions (${detail})`,
      'make them with qanat train --from CASEFILE --out FILE',
    ),
  tooFewDecisions: (path: string, there: number, needed: number): QanatError =>
    new QanatError(
      'too-few-decisions',
      `${path}: decisions about ${there} ${there === 1 ? 'claim' : 'claims'} are too few to learn from, ${needed} are needed`,
      'accept, reject or correct more claims in review',
    ),
  oneVerdict: (path: string, there: number, verdict: string): QanatError =>
    new QanatError(
      'one-verdict',
      `${path}: all ${there} claims that were decided are ${verdict}, so there is nothing to tell apart`,
      'learning needs claims that hold and claims that do not',
    ),
  noSuchPlace: (path: string, place: string, detail: string): QanatError =>
    new QanatError('no-such-place', `${path}: has no ${place} (${detail})`, 'lines and columns count from 1'),
  notWritable: (path: string, detail: string): QanatError =>
    new QanatError('not-writable', `${path}: cannot be written (${detail})`, 'name another file'),
  notCoded: (path: string, detail: string): QanatError =>
    new QanatError('not-coded', `${path}: reading it failed (${detail})`, 'this is a fault of Qanat: please report it'),
  badUsage: (what: string, hint: string): QanatError => new QanatError('bad-usage', what, hint),
  badOption: (option: string, given: string, allowed: string): QanatError =>
    new QanatError('bad-option', `${option} cannot be ${given}`, `use ${allowed}`),
  weightsMalformed: (detail: string): QanatError =>
    new QanatError(
      'weights-malformed',
      `the model weights cannot be read: ${detail}`,
      'install again, or run npm run train',
    ),
  noSuchCasefile: (path: string): QanatError =>
    new QanatError('no-such-casefile', `${path}: there is no casefile`, `make one with qanat init ${path}`),
  casefileExists: (path: string): QanatError =>
    new QanatError('casefile-exists', `${path}: is there already`, 'add to it with qanat add, or name another file'),
  notCasefile: (path: string, detail: string): QanatError =>
    new QanatError('not-casefile', `${path}: is no casefile (${detail})`, 'make one with qanat init and another name'),
  casefileNewer: (path: string, version: number, known: number): QanatError =>
    new QanatError(
      'casefile-newer',
      `${path}: was written by a newer Qanat (layout ${version}, this one knows ${known})`,
      'install the newer version of Qanat',
    ),
  casefileOlder: (path: string, version: number, known: number): QanatError =>
    new QanatError(
      'casefile-older',
      `${path}: has the layout ${version} and must be brought to ${known}, which needs to write to it`,
      'make it writable, or copy it to where you may write',
    ),
  casefileForeign: (path: string, object: string): QanatError =>
    new QanatError(
      'casefile-foreign',
      `${path}: holds ${object}, which Qanat did not make or not like this`,
      'do not trust it: ask for the file again, or drop what was added to a copy of it',
    ),
  casefileDamaged: (path: string, detail: string): QanatError =>
    new QanatError('casefile-damaged', `${path}: is damaged (${detail})`, 'go back to a copy of it'),
  casefileBusy: (path: string): QanatError =>
    new QanatError('casefile-busy', `${path}: another program is writing to it`, 'try again when that has finished'),
  casefileReadOnly: (path: string): QanatError =>
    new QanatError('casefile-read-only', `${path}: cannot be written to`, 'make it writable, or work on a copy of it'),
  sqliteTooOld: (version: string, least: string): QanatError =>
    new QanatError(
      'sqlite-too-old',
      `SQLite ${version} can lose what it has confirmed; ${least} or newer is needed`,
      'install Qanat again with its dependencies, or use a newer Node',
    ),
  badKey: (path: string, detail: string): QanatError =>
    new QanatError(
      'bad-key',
      `${path}: is no key to sign with (${detail})`,
      'put the key back from a copy, or move the file away and a new key is made',
    ),
  noSuchRecord: (what: string): QanatError =>
    new QanatError('no-such-record', `${what} is not in the casefile`, 'see what is there with qanat incidents'),
  badDecision: (id: string, detail: string, hint: string): QanatError =>
    new QanatError('bad-decision', `the decision ${id.slice(0, 12)} has no sense: ${detail}`, hint),
  badQuery: (query: string, detail: string, hint: string): QanatError =>
    new QanatError('bad-query', `${query}: ${detail}`, hint),
  missingColumns: (path: string, format: string, columns: readonly string[]): QanatError =>
    new QanatError(
      'missing-columns',
      `${path}: has no column ${columns.join(', ')}, which ${format} has`,
      'export it again with its header and all columns',
    ),
  badRow: (path: string, row: number, detail: string): QanatError =>
    new QanatError(
      'bad-row',
      `${path}: row ${row} is left out: ${detail}`,
      'correct it and import the file again; the other rows are read',
    ),
  notCodedData: (path: string, formats: string): QanatError =>
    new QanatError('not-coded-data', `${path}: is no coded data that is known`, `use ${formats}`),
  cannotListen: (host: string, port: number, detail: string): QanatError =>
    new QanatError(
      'cannot-listen',
      `${host}:${port}: nothing can be served there (${detail})`,
      'name another with --port',
    ),
} as const
