import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText, wordsOf } from '../../src/casefile/search/words.ts'

describe('the words of a text', () => {
  it.each([
    ['Rockets HIT the base.', 'rockets hit the base'],
    ['Sulaymānī, Türkiye, Łódź, Ørsted, straße', 'sulaymani turkiye lodz orsted strasse'],
    ["al-Qa'ida al-Qa’ida al-Qa`ida al-Qaʿida", 'al qaida al qaida al qaida al qaida'],
    ["Iran's Iran’s don't 'quoted'", 'iran iran dont quoted'],
    ['U.S. troops, the U.S.A, e.g. here', 'us troops the usa eg here'],
    ['F-16 F16 K1 70km 70 km/h', 'f 16 f 16 k 1 70 km 70 km h'],
    ['1,200 12.5 1,234,567.25 1,20 3.1.2020 12,5', '1200 12.5 1234567.25 1 20 3 1 2020 12 5'],
    ['+964 (770) 123', '964 770 123'],
    ['https://example.org/a_b?c=1', 'https example org a b c 1'],
    ['½ ² Ⅳ ①', '1 2 2 iv 1'],
    ['٣ صواريخ، ١٢٫٥ و ۷', '3 صواريخ 12.5 و 7'],
    ['أحمد إلى آية ٱلكتاب مدرسة كـتـاب كتابٌ', 'احمد الي ايه الكتاب مدرسه كتاب كتاب'],
    ['roc\u00adkets roc\u200bkets می‌خواهم', 'rockets rockets ميخواهم'],
    ['日本 ሰላም 𞤀𞤣', '日本 ሰላም 𞤢𞤣'],
    ['ﬁre ＦＵＬＬ', 'fire full'],
    ['😀 \ud800 \udc00 \0 …', ''],
    ['', ''],
  ])('%j are %j', (text, folded) => {
    expect(foldedText(text)).toBe(folded)
  })

  it('stand where they are said to, in order, and fold again to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = wordsOf(text)
        const misplaced = words.filter(
          ({ key, span }, i) =>
            !/^(?:[\p{L}\p{N}]+|\d+\.\d+)$/u.test(key) ||
            span[0] >= span[1] ||
            span[1] > text.length ||
            span[0] < (words[i - 1]?.span[0] ?? 0) ||
            !foldedText(text.slice(...span))
              .split(' ')
              .includes(key),
        )
        expect(misplaced).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['one word', 'a'.repeat(200_000)],
    ['marks upon marks', `a${'\u0316\u0301'.repeat(100_000)}`],
    ['initials', 'a.'.repeat(100_000)],
    ['apostrophes', "a'".repeat(100_000)],
    ['a number', '1,'.repeat(100_000)],
    ['points', '1.'.repeat(100_000)],
    ['letters from afar', '\u{1e900}'.repeat(100_000)],
  ])('are found in a long run of %s at once', (_, text) => {
    const begun = performance.now()
    const words = wordsOf(text)
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(words.every(({ key }) => key.length <= 64)).toBe(true)
  })
})
