/** What the schemas of the contract are made with. */
import { z } from '@hono/zod-openapi'

/** A key that may be absent; it is never there without a value. (`z.exactOptional` is told as required by zod-to-openapi 8.) */
export function maybe<T extends z.ZodType>(schema: T): z.ZodExactOptional<T> {
  return schema.optional() as unknown as z.ZodExactOptional<T>
}

/** A record of the model as it is; docs/SPEC.md has its fields. */
export function record<T>(name: string): z.ZodType<T> {
  return z.custom<T>().openapi({ type: 'object', description: `${name} of docs/SPEC.md` })
}

/** Half-open `[start, end)` in UTF-16 code units of the text of a document. */
export const span: z.ZodType<readonly [number, number]> = z
  .custom<readonly [number, number]>()
  .openapi({ type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2, description: 'Span [start, end)' })

/** Number of the last entry of the log: it grows with every change, so it says which state an answer is of. */
export const revision: z.ZodType<number> = z.number().int().openapi({ description: 'Number of the last log entry' })
