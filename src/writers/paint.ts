/** Colours of the terminal. Each one only repeats what a word says already. */
export type Paint = (words: string) => string

export interface Palette {
  readonly strong: Paint
  readonly faint: Paint
  readonly good: Paint
  readonly warn: Paint
  readonly bad: Paint
  readonly link: Paint
}

const ansi =
  (open: number, close: number): Paint =>
  (words) =>
    words === '' ? '' : `\u001b[${open}m${words}\u001b[${close}m`

const none: Paint = (words) => words

/** The palette for a terminal that shows colour, or one that leaves words as they are. */
export function palette(color: boolean): Palette {
  return color
    ? {
        strong: ansi(1, 22),
        faint: ansi(2, 22),
        good: ansi(32, 39),
        warn: ansi(33, 39),
        bad: ansi(31, 39),
        link: ansi(36, 39),
      }
    : { strong: none, faint: none, good: none, warn: none, bad: none, link: none }
}
