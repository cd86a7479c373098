import { basename, dirname } from 'node:path'
import { errors, type Metadata } from '../../model/index.ts'
import { exampleReports } from '../../pipeline/adding/example-reports.ts'
import { metadataBeside } from '../../pipeline/adding/metadata-beside.ts'
import { isoDay } from '../../readers/index.ts'
import * as contract from '../contract/index.ts'
import { problemAnswer } from './route.ts'
import { refusal } from '../safety/problem-of.ts'
import { makeUploads, type Uploads, uploadName } from '../work/uploads.ts'
import { eventStream } from './event-stream.ts'
import { jsonIn } from './json-in.ts'
import { packed } from './packed.ts'
import { get, type Interface, post, stream } from './route.ts'
import type { Served } from './served.ts'

/** Files of one job. */
const mostFiles = 10_000
/** A sidecar is a few lines. */
const sidecarLimit = 100_000

/** Gives what is to be closed with the server. */
export function importRoutes(app: Interface, served: Served): Uploads {
  const { open, jobs } = served
  const uploads = makeUploads()
  stream(
    app,
    'post',
    'imports',
    {
      about: 'Takes in a file, or a pasted text; `files` makes a job of several, the next ones come with `job`.',
      sends: 'application/json',
      answers: contract.jobStarted,
      query: contract.importFilter,
      takes: {
        'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
        'application/json': { schema: contract.pastedText },
      },
    },
    async ({ context: { req } }) => {
      if (open.readOnly) throw errors.casefileReadOnly('the casefile')
      const { published, files, job } = contract.importFilter.parse(req.query())
      const day = dayOf(published)
      const id = job ?? jobs.begin(Math.min(mostFiles, Math.max(1, Number(files ?? 1))))
      const type = req.header('content-type')?.split(';')[0]?.trim()
      if (type === 'application/json') await takePasted(id, req.raw, served, uploads)
      else if (type === 'application/octet-stream') {
        const name = uploadName(req.header('x-file-name'))
        await takeFile(id, name, day, req.raw, served, uploads)
      } else
        return problemAnswer(
          refusal(
            415,
            'other-type',
            `${type ?? 'nothing'} is not taken here`,
            'send application/octet-stream or application/json',
          ),
        )
      return await packed(req.raw, { job: id }, false, 202)
    },
  )
  post(
    app,
    'imports/sample',
    { about: 'Takes in the example reports.', answers: contract.jobStarted, status: 202 },
    async () => {
      if (open.readOnly) throw errors.casefileReadOnly('the casefile')
      const reports = exampleReports()
      const job = jobs.begin(reports.length)
      for (const path of reports)
        jobs.add(job, {
          name: `${basename(dirname(path))}/${basename(path)}`,
          path,
          metadata: metadataBeside(path),
          isTemporary: false,
        })
      return { job }
    },
  )
  get(
    app,
    'jobs/{id}',
    { about: 'How far a job is.', answers: contract.job, parts: { id: 'Id of a job' } },
    async ({ part }) => jobs.job(part('id')),
  )
  post(
    app,
    'jobs/{id}/end',
    {
      about: 'No more files come: the job is of those that were sent.',
      answers: contract.job,
      parts: { id: 'Id of a job' },
    },
    async ({ part }) => {
      jobs.end(part('id'))
      return jobs.job(part('id'))
    },
  )
  stream(
    app,
    'get',
    'jobs/{id}/events',
    { about: 'Tells of every step of a job (`job` events) until it is over.', parts: { id: 'Id of a job' } },
    ({ signal, part }) => {
      const id = part('id')
      jobs.job(id)
      return eventStream(signal, (send, end) =>
        jobs.watch(id, (job) => {
          send('job', job)
          if (job.state === 'done' || job.state === 'failed') end()
        }),
      )
    },
  )
  return uploads
}

async function takePasted(job: string, request: Request, { jobs }: Served, uploads: Uploads): Promise<void> {
  const { text, title, outlet, published } = contract.pastedText.parse(jsonIn(await request.text()))
  const day = dayOf(published)
  const path = await uploads.take(new Request('http://upload/', { method: 'POST', body: text }), 'pasted text')
  const metadata: Metadata = {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(day === undefined ? {} : { published: day }),
  }
  jobs.add(job, { name: title ?? 'pasted text', path, metadata, isTemporary: true })
}

async function takeFile(
  job: string,
  name: string,
  published: string | undefined,
  request: Request,
  { jobs }: Served,
  uploads: Uploads,
): Promise<void> {
  if (name.endsWith('.meta.json')) {
    const text = await request.text()
    if (text.length > sidecarLimit) throw errors.tooLarge(name, text.length, sidecarLimit)
    jobs.addSidecar(job, name, text)
    return
  }
  jobs.job(job)
  const path = await uploads.take(request, name)
  jobs.add(job, { name, path, ...(published === undefined ? {} : { published }), isTemporary: true })
}

function dayOf(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined
  const day = isoDay(given)
  if (day === undefined) throw errors.badOption('published', given, 'a day such as 2020-11-24')
  return day
}
