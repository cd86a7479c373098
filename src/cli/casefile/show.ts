import { errors } from '../../model/index.ts'
import { recordOf } from '../../pipeline/record.ts'
import { incidentPage } from '../../writers/words.ts'
import type { Run } from '../command.ts'
import { wantsColor } from '../terminal.ts'
import { atMost, casefileNamed, withCasefile } from './opened.ts'

/** `qanat show FILE INCIDENT`: every source's value side by side, the dissent, the words. */
export const show: Run = async (given, context) => {
  const example = 'show baghdad.qanat i3f2a'
  const path = casefileNamed(given, 'show', example)
  atMost(given, 2, 'show', example)
  const [, id] = given.files
  if (id === undefined)
    throw errors.badUsage('qanat show was given no incident', `qanat ${example}; qanat incidents lists them`)
  return await withCasefile(path, context, true, async (casefile) => {
    const record = await recordOf(casefile)
    const stored = await casefile.incident(id)
    const incident =
      record.incidents.find((each) => each.id === stored?.id) ??
      record.incidents.find(({ claims }) => claims.some(({ claim }) => claim === id))
    if (incident === undefined) throw errors.noSuchRecord(`incident ${id}`)
    if (given.options.json === true) {
      const claims = record.claims.filter((claim) => incident.claims.some((part) => part.claim === claim.id))
      await context.terminal.out(`${JSON.stringify({ record: 'incident', ...incident, told: claims })}\n`)
    } else
      for (const piece of incidentPage(record, incident, wantsColor(context.terminal)))
        await context.terminal.out(piece)
    return 0
  })
}
