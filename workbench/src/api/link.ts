/** Whether the server answers, as the last request showed. */
import { storeOf } from '../ui/store.ts'

/** `gone`: it does not answer; `other`: one answers that does not know this page's key, as after a new start. */
type Link = 'there' | 'gone' | 'other'

let link: Link = 'there'
/** A page that was never let in has nothing that it could lose. */
let wasLetIn = false
const store = storeOf(() => link)

export function useLink(): Link {
  return store.use()
}

/** Notes the status of an answer; 0: none came. */
export function noteAnswer(status: number): void {
  const next = status === 0 ? 'gone' : status === 401 && wasLetIn ? 'other' : 'there'
  if (status >= 200 && status < 300) wasLetIn = true
  if (next === link) return
  link = next
  store.changed()
}
