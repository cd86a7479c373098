import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/document/index.ts'
import { originOf, readOne, shown, utf8 } from './read.ts'

const read = (markup: string, type?: string) =>
  readOne({ name: 'page.html', bytes: utf8(markup), ...(type !== undefined && { type }) })

const story = [
  'Eighteen rockets struck the base at Taji on Wednesday evening, killing three soldiers of the coalition, the military said.',
  'Nobody claimed the attack. The police found a lorry with launchers near the river, and officials said that farms were being searched.',
  'The coalition said that it would answer at a time of its choosing, while the prime minister called for calm and for an inquiry.',
]
const page = `<!doctype html><html lang="en-GB"><head><title>Rockets hit Taji | The Wire</title>
<meta property="og:site_name" content="The Wire"><meta property="article:published_time" content="2020-03-12T08:00:00+03:00">
<link rel="canonical" href="https://wire.example/taji"><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>Rockets hit Taji</h1><p class="byline">By <a rel="author" href="/lh">Layla Hassan</a></p>
<time datetime="2020-03-12">12 March 2020</time><p>${story[0]}<sup><a href="#n1">1</a></sup></p>
<script>document.write('forty dead')</script><p>${story[1]}</p><h2>What came before</h2>
<ul><li>In December a contractor was killed at K1.</li><li>In January missiles hit Ain al-Asad.</li></ul>
<figure><img src="a.jpg"><figcaption>Soldiers at the gate</figcaption></figure>
<table><tr><th>Day</th><th>Killed</th></tr><tr><td>27 December</td><td>1</td></tr><tr><td>11 March</td><td>3</td></tr></table>
<p>${story[2]}</p><ol class="footnotes"><li id="n1">Statement of the coalition.</li></ol></article></main>
<aside><h3>Related</h3><p>Ten killed in another city, a story that stands on another page of the same paper and not here.</p></aside>
<div class="comments"><p>Great article!</p></div><footer>© 2020 The Wire</footer></body></html>`

describe('a page', () => {
  it('is its article, with everything around it as furniture, in the order of the page', async () => {
    expect(shown(await read(page))).toBe(
      [
        '{navigation: Home World}',
        'Rockets hit Taji',
        'By Layla Hassan',
        '12 March 2020',
        `${story[0]}[1]`,
        story[1],
        'What came before',
        '• In December a contractor was killed at K1.',
        '• In January missiles hit Ain al-Asad.',
        '{caption: Soldiers at the gate}',
        'Day\tKilled\n27 December\t1\n11 March\t3',
        story[2],
        '[1] Statement of the coalition.',
        '{related: Related\n\nTen killed in another city, a story that stands on another page of the same paper and not here.}',
        '{page: Great article!}',
        '{legal: © 2020 The Wire}',
      ].join('\n\n'),
    )
  })
  it('says what it is', async () => {
    expect(await read(page)).toMatchObject({
      title: 'Rockets hit Taji',
      outlet: 'The Wire',
      published: '2020-03-12',
      url: 'https://wire.example/taji',
      language: 'en',
    })
  })
  it('knows the element of every word', async () => {
    const document = await read(page)
    expect(originOf(document, 'Nobody claimed')).toEqual({ node: 'html>body>main>article>p:nth-of-type(3)' })
    expect(originOf(document, 'In January')).toEqual({ node: 'html>body>main>article>ul>li:nth-of-type(2)' })
    expect(originOf(document, '11 March')).toEqual({ node: 'html>body>main>article>table>tr:nth-of-type(3)>td' })
  })
  it('is laid out as what it is', async () => {
    const { text, furniture } = await read(page)
    const blocks = layOut(text, undefined, furniture).blocks.map(({ kind, furniture: what }) => what ?? kind)
    expect(blocks).toEqual([
      ...['navigation', 'title', 'byline', 'dateline', 'paragraph', 'paragraph', 'heading', 'item', 'item', 'caption'],
      ...['paragraph', 'paragraph', 'paragraph', 'paragraph', 'reference', 'related', 'related', 'page', 'legal'],
    ])
  })
  it('never holds what a script or a style says', async () => {
    const { text } = await read(page)
    expect(text).not.toMatch(/forty|write|color/)
  })
})

describe('pages without an article to be told', () => {
  it.each([
    ['a few words', '<p>Quiet in Taji.</p>', 'Quiet in Taji.'],
    ['no markup', 'Quiet in Taji.', 'Quiet in Taji.'],
    [
      'a frame',
      '<nav>Home</nav><p>Quiet in Taji.</p><footer>About</footer>',
      '{navigation: Home}\n\nQuiet in Taji.\n\n{legal: About}',
    ],
    ['line breaks', 'One line<br>another<br><br>a paragraph', 'One line\nanother\n\na paragraph'],
    ['text as it is typed', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
    [
      'hidden words',
      '<p>Seen.</p><p style="display: none">Unseen.</p><p hidden>Not seen.</p>',
      'Seen.\n\n{hidden: Unseen.}\n\n{hidden: Not seen.}',
    ],
    ['numbers of a list', '<ol start="4"><li>four</li><li>five</li></ol>', '4. four\n\n5. five'],
    [
      'a power and a note',
      '<p>5 km<sup>2</sup> were burnt.<sup id="r2"><a href="#n2">[2]</a></sup></p>',
      '5 km2 were burnt.[2]',
    ],
    ['entities', '<p>Kata&rsquo;ib &amp; co &#x2014; &nbsp;&#0;&#xD800;</p>', 'Kata’ib & co — \u00a0\ufffd\ufffd'],
    ['marks of where a word may break', '<p>Ki&shy;r<wbr>kuk, Ba&#x200B;ghdad</p>', 'Kirkuk, Baghdad'],
    ['an inline quotation', '<p>He said <q>no</q>.</p>', 'He said “no”.'],
  ])('%s', async (_, markup, text) => {
    expect(shown(await read(markup))).toBe(text)
  })
})

describe('pages of many makes', () => {
  const words = story.map((each) => `<p>${each}</p>`).join('')
  it.each([
    [
      'a page laid out by tables',
      `<table><tr><td><a href="/">HOME</a> | <a href="/w">WORLD</a></td></tr><tr><td><a href="1">Another story</a></td><td><b>Rockets hit Taji</b><br><i>By Sami Nur</i><br><br>${story.join('<br><br>')}</td><td>Buy now!</td></tr></table>`,
      ['{page: HOME | WORLD}', '{page: Another story}', 'Rockets hit Taji\nBy Sami Nur', ...story, '{page: Buy now!}'],
    ],
    [
      'a blog with a line about the post, buttons and comments',
      `<div class="cookies"><p>We use cookies.</p></div><article><header><h1>Rockets hit Taji</h1><div class="meta">Posted on <time datetime="2020-03-12">March 12</time> by <span class="author"><a href="/a">Sami Nur</a></span></div></header><div class="entry-content">${words}<div class="sharedaddy"><ul><li><a href="#">Share</a></li></ul></div></div></article><div id="comments" class="comments-area"><ol><li><div><p>First!</p></div></li></ol></div>`,
      [
        '{page: We use cookies.}',
        'Rockets hit Taji',
        'Posted on March 12 by Sami Nur',
        ...story,
        '{page: • Share}',
        '{page: 1. First!}',
      ],
    ],
    [
      'updates, one after the other',
      `<h1>Live</h1>${story.map((each, i) => `<div class="update"><span>1${i}:00</span><p>${each}</p></div>`).join('')}`,
      ['Live', '10:00', story[0], '11:00', story[1], '12:00', story[2]],
    ],
  ])('%s', async (_, body, blocks) => {
    const document = await read(`<html><head><title>Rockets hit Taji</title></head><body>${body}</body></html>`)
    expect(shown(document).split('\n\n')).toEqual(blocks)
  })
})

describe('what a page says of itself', () => {
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"H","datePublished":"2020-01-03T05:00:00Z","publisher":{"name":"P"}}]}</script>',
      { title: 'H', published: '2020-01-03', outlet: 'P' },
    ],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script><h1>Heading</h1>', { title: 'Heading' }],
    ['the tab alone', '<title>Rockets hit base - Wire</title>', { title: 'Rockets hit base' }],
    ['a time element', '<time datetime="2020-01-03">today</time>', { published: '2020-01-03' }],
    ['a day in words', '<meta name="date" content="January 3, 2020">', { published: '2020-01-03' }],
    ['an author', '<meta name="author" content="Layla Hassan">', { outlet: 'Layla Hassan' }],
  ])('in %s', async (_, head, metadata) => {
    expect(await read(`<html><head>${head}</head><body><p>Words.</p></body></html>`)).toMatchObject(metadata)
  })
  it.each([
    ['<meta name="date" content="yesterday">', 'published'],
    ['<meta property="article:published_time" content="2020-02-31">', 'published'],
    ['<link rel="canonical" href="javascript:alert(1)">', 'url'],
    ['<meta property="og:url" content="file:///etc/passwd">', 'url'],
  ])('but not %s', async (head, key) => {
    expect(await read(`<html><head>${head}</head><body><p>Words.</p></body></html>`)).not.toHaveProperty(key)
  })
  it('gives way to what came with the bytes', async () => {
    expect(await readOne({ name: 'a.html', bytes: utf8(page), title: 'Given', published: '2021-01-01' })).toMatchObject(
      { title: 'Given', published: '2021-01-01' },
    )
  })
})

describe('character sets', () => {
  const arabic = Uint8Array.from(
    [...'<p>'].map((c) => c.charCodeAt(0)).concat([0xca, 0xcc, 0xe5, 0x20, 0xca, 0xcc, 0xe5]),
  )
  const withHead = (head: string): Uint8Array => Uint8Array.of(...utf8(head), ...arabic)
  it.each([
    ['<meta charset="windows-1256">', undefined],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', undefined],
    ['<?xml version="1.0" encoding="windows-1256"?>', undefined],
    ['', 'text/html; charset=windows-1256'],
  ])('%j as the page declares it (%s)', async (head, type) => {
    const { text } = await readOne({ name: 'a.html', bytes: withHead(head), ...(type !== undefined && { type }) })
    expect(text).toBe('تجه تجه')
  })
})

describe('made to harm', () => {
  it.each([
    ['20,000 elements in one another', '<div>'.repeat(20_000)],
    ['20,000 of them with words', '<div>a '.repeat(20_000)],
    ['tables in tables', '<table><tr><td>'.repeat(5000)],
    ['links that do not close', '<a href="#">'.repeat(20_000)],
    ['lists', '<ul><li>'.repeat(10_000)],
    ['a megabyte of opening brackets', '<'.repeat(1_000_000)],
    ['a megabyte of one attribute', `<p ${'a="b" '.repeat(160_000)}>`],
    ['a comment that does not end', `<!--${'-'.repeat(1_000_000)}`],
    ['a declaration of entities', `<!DOCTYPE html [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(1000)}]>&b;`],
  ])('%s takes no longer than a page of words', async (_, markup) => {
    const before = process.cpuUsage()
    await read(`<p>Words of a report.</p>${markup}<p>More words.</p>`)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1500)
  })
  it('nests too deep to be read', async () => {
    await expect(read('<div>'.repeat(30_000))).rejects.toMatchObject({ code: 'too-heavy' })
  })
})
