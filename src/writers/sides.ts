/**
 * The sides of an incident as code books want them. Texts put much on a side that is no actor: "a base", "two cars", "35";
 * a code book has rows for actors alone.
 */
import { interOf } from '../codebook/index.ts'
import { type HeldActor, isRegistered } from '../model/index.ts'
import type { IncidentView } from './incident-view.ts'

/** An actor of a side. */
export interface Acting {
  readonly actor: HeldActor
  /** A name, as the register or a coded row has it; a description otherwise. */
  readonly named: boolean
  /** The data set whose row names it. */
  readonly coded?: string
}

/** Those of a side that are actors, the named ones first: what has a sector, is called fighters or soldiers, or stands in a coded row. */
export function actorsOf({ incident, told }: IncidentView, side: 'initiators' | 'recipients'): readonly Acting[] {
  const acting = incident[side].flatMap((actor): readonly Acting[] => {
    const coded = told.find(({ claim, document }) => document.coded !== undefined && actor.claims.includes(claim.id))
    const set = coded?.document.coded
    if (set === undefined && actor.sector === undefined && interOf(actor, actor.country) === undefined) return []
    const registered = isRegistered(actor.actor)
    return [{ actor, named: registered || set !== undefined, ...(set === undefined ? {} : { coded: set }) }]
  })
  return [...acting.filter(({ named }) => named), ...acting.filter(({ named }) => !named)]
}
