import { describe, expect, it } from 'vitest'
import { QanatError } from '../../src/model/index.ts'
import { makePdf } from './make/pdf.ts'
import { codeOf, originOf, outcome, readAll, readOne, shown, utf8 } from './read.ts'

const head =
  'From: Field Desk <desk@example.org>\r\nTo: you@example.org\r\nSubject: =?utf-8?q?Rockets_on_Kirk=C5=ABk?=\r\nDate: Thu, 12 Mar 2020 23:30:00 -0800\r\nMIME-Version: 1.0\r\n'
const mail = (body: string, type = 'text/plain; charset=utf-8'): Uint8Array =>
  utf8(`${head}Content-Type: ${type}\r\n\r\n${body}`)
const part = (type: string, body: string, more = ''): string => `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`

describe('a mail', () => {
  it('is its words, with what it answers and its signature as furniture', async () => {
    const body =
      'Three soldiers were killed at Taji.\r\n\r\nOn 11 March, the editor wrote:\r\n> Anything from Taji?\r\n> And K1?\r\n\r\nNo news from K1.\r\n-- \r\nField Desk\r\nErbil'
    const document = await readOne({ name: 'a.eml', bytes: mail(body) })
    expect(shown(document).replace(/\n+/g, '\n')).toBe(
      'Three soldiers were killed at Taji.\n{reply: On 11 March, the editor wrote:\n> Anything from Taji?\n> And K1?}\nNo news from K1.\n{signature: -- \nField Desk\nErbil}\n',
    )
    expect(document).toMatchObject({ title: 'Rockets on Kirkūk', outlet: 'Field Desk', published: '2020-03-12' })
    expect(originOf(document, 'Three')).toEqual({ node: 'text' })
  })
  it('ends where the mail that it answers begins', async () => {
    const body = 'No news from K1.\r\n\r\n-----Original Message-----\r\nFrom: Editor\r\n\r\nThree killed at Taji?'
    expect(shown(await readOne({ name: 'a.eml', bytes: mail(body) }))).toMatch(
      /^No news from K1\.\n\n\{reply: -----Original[^}]*Taji\?\}\s*$/,
    )
  })
  it('is its page where it has no words beside', async () => {
    const page =
      '<p>Three soldiers were killed.</p><div class="gmail_quote">Anything from Taji?</div><script>alert(1)</script>'
    const document = await readOne({ name: 'a.eml', bytes: mail(page, 'text/html; charset=utf-8') })
    expect(shown(document)).toBe('Three soldiers were killed.\n\n{reply: Anything from Taji?}')
  })
  it('gives its attachments as documents of their own, and leaves pictures aside', async () => {
    const pdf = Buffer.from(makePdf([[{ at: [50, 100], text: 'A lorry was found near the river.' }]])).toString(
      'base64',
    )
    const body = [
      part('text/plain', 'Two papers are with this mail.'),
      part(
        'application/pdf',
        pdf,
        'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="patrol.pdf"\r\n',
      ),
      part('text/html', '<p>The patrol came back.</p>', 'Content-Disposition: attachment; filename="page.html"\r\n'),
      part('image/png', 'xx', 'Content-Disposition: attachment; filename="a.png"\r\n'),
      '--b--\r\n',
    ].join('')
    const all = await readAll({ name: 'a.eml', bytes: mail(body, 'multipart/mixed; boundary=b') })
    expect(outcome(all)).toEqual(['a.eml', 'a.eml!patrol.pdf', 'a.eml!page.html'])
    expect(all[1]).toMatchObject({ text: 'A lorry was found near the river.' })
    expect(all[1]).not.toHaveProperty('published')
  })
  it('is known by its headers, and a report that opens like one is not', async () => {
    const received = utf8(`Received: from a by b\r\n${head}\r\nWords of the mail.\r\n`)
    expect(await readOne({ name: 'saved.txt', bytes: received })).toMatchObject({ title: 'Rockets on Kirkūk' })
    expect(await readOne({ name: 'a.txt', bytes: utf8('From: the front\nDate: today\n\nWords.') })).not.toHaveProperty(
      'title',
    )
  })
  it('that nests without end is refused', async () => {
    let body = ''
    for (let i = 0; i < 200; i++) body += `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`
    expect(['damaged', 'empty']).toContain(await codeOf('a.eml', utf8(`${head}${body}`)))
  })
})

describe('a feed', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>
<item><title>Rockets &amp; mortars</title><link>https://wire.example/1</link><pubDate>Thu, 12 Mar 2020 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Three soldiers were killed.</p><p>Nobody claimed it.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Second</title><description>&lt;p&gt;A lorry was found.&lt;/p&gt;</description></item><item></item></channel></rss>`
  it('is its entries, each with its title, day, address and the name of the feed', async () => {
    const all = await readAll({ name: 'feed.xml', bytes: utf8(rss) })
    expect(outcome(all)).toEqual(['feed.xml!1', 'feed.xml!2', 'empty'])
    expect(all[0]).toMatchObject({
      title: 'Rockets & mortars',
      text: 'Rockets & mortars\n\nThree soldiers were killed.\n\nNobody claimed it.',
      outlet: 'The Wire',
      published: '2020-03-12',
      url: 'https://wire.example/1',
    })
    expect(all[1]).toMatchObject({ text: 'Second\n\nA lorry was found.' })
    expect(all[1]).not.toHaveProperty('published')
    expect(all[2]).toBeInstanceOf(QanatError)
  })
  it('gives an entry the same id wherever it stands in the feed', async () => {
    const [first] = await readAll({ name: 'a.rss', bytes: utf8(rss) })
    const moved = rss.replace('<item><title>Rockets', '<item><title>New</title></item><item><title>Rockets')
    const [, second] = await readAll({ name: 'b.rss', bytes: utf8(moved) })
    expect(second).toMatchObject({ id: (first as { id: string }).id, name: 'b.rss!2' })
  })
  it('may be Atom, with pages as elements', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><title type="html">A &lt;b&gt;lorry&lt;/b&gt;</title><link rel="self" href="https://x.example/"/><link href="https://wire.example/2"/><updated>2020-03-13T01:00:00Z</updated><content type="xhtml"><x:div><x:p>The patrol found <x:b>a lorry</x:b>.</x:p></x:div></content></entry></feed>'
    expect(await readOne({ name: 'a', bytes: utf8(atom) })).toMatchObject({
      title: 'A lorry',
      text: 'A lorry\n\nThe patrol found a lorry.',
      published: '2020-03-13',
      url: 'https://wire.example/2',
      outlet: 'Desk',
    })
  })
  it('may be RSS 1.0', async () => {
    const rdf =
      '<rdf:RDF><channel><title>Desk</title></channel><item><title>A lorry</title><dc:date>2020-03-13</dc:date></item></rdf:RDF>'
    expect(await readOne({ name: 'a.rdf', bytes: utf8(rdf) })).toMatchObject({
      title: 'A lorry',
      published: '2020-03-13',
      outlet: 'Desk',
    })
  })
  it('resolves no entity but those of the language', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>x &b; &f;</title></item></channel></rss>`
    expect((await readOne({ name: 'a.xml', bytes: utf8(bomb) })).text).toBe('x &b; &f;')
  })
  it.each([
    ['XML of another kind', '<sitemap><url>x</url></sitemap>', 'other-format'],
    ['a feed without entries', '<rss><channel><title>x</title></channel></rss>', 'empty'],
    ['nothing', '', 'empty'],
  ])('%s is refused', async (_, markup, code) => {
    expect(await codeOf('a.xml', utf8(markup))).toBe(code)
  })
})

describe('a table of texts', () => {
  it('is its rows', async () => {
    const table =
      'Headline,Date,Source,URL,Text\r\nOne,2020-03-12,Wire,https://wire.example/1,"Three soldiers, the army said,\nwere killed."\r\nTwo,,,,<p>A lorry.</p><p>Burnt.</p>\r\nThree,,,,\r\n'
    const all = await readAll({ name: 'a.csv', bytes: utf8(table) })
    expect(outcome(all)).toEqual(['a.csv!1', 'a.csv!2', 'empty'])
    expect(all[0]).toMatchObject({
      title: 'One',
      text: 'Three soldiers, the army said,\nwere killed.',
      published: '2020-03-12',
      outlet: 'Wire',
      url: 'https://wire.example/1',
      origins: [{ node: 'row 1, text' }],
    })
    expect(all[1]).toMatchObject({ title: 'Two', text: 'A lorry.\n\nBurnt.' })
  })
  it('may be parted by tabs', async () => {
    expect(await readOne({ name: 'a.tsv', bytes: utf8('title\tbody\nOne\tA "lorry", burnt.\n') })).toMatchObject({
      title: 'One',
      text: 'A "lorry", burnt.',
    })
  })
  it('without a column of texts is refused, with the columns it has', async () => {
    const [refusal] = await readAll({ name: 'a.csv', bytes: utf8('event_id,notes\n1,x\n') })
    expect((refusal as QanatError).message).toBe('a.csv: has no column of texts (event_id, notes)')
  })
})
