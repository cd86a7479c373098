/** The whole interface: every route, behind the token. */
import type { Problem } from './contract/index.ts'
import { bringsToken } from './safety/token.ts'
import { refusal } from './safety/problem-of.ts'
import { actorRoutes } from './routes/actors.ts'
import { casefileRoutes } from './routes/casefile.ts'
import { documentRoutes } from './routes/documents.ts'
import { exportRoutes } from './routes/exports.ts'
import { findingRoutes } from './routes/findings.ts'
import { importRoutes } from './routes/imports.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { logRoutes } from './routes/log.ts'
import { reviewRoutes } from './routes/review.ts'
import { type Interface, newInterface, problemAnswer } from './routes/route.ts'
import { searchRoutes } from './routes/search.ts'
import type { Served } from './routes/served.ts'
import { siteRoutes } from './routes/sites.ts'
import type { Uploads } from './work/uploads.ts'

/** The most bytes of a JSON body. */
const bodyLimit = 25_000_000

export function makeInterface(
  served: Served,
  token: string,
  fault: (error: unknown) => void,
): { readonly app: Interface; readonly uploads: Uploads } {
  const app = newInterface(fault)
  app.use('/api/*', async (context, next) => {
    if (!bringsToken(context.req.header('authorization'), token))
      return problemAnswer(
        refusal(401, 'no-token', 'the request does not bring the token', 'open the address that qanat serve printed'),
      )
    if (context.req.method === 'POST' && context.req.path !== '/api/imports') {
      const refused = bodyRefusal(context.req.raw.headers)
      if (refused !== undefined) return problemAnswer(refused)
    }
    return await next()
  })
  casefileRoutes(app, served)
  documentRoutes(app, served)
  incidentRoutes(app, served)
  findingRoutes(app, served)
  reviewRoutes(app, served)
  actorRoutes(app, served)
  siteRoutes(app, served)
  searchRoutes(app, served)
  exportRoutes(app, served)
  logRoutes(app, served)
  const uploads = importRoutes(app, served)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Qanat',
      version: served.version,
      description:
        'A casefile of Qanat: documents, claims, incidents, findings, review. Records are those of docs/SPEC.md.',
    },
  })
  return { app, uploads }
}

/** A body is JSON, says how long it is, and is not longer than is taken. */
function bodyRefusal(headers: Headers): Problem | undefined {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const length = Number(headers.get('content-length') ?? 0)
  if (headers.has('transfer-encoding'))
    return refusal(411, 'no-length', 'the request does not say how long it is', 'send content-length')
  if (length > bodyLimit)
    return refusal(413, 'too-large', `${length} bytes are more than are taken`, 'send it in parts')
  if (type !== 'application/json' && (length > 0 || type !== undefined))
    return refusal(415, 'other-type', `${type ?? 'nothing'} is not taken here`, 'send application/json')
  return undefined
}
