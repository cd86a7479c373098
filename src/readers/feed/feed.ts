import type { Reader } from '../../model/index.ts'
import { refusing } from '../document.ts'

const opening =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,400}\?>\s*|<!--[\s\S]{0,600}?-->\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]/

/** Feeds and other XML; `entries.ts` reads them. */
export const feed: Reader = {
  id: 'feed',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  types: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
  isolated: true,
  knows: (bytes) => opening.test(new TextDecoder().decode(bytes.subarray(0, 4096))),
  read: (source) =>
    refusing(source.name, async function* () {
      yield* (await import('./entries.ts')).entries(source)
    }),
}
