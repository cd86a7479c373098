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
      `${path}: is not valid UTF-8 at byte ${offset}`,
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
    new QanatError('other-format', `${path}: is ${format}, which is not read`, 'save it as plain text first'),
  badMetadata: (path: string, detail: string): QanatError =>
    new QanatError(
      'bad-metadata',
      `${path}: ${detail}`,
      'write {"title": "…", "outlet": "…", "published": "2020-11-24", "url": "…"}, each key optional',
    ),
  noSuchPlace: (path: string, place: string, detail: string): QanatError =>
    new QanatError('no-such-place', `${path}: has no ${place} (${detail})`, 'lines and columns count from 1'),
  notWritable: (path: string, detail: string): QanatError =>
    new QanatError('not-writable', `${path}: cannot be written (${detail})`, 'name another file with --out'),
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
} as const
