/** A route of the interface: declared once, for the answer, for its check and for the OpenAPI page. */
import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { Context } from 'hono'
import { type Problem, problem } from '../contract/index.ts'
import { problemOf, refusal } from '../safety/problem-of.ts'
import { packed } from './packed.ts'

export type Interface = OpenAPIHono

/** What a request brings, checked. */
export interface Given<Q, B> {
  readonly query: Q
  readonly body: B
  /** A part of the path, decoded. */
  part(name: string): string
  readonly context: Context
}

export interface RouteOptions<A, Q, B> {
  /** One sentence for docs/SERVER.md and the OpenAPI page. */
  readonly about: string
  readonly answers: z.ZodType<A>
  readonly query?: z.ZodType<Q>
  readonly body?: z.ZodType<B>
  /** Names of the parts of the path with what they are. */
  readonly parts?: Readonly<Record<string, string>>
  readonly status?: 200 | 202
}

/** An interface without routes: what does not fit its schema is a problem, and `fault` is told what nobody expected. */
export function newInterface(fault: (error: unknown) => void): Interface {
  const app = new OpenAPIHono({
    defaultHook: (result) => (result.success ? undefined : problemAnswer(misfit(result.error))),
  })
  app.onError((error) => {
    const told =
      error instanceof z.ZodError ? misfit(error) : error instanceof HTTPException ? malformed(error) : problemOf(error)
    if (told.title === 'fault') fault(error)
    return problemAnswer(told)
  })
  app.notFound(() =>
    problemAnswer(refusal(404, 'no-such-route', 'there is nothing here', 'GET /api/openapi.json lists the routes')),
  )
  return app
}

const manual = 'docs/SERVER.md has what each route takes'

function misfit({ issues: [issue] }: Pick<z.ZodError, 'issues'>): Problem {
  const where = issue?.path.join('.') || 'the request'
  return refusal(400, 'bad-request', `${where}: ${issue?.message ?? 'does not fit'}`, manual)
}

function malformed({ status, message }: HTTPException): Problem {
  return refusal(status, 'bad-request', message, manual)
}

/** `GET`: an answer that depends on the record alone has its revision as `ETag`. */
export function get<A, Q = Record<never, never>>(
  app: Interface,
  path: string,
  options: RouteOptions<A, Q, never>,
  handle: (given: Given<Q, never>) => Promise<A>,
): void {
  register(app, 'get', path, options, handle)
}

/** `POST` with a JSON body, or none. */
export function post<A, B = undefined, Q = Record<never, never>>(
  app: Interface,
  path: string,
  options: RouteOptions<A, Q, B>,
  handle: (given: Given<Q, B>) => Promise<A>,
): void {
  register(app, 'post', path, options, handle)
}

/** A route whose answer is no JSON: a stream of events, a download, a file that comes in. */
export function stream(
  app: Interface,
  method: 'get' | 'post',
  path: string,
  { about, parts = {}, sends = 'text/event-stream', takes, answers, query }: StreamOptions,
  handle: (given: {
    readonly signal: AbortSignal
    readonly context: Context
    part(name: string): string
  }) => Response | Promise<Response>,
): void {
  const config = {
    method,
    path: `/api/${path}`,
    summary: about,
    ...(takes === undefined ? {} : { request: { body: { content: takes } } }),
    ...(query === undefined ? {} : { request: { query: query as unknown as z.ZodObject } }),
    responses: {
      200: { description: about, content: { [sends]: { schema: answers ?? { type: 'string' } } } },
      default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problem } } },
    },
    ...(Object.keys(parts).length === 0 ? {} : { parameters: partsOf(parts) }),
    security: [{ token: [] }],
  }
  app.openAPIRegistry.registerPath(config as unknown as RouteConfig)
  app.on(method.toUpperCase(), `/api/${path.replace(/\{(\w+)\}/g, ':$1')}`, (context) =>
    handle({ signal: context.req.raw.signal, context, part: (name) => context.req.param(name as never) ?? '' }),
  )
}

export interface StreamOptions {
  readonly about: string
  readonly parts?: Readonly<Record<string, string>>
  /** Media type of the answer; events when absent. */
  readonly sends?: string
  readonly answers?: z.ZodType
  readonly query?: z.ZodType
  /** Media types of the request with their schemas. */
  readonly takes?: Readonly<
    Record<string, { readonly schema: z.ZodType | { readonly type: 'string'; readonly format: 'binary' } }>
  >
}

function register<A, Q, B>(
  app: Interface,
  method: 'get' | 'post',
  path: string,
  { about, answers, query, body, parts = {}, status = 200 }: RouteOptions<A, Q, B>,
  handle: (given: Given<Q, B>) => Promise<A>,
): void {
  const json = <T>(schema: z.ZodType<T>): { readonly 'application/json': { readonly schema: z.ZodType<T> } } => ({
    'application/json': { schema },
  })
  const config = {
    method,
    path: `/api/${path}`,
    summary: about,
    request: {
      ...(query === undefined ? {} : { query: query as unknown as z.ZodObject }),
      ...(body === undefined ? {} : { body: { content: json(body), required: true } }),
    },
    responses: {
      [status]: { description: about, content: json(answers) },
      default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problem } } },
    },
    ...(Object.keys(parts).length === 0 ? {} : { parameters: partsOf(parts) }),
    security: [{ token: [] }],
  }
  const answer = async (context: Context): Promise<Response> => {
    const result = await handle({
      query: (query === undefined ? {} : context.req.valid('query' as never)) as Q,
      body: (body === undefined ? undefined : context.req.valid('json' as never)) as B,
      part: (name) => context.req.param(name) ?? '',
      context,
    })
    return await packed(context.req.raw, result, method === 'get', status)
  }
  app.openapi(createRoute(config as unknown as RouteConfig & { path: string }), answer as never)
}

interface Parameter {
  name: string
  in: 'path'
  required: true
  description: string
  schema: { type: 'string' }
}

function partsOf(parts: Readonly<Record<string, string>>): Parameter[] {
  return Object.entries(parts).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }))
}

export function problemAnswer(what: Problem): Response {
  return new Response(JSON.stringify(what), {
    status: what.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
