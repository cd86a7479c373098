import { errors } from '../../model/index.ts'

/** A body as JSON; throws `bad-usage` where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw errors.badUsage('the request is not JSON', 'docs/SERVER.md has what each route takes')
  }
}
