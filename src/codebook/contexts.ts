/** The 37 contexts of PLOVER 2.0: what an event is about, beside what was done. Codes of the manual, words our own. */

export interface Context {
  readonly context: string
  readonly means: string
}

const rows: Readonly<Record<string, string>> = {
  military: 'armies and their affairs',
  intelligence: 'spies and their services',
  executive: 'heads of government, ministries and those around them',
  legislative: 'parliaments and their majorities',
  election: 'votes and campaigns',
  political_institutions: 'parties and organs of state, how they change and deal with each other',
  pro_democracy: 'moves towards free rule',
  pro_autocracy: 'moves towards unfree rule',
  economic: 'trade, money, prices',
  legal: 'courts and law',
  reparations: 'making good for old harm',
  human_rights: 'human rights at large',
  rights_freedoms: 'a civil or political freedom that is named',
  repression: 'security forces against people who mostly bear no arms',
  human_security: 'water, food, homes, power, land',
  gender: 'women, men and the law between them',
  lgbt: 'sexual minorities',
  religion_ethnicity: 'faith, people, caste, language',
  inequality: 'who has and who has not',
  diplomatic: 'envoys, embassies, talks',
  territory: 'whose ground it is, who was driven off it',
  peacekeeping: 'peacekeepers',
  health: 'disease and care',
  asylum: 'shelter asked or given',
  migration: 'refugees and people on the move',
  disasters: 'quakes, floods, accidents',
  natural_resource: 'oil, ore, timber and who lives off them',
  environment: 'air, water, climate',
  technology: 'machines and networks as an industry',
  terrorism: 'terrorist groups and the fight against them',
  cbrn: 'chemical, biological, radiological, nuclear arms',
  cyber: 'attacks and crime on networks',
  misinformation: 'lies spread on purpose',
  crime: 'crime that no closer context covers',
  corruption: 'bribes and abuse of office',
  illegal_drugs: 'drugs',
  trafficking: 'smuggling of people or goods',
}

export const contexts: readonly Context[] = Object.entries(rows).map(([context, means]) => ({ context, means }))

/** True for a context of PLOVER 2.0. */
export function isContext(name: string): boolean {
  return Object.hasOwn(rows, name)
}
