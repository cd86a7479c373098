/**
 * Words of documents as they may be shown: characters that turn the direction of text or cannot be seen become marks, as many
 * units long as they were, so that offsets stay true. What a document holds is text and never markup.
 */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text with a visible mark in place of each hidden control and each half character; the same length. */
export function visible(text: string): string {
  return text.replace(unseen, '\uFFFD').replace(lone, '\uFFFD')
}
