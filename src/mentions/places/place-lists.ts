/** The lists of words that speak for or against a place; rows of `data/places/`, folded. */
export interface PlaceLists {
  /** Prepositions after which a proper name is nearly always a place. */
  readonly insidePrepositions: ReadonlySet<string>
  /** Prepositions of place that people and things follow too. */
  readonly loosePrepositions: ReadonlySet<string>
  /** Words for parts and sides that may stand before a name and belong to no name. */
  readonly directions: ReadonlySet<string>
  /** After one of these and "of", a place is part of the name of an institution or a person. */
  readonly headsOfNames: ReadonlySet<string>
  /** Capitalised words after a place name that make it the name of a paper, firm, team or work. */
  readonly tailsOfNames: ReadonlySet<string>
  /** Bodies and offices of a place: the place stays one, named as an actor. */
  readonly bodies: ReadonlySet<string>
  /** Lemmas of verbs of speech and will, which only actors do. */
  readonly actorVerbs: ReadonlySet<string>
  /** Nouns of rule: what comes before them is named as an actor ("the Damascus government"). */
  readonly rulers: ReadonlySet<string>
  /** Words of military places: in a text with them a site goes before a town of the same name. */
  readonly militaryWords: ReadonlySet<string>
  /** Given names of people. */
  readonly givenNames: ReadonlySet<string>
  /** Titles before names of people. */
  readonly titles: ReadonlySet<string>
  /** Names of places that are ordinary words or surnames first. */
  readonly ordinary: ReadonlySet<string>
  /** Words that are the name of a place only with a container or a type word beside them ("Union, New Jersey"). */
  readonly plain: ReadonlySet<string>
  /** Seats of power, which mostly stand for who sits there. */
  readonly institutions: ReadonlySet<string>
}

/** Ids of the rows that hold the lists. */
const placeListIds: Readonly<Record<keyof PlaceLists, string>> = {
  insidePrepositions: 'inside-prepositions',
  loosePrepositions: 'loose-prepositions',
  directions: 'directions',
  headsOfNames: 'heads-of-names',
  tailsOfNames: 'tails-of-names',
  bodies: 'bodies',
  actorVerbs: 'actor-verbs',
  rulers: 'rulers',
  militaryWords: 'military-words',
  givenNames: 'given-names',
  titles: 'titles',
  ordinary: 'ordinary-words',
  plain: 'no-place-words',
  institutions: 'institutions',
}

/** Makes sets of the lists; an absent list is empty. */
export function placeLists(lists: Readonly<Record<string, readonly string[]>>): PlaceLists {
  const sets = Object.entries(placeListIds).map(([name, id]) => [name, new Set(lists[id] ?? [])] as const)
  return Object.fromEntries(sets) as unknown as PlaceLists
}
