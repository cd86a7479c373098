import { describe, expect, it } from 'vitest'
import { found, reading } from './reading.ts'

/** Rules that need no more than the text: the first column holds, in braces, the words that must be found. */
const cases: Readonly<Record<string, { yes: readonly string[]; no: readonly string[] }>> = {
  'run-together-words': {
    yes: [
      'The guards denied {theirinvolvement} in the raid.',
      'The group was {notby} any means beaten.',
      'The convoy left Basra at dawn, and {Basrafor} once was quiet.',
      'The town was hit by {mortarsby} night.',
      'The raid {ofthe} night was the third raid of the year.',
      'The troops left the city. The people of {thecity} came out.',
      'They counted the missiles; the {escalationfor} now went on.',
    ],
    no: [
      'Nearby, a standby team waited within the areas of the base.',
      'Whereas the minister cannot speak, he can therefore write into the record.',
      'The Iraqi envoy and Iraq; the Israelis and Israel; the Baghdadi clan in Baghdad.',
      'Passersby behaved well, and the demand of the command was met.',
      'He told the reporter that their theories were theirs.',
    ],
  },
  'missing-space': {
    yes: [
      'They left in {summer.The} army came back.',
      'After the {truce,what} happens next?',
      'He said “we will {go”and} left.',
      'The {truce;both} sides kept it.',
      'The force (with its {guns)left} the town.',
    ],
    no: [
      'The U.S.A. and the U.N. said 10,000 had left, e.g. by road.',
      'See www.example.org or example.com/News.Story and mail to Omar.Saleh@example.org.',
      'The soldier(s) of the 3rd brigade, about 2.5 km away.',
      'He came at 10.Then he left.',
      'The ministry’s statement, signed A.B.Saleh, said so.',
    ],
  },
  'doubled-word': {
    yes: ['He came {to to} the base.', 'It was {the the} third raid.'],
    no: [
      'He had had enough of that that day.',
      'It was a very very long way.',
      'Duran Duran played in Baden Baden.',
      'He left. left alone',
    ],
  },
  'stray-space': {
    yes: [
      'The {force  commander} left.',
      'The {force\u00a0 commander} left.',
      'He heard of {Saleh ‘s} visit.',
      'The {town , which} was calm.',
    ],
    no: [
      'He left.  She stayed.  They came.',
      'He left.”  She stayed.',
      'The army\n  came back to the town in the night and stayed.',
      `${'The  army  came  back  to  the  town. '.repeat(12)}`,
    ],
  },
  'stray-capital': {
    yes: [
      'The embassy {In} Baghdad was hit.',
      'If they leave, {It} is clear that the base is lost.',
      'They hit three towns, [3] {Specifically} in the south.',
    ],
    no: [
      'He said: It is over. In Baghdad they fled.',
      'He read “In the Shadow” and the Book Of Kings.',
      'The Ministry Of Defence and the Book Of Days.',
      'Italy, Germany and Sally Smith agreed.',
    ],
  },
  'doubled-letter': {
    yes: ['The winter came. {Tthe} army left.', 'The US said the US base and a {UUS} camp were hit.'],
    no: [
      'Aaron and Lloyd met Eeva.',
      'The EU and the EEU differ.',
      'World War II and III corps, III corps again, the II corps and the II brigade.',
    ],
  },
  'broken-quotation': {
    yes: [
      'The {“}Ain base was hit.',
      'The envoy, {” Omar Saleh”} left.',
      'The word{”} stood there.',
      'He said “we go” and {“}they stay.',
    ],
    no: [
      'He said “we go”.',
      '“We go,” he said. “We go at once.”',
      '“We will go at once and we will not come back.\n\n“We have said so,” he added.',
      "The soldiers' families don't agree with Iraq's army.",
    ],
  },
  'citation-without-reference': {
    yes: [
      'The truce ended.{[2]} The men left.',
      'The truce ended.\nReferences\n[1] A. Writer, Title.\n'.replace('ended.', 'ended {[3]}.'),
    ],
    no: ['The truce ended.[1]\n\nReferences\n\n[1] A. Writer, Title of a report, 2019.', 'Ali Hassan (34) left.'],
  },
  'citation-gap': {
    yes: ['The truce ended {[2]}. The men left [3].', 'It ended [1]. They left {[4]}.'],
    no: ['It ended [1]. They left [2].', 'It ended [1]. They left [2-4]. All of them [5].', 'Nobody left.'],
  },
  'mixed-citation-style': {
    yes: ['It ended. [1] They left. [2] All of them. {(3)}'],
    no: ['It ended. [1] They left. [2]', 'It ended. (1)', 'It ended. [1] Ali (34) left.'],
  },
  'reference-without-citation': {
    yes: ['It ended. [1]\n\nReferences\n\n[1] A. Writer, Title of a report.\n\n{[2] B. Writer, Another title.}'],
    no: [
      'It ended. [1] They left. [2]\n\nReferences\n\n[1] A. Writer, Title of a report.\n\n[2] B. Writer, Another title.',
      'It ended.\n\nReferences\n\n[1] A. Writer, Title of a report.',
    ],
  },
  'impossible-date': {
    yes: [
      'He left on {31 June 2020}.',
      'He left on {February 30}.',
      'He left on {29 February 2019}.',
      'Filed {2020-04-31}.',
    ],
    no: [
      'He left on 31 July 2020.',
      'He left on February 29.',
      'He left on 29 February 2020.',
      'In May 2019 he left.',
      'He may 31 times have left.',
      'In March 35 men left.',
    ],
  },
  'weekday-against-date': {
    yes: ['He left on {Monday, 3 January 2020}.', 'He left on {Saturday, January 3, 2020}.'],
    no: [
      'He left on Friday, 3 January 2020.',
      'He left on Friday, January 3, 2020.',
      'He left on Monday, 3 January.',
      'He left on Monday.',
    ],
  },
  'reversed-window': {
    yes: ['Raids {between 2015 and 2012} killed many.', 'Raids {from March 2020 to January 2020} killed many.'],
    no: [
      'Raids between 2012 and 2015 killed many.',
      'Raids from March 2019 to January 2020 killed many.',
      'He moved from 2019 targets to 12.',
    ],
  },
}

/** Takes the braces out and gives the words that they held. */
function bare(notation: string): { readonly text: string; readonly words: readonly string[] } {
  const words = [...notation.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!)
  return { text: notation.replace(/[{}]/g, ''), words }
}

for (const [rule, { yes, no }] of Object.entries(cases))
  describe(rule, () => {
    it.each(yes)('finds %j', (notation) => {
      const { text, words } = bare(notation)
      const hits = found(rule, reading(text))
      expect(hits).toHaveLength(words.length)
      for (const [i, hit] of hits.entries()) expect(words[i]).toContain(hit)
    })
    it.each(no)('leaves %j', (notation) => {
      expect(found(rule, reading(notation))).toEqual([])
    })
  })

describe('a weekday with a year of publication', () => {
  it('is checked against that year and the one before', () => {
    expect(
      found('weekday-against-date', reading('He left on Monday, 3 January.', undefined, '2020-01-10')),
    ).toHaveLength(1)
    expect(found('weekday-against-date', reading('He left on Friday, 3 January.', undefined, '2020-01-10'))).toEqual([])
  })
})

describe('page furniture and references', () => {
  it('have no defects of their own', () => {
    const text =
      'The army left the town in the night and nobody was hurt there.\n\nHome  |  News.The  |  Sport\n\n© 2020 The the Paper'
    for (const rule of ['stray-space', 'missing-space', 'doubled-word']) expect(found(rule, reading(text))).toEqual([])
  })
})
