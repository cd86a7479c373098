/** The conditions of the screen of incidents, out of its address. */
const conditions = [
  'where',
  'event',
  'mode',
  'actor',
  'place',
  'country',
  'after',
  'before',
  'sources',
  'standing',
  'near',
  'killed',
  'bbox',
  'q',
  'precision',
  'outlet',
  'reviewed',
  'document',
]

/** Those that are given; what else stands in an address (order, selection) is no condition. */
export function filterOf(params: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    conditions.flatMap((name) => {
      const value = params.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
}
