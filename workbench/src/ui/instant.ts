/** Instants as people read them, in their own time zone: "24 Nov 2026, 13:05". */
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The words for an ISO instant; the instant itself where it is none. */
export function instant(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : format.format(time)
}
