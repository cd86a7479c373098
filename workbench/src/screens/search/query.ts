/** The words of a search box: filters as `name:value` or `name:"two words"`, and the rest, which is looked for in the texts. */

/** The filters that can be typed, with an example of each. */
export const filterWords: readonly { readonly example: string; readonly means: string }[] = [
  { example: 'actor:"Quds Force"', means: 'who is on either side' },
  { example: 'place:Kirkuk', means: 'where it was' },
  { example: 'near:"K1 base,70"', means: 'within so many kilometres of a place' },
  { example: 'after:2020-01', means: 'on or after a day, month or year' },
  { example: 'before:2019-12-31', means: 'on or before a day, month or year' },
  { example: 'event:ASSAULT', means: 'what it was, by its code' },
  { example: 'country:IRQ', means: 'in a country, by its three letters' },
  { example: 'killed:1', means: 'at least so many dead' },
  { example: 'sources:2', means: 'at least so many sources' },
]

/** Whole words of a query: quoted ones are kept together with the filter before them. */
function words(query: string): readonly string[] {
  return query.match(/[a-z]+:"[^"]*"?|"[^"]*"?|\S+/gi) ?? []
}

/** The query without its filter of a name; everything else stays as it was typed. */
export function withoutFilter(query: string, name: string): string {
  return words(query)
    .filter((word) => !word.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .join(' ')
}
