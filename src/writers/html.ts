/**
 * One page for many documents, that can be mailed or printed: no script, no request to anywhere, a policy that forbids both.
 * The list of documents stands first, so the page is held in memory until the last one is read.
 */
import { createHash } from 'node:crypto'
import type { CheckedReading, Writer } from '../model/index.ts'
import { article, headingOf } from './html-article.ts'
import { escapeHtml, isolated } from './html-escape.ts'
import { style } from './html-style.ts'
import { foundPhrase, plural } from './phrases.ts'

export const html: Writer = {
  id: 'html',
  extension: '.html',
  async *write(readings, { rules, version }) {
    const entries: string[] = []
    const articles: string[] = []
    for await (const reading of readings) {
      const prefix = `d${articles.length + 1}`
      entries.push(entry(reading, prefix))
      articles.push(article(reading, prefix, rules))
    }
    yield head(entries)
    yield* articles
    yield foot(version)
  },
}

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

function head(entries: readonly string[]): string {
  const name = `A reading of ${plural(entries.length, 'report')}`
  const list =
    entries.length < 2 ? '' : `<nav aria-label="Reports"><h2>Reports</h2><ol>${entries.join('\n')}</ol></nav>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name} · Qanat</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">To the reading</a>
<header>
<h1>${name}</h1>
<p>What each text says happened, will, may or did not, with the words it stands on. A machine read this: check a claim against its words before you use it.</p>
${legend}
${list}
</header>
<main id="main">
`
}

const legend = `<p class="legend"><span class="evidence">words that a claim was read from</span> · <span class="trigger">what happened</span> · <span class="actor">who</span> · <span class="place">where</span> · <span class="time">when</span> · <span class="count">how many</span> · <span class="weapon">with what</span> · <span class="cue">who says so</span> · <span class="doubt">does not add up</span></p>`

function entry(reading: CheckedReading, prefix: string): string {
  const day = reading.document.published === undefined ? '' : `${escapeHtml(reading.document.published)}, `
  return `<li><a href="#${prefix}">${isolated(headingOf(reading))}</a><span>${day}${foundPhrase(reading)}</span></li>`
}

function foot(version: string): string {
  return `</main>
<footer><p class="facts">Qanat ${escapeHtml(version)}. Lines and columns count from 1, columns in UTF-16 units, in the text as given.</p></footer>
</body>
</html>
`
}
