/**
 * CAMEO, the code book of GDELT and ICEWS: 20 root codes and what stands under them, each with the PLOVER event it becomes.
 *
 * Codes and names: andybega/icews data-raw/cameo-codes.csv (MIT). The map follows the CAMEO-to-PLOVER table of 2021 (Open Event Data Alliance), made valid for PLOVER 2.0:
 * modes and contexts that 2.0 no longer has are replaced. A code without an event is one PLOVER dropped; 015 and 016
 * (claims and denials of responsibility) are attribution on another claim, never an event.
 */
import type { EventType } from '../model/index.ts'

/** One code of CAMEO. */
export interface CameoCode {
  /** Two to four digits, the first two are the root: `194`. */
  readonly code: string
  readonly name: string
  /** Absent where PLOVER has no event for it. */
  readonly event?: EventType
  readonly mode?: string
  readonly contexts: readonly string[]
}

/** The row of a code; undefined for a code that CAMEO does not have. */
export function cameo(code: string): CameoCode | undefined {
  return byCode.get(code)
}

// code|event/mode|contexts|name
const table = `
01|-||Make public statement
010|-||Make statement
011|-||Decline comment
012|-||Make pessimistic comment
013|-||Make optimistic comment
014|-||Consider policy option
015|-||Acknowledge or claim responsibility
016|-||Deny responsibility
017|-||Engage in symbolic act
018|-||Make empathetic comment
019|-||Express accord
02|-||Appeal
020|-||Make an appeal or request
021|-||Appeal for material cooperation
0211|-||Appeal for economic cooperation
0212|-||Appeal for military cooperation
0213|-||Appeal for judicial cooperation
0214|-||Appeal for intelligence
022|-||Appeal for diplomatic cooperation (such as policy support)
023|-||Appeal for aid
0231|-||Appeal for economic aid
0232|-||Appeal for military aid
0233|-||Appeal for humanitarian aid
0234|-||Appeal for military protection or peacekeeping
024|-||Appeal for political reform
0241|-||Appeal for change in leadership
0242|-||Appeal for policy change
0243|-||Appeal for rights
0244|-||Appeal for change in institutions, regime
025|-||Appeal to yield
0251|-||Appeal for easing of administrative sanctions
0252|-||Appeal for easing of political dissent
0253|-||Appeal for release of persons or property
0254|-||Appeal for easing of economic sanctions, boycott, or embargo
0255|-||Appeal for target to allow international involvement (non-mediation)
0256|-||Appeal for de-escalation of military engagement
026|-||Appeal to others to meet or negotiate
027|-||Appeal to others to settle dispute
028|-||Appeal to engage in or accept mediation
03|AGREE||Express intent to cooperate
030|AGREE|diplomatic|Express intent to cooperate
031|AGREE|diplomatic|Express intent to engage in material cooperation
0311|AGREE|economic|Express intent to cooperate economically
0312|AGREE|military|Express intent to cooperate militarily
0313|AGREE|legal|Express intent to cooperate on judicial matters
0314|AGREE|intelligence|Express intent to cooperate on intelligence
032|AGREE|diplomatic|Express intent to engage in diplomatic cooperation (such as policy support)
033|AGREE|diplomatic|Express intent to provide material aid
0331|AGREE|economic|Express intent to provide economic aid
0332|AGREE|military|Express intent to provide military aid
0333|AGREE|human_security|Express intent to provide humanitarian aid
0334|AGREE|peacekeeping|Express intent to provide military protection or peacekeeping
034|AGREE|political_institutions|Express intent to institute political reform
0341|AGREE|political_institutions|Express intent to change leadership
0342|AGREE|executive|Express intent to change policy
0343|AGREE|rights_freedoms|Express intent to provide rights
0344|AGREE|political_institutions|Express intent to change institutions, regime
035|AGREE||Express intent to yield
0351|AGREE|rights_freedoms|Express intent to ease administrative sanctions
0352|AGREE||Express intent to ease popular dissent
0353|AGREE|rights_freedoms|Express intent to release persons or property
0354|AGREE|economic|Express intent to ease economic sanctions, boycott, or embargo
0355|AGREE|diplomatic|Express intent to allow international involvement (non-mediation)
0356|AGREE|military|Express intent to de-escalate military engagement
036|AGREE|diplomatic|Express intent to meet or negotiate
037|AGREE|diplomatic|Express intent to settle dispute
038|AGREE|diplomatic|Express intent to accept mediation
039|AGREE|diplomatic|Express intent to mediate
04|CONSULT||Consult
040|CONSULT||Consult
041|CONSULT/phone||Discuss by telephone
042|CONSULT/visit||Make a visit
043|CONSULT/visit||Host a visit
044|CONSULT/third-party||Meet at a 'third' location
045|CONSULT|diplomatic|Mediate
046|CONSULT|diplomatic|Engage in negotiation
05|SUPPORT||Engage in diplomatic cooperation
050|SUPPORT|diplomatic|Engage in diplomatic cooperation
051|SUPPORT|diplomatic|Praise or endorse
052|SUPPORT|diplomatic|Defend verbally
053|SUPPORT|diplomatic|Rally support on behalf of
054|SUPPORT|diplomatic|Grant diplomatic recognition
055|CONCEDE|diplomatic|Apologize
056|CONCEDE|diplomatic|Forgive
057|SUPPORT|diplomatic|Sign formal agreement
06|COOPERATE||Engage in material cooperation
060|COOPERATE||Engage in material cooperation
061|COOPERATE|economic|Cooperate economically
062|COOPERATE|military|Cooperate militarily
063|COOPERATE|legal|Engage in judicial cooperation
064|COOPERATE|intelligence|Share intelligence or information
07|AID||Provide aid
070|AID||Provide aid
071|AID|economic|Provide economic aid
072|AID|military|Provide military aid
073|AID|human_security|Provide humanitarian aid
074|AID|peacekeeping|Provide military protection or peacekeeping
075|AID|asylum|Grant asylum
08|-||Yield
080|CONCEDE||Yield
081|CONCEDE|legal|Ease administrative sanctions
0811|CONCEDE|pro_democracy|Ease restrictions on political freedoms
0812|CONCEDE|pro_democracy|Ease ban on political parties or politicians
0813|RETREAT|legal|Ease curfew
0814|RETREAT|legal|Ease state of emergency or martial law
082|CONCEDE|pro_democracy|Ease political dissent
083|CONCEDE|political_institutions|Accede to requests or demands for political reform
0831|CONCEDE|political_institutions|Accede to demands for change in leadership
0832|CONCEDE|executive|Accede to demands for change in policy
0833|CONCEDE|rights_freedoms|Accede to demands for rights
0834|CONCEDE|political_institutions|Accede to demands for change in institutions, regime
084|RETREAT||Return, release
0841|RETREAT/release|legal|Return, release person(s)
0842|RETREAT|legal|Return, release property
085|RETREAT|economic|Ease economic sanctions, boycott, embargo
086|RETREAT/access|diplomatic|Allow international involvement
0861|RETREAT/access|peacekeeping|Receive deployment of peacekeepers
0862|RETREAT/access|diplomatic|Receive inspectors
0863|RETREAT/access|human_security|Allow humanitarian access
087|RETREAT/disarm|military|De-escalate military engagement
0871|RETREAT/ceasefire|military|Declare truce, ceasefire
0872|RETREAT/withdraw|military|Ease military blockade
0873|RETREAT/disarm|military|Demobilize armed forces
0874|RETREAT/withdraw|military|Retreat or surrender militarily
09|ACCUSE||Investigate
090|ACCUSE/investigate||Investigate
091|ACCUSE/investigate|crime,corruption|Investigate crime, corruption
092|ACCUSE/investigate|human_rights|Investigate human rights abuses
093|ACCUSE/investigate|military|Investigate military action
094|ACCUSE/investigate|military,legal|Investigate war crimes
10|REQUEST||Demand
100|REQUEST||Demand
101|REQUEST/assist||Demand material cooperation
1011|REQUEST/assist|economic|Demand economic cooperation
1012|REQUEST/assist|military|Demand military cooperation
1013|REQUEST/assist|legal|Demand judicial cooperation
1014|REQUEST/assist|intelligence|Demand intelligence cooperation
102|REQUEST/assist|diplomatic|Demand diplomatic cooperation (such as policy support)
103|REQUEST/assist||Demand material aid
1031|REQUEST/assist|economic|Demand economic aid
1032|REQUEST/assist|military|Demand military aid
1033|REQUEST/assist|human_security|Demand humanitarian aid
1034|REQUEST/assist|peacekeeping|Demand military protection or peacekeeping
104|REQUEST/change|political_institutions|Demand political reform
1041|REQUEST/change|executive|Demand change in leadership
1042|REQUEST/change|executive|Demand policy change
1043|REQUEST/change|rights_freedoms|Demand rights
1044|REQUEST/change|political_institutions|Demand change in institutions, regime
105|REQUEST/change|legal|Demand that target yields
1051|REQUEST/yield|legal|Demand easing of administrative sanctions
1052|REQUEST/yield|legal|Demand easing of political dissent
1053|REQUEST/yield|legal|Demand release of persons or property
1054|REQUEST/yield|economic|Demand easing of economic sanctions, boycott, or embargo
1055|REQUEST/yield|diplomatic|Demand that target allows international involvement (non-mediation)
1056|REQUEST/yield|military|Demand de-escalation of military engagement
106|REQUEST/meet|diplomatic|Demand meeting, negotiation
107|REQUEST/meet|diplomatic|Demand settling of dispute
108|REQUEST/meet|diplomatic|Demand mediation
11|ACCUSE||Disapprove
110|ACCUSE/disapprove||Disapprove
111|ACCUSE/disapprove||Criticize or denounce
112|ACCUSE/disapprove||Accuse
1121|ACCUSE/allege|crime,corruption|Accuse of crime, corruption
1122|ACCUSE/allege|human_rights|Accuse of human rights abuses
1123|ACCUSE/allege|military|Accuse of aggression
1124|ACCUSE/allege|military,legal|Accuse of war crimes
1125|ACCUSE/allege|legal|Accuse of espionage, treason
113|ACCUSE/disapprove||Rally opposition against
114|ACCUSE/allege|diplomatic|Complain officially
115|ACCUSE/allege|legal|Bring lawsuit against
116|SANCTION/convict|legal|Find guilty or liable (legally)
12|REJECT||Reject
120|REJECT||Reject
121|REJECT/assist||Reject material cooperation
1211|REJECT/assist|economic|Reject economic cooperation
1212|REJECT/assist|military|Reject military cooperation
1213|REJECT/assist|legal|Reject judicial cooperation
1214|REJECT/assist|intelligence|Reject intelligence cooperation
122|REJECT/assist||Reject request or demand for material aid
1221|REJECT/assist|economic|Reject request for economic aid
1222|REJECT/assist|military|Reject request for military aid
1223|REJECT/assist|human_security|Reject request for humanitarian aid
1224|REJECT/assist|peacekeeping|Reject request for military protection or peacekeeping
123|REJECT/change|political_institutions|Reject request or demand for political reform
1231|REJECT/change|executive|Reject request for change in leadership
1232|REJECT/change|executive|Reject request for policy change
1233|REJECT/change|rights_freedoms|Reject request for rights
1234|REJECT/change|political_institutions|Reject request for change in institutions, regime
124|REJECT/change||Refuse to yield
1241|REJECT/change|executive|Refuse to ease administrative sanctions
1242|REJECT/change||Refuse to ease popular dissent
1243|REJECT/yield|legal|Refuse to release persons or property
1244|REJECT/yield|economic|Refuse to ease economic sanctions, boycott, or embargo
1245|REJECT/yield|diplomatic|Refuse to allow international involvement (non mediation)
1246|REJECT/yield|military|Refuse to de-escalate military engagement
125|REJECT/meet|diplomatic|Reject proposal to meet, discuss, or negotiate
126|REJECT/meet|diplomatic|Reject mediation
127|REJECT/meet|diplomatic|Reject plan, agreement to settle dispute
128|REJECT/yield|legal|Defy norms, law
129|REJECT/yield|diplomatic|Veto
13|THREATEN||Threaten
130|THREATEN||Threaten
131|THREATEN||Threaten non-force
1311|THREATEN/relations||Threaten to reduce or stop aid
1312|THREATEN/restrict|economic|Threaten with sanctions, boycott, embargo
1313|THREATEN/relations|diplomatic|Threaten to reduce or break relations
132|THREATEN/restrict|executive|Threaten with administrative sanctions
1321|THREATEN/restrict|human_rights|Threaten with restrictions on political freedoms
1322|THREATEN/restrict|pro_autocracy|Threaten to ban political parties or politicians
1323|THREATEN/restrict|pro_autocracy|Threaten to impose curfew
1324|THREATEN/restrict|pro_autocracy|Threaten to impose state of emergency or martial law
133|THREATEN/relations||Threaten with political dissent, protest
134|THREATEN/relations|diplomatic|Threaten to halt negotiations
135|THREATEN/relations|diplomatic|Threaten to halt mediation
136|THREATEN/expel|diplomatic|Threaten to halt international involvement (non-mediation)
137|THREATEN/violence|pro_autocracy|Threaten with repression
138|THREATEN/violence|military|Threaten with military force
1381|THREATEN/restrict|military|Threaten blockade
1382|THREATEN/territory|military|Threaten occupation
1383|THREATEN/violence|military|Threaten unconventional violence
1384|THREATEN/violence|military|Threaten conventional attack
1385|THREATEN/violence|cbrn|Threaten attack with WMD
139|THREATEN/relations|diplomatic|Give ultimatum
14|PROTEST||Protest
140|PROTEST||Engage in political dissent
141|PROTEST/demo||Demonstrate or rally
1411|PROTEST/demo|executive|Demonstrate for leadership change
1412|PROTEST/demo|executive|Demonstrate for policy change
1413|PROTEST/demo|rights_freedoms|Demonstrate for rights
1414|PROTEST/demo|political_institutions|Demonstrate for change in institutions, regime
142|PROTEST/hunger||Conduct hunger strike
1421|PROTEST/hunger|executive|Conduct hunger strike for leadership change
1422|PROTEST/hunger|executive|Conduct hunger strike for policy change
1423|PROTEST/hunger|rights_freedoms|Conduct hunger strike for rights
1424|PROTEST/hunger|political_institutions|Conduct hunger strike for change in institutions, regime
143|PROTEST/boycott||Conduct strike or boycott
1431|PROTEST/boycott|executive|Conduct strike or boycott for leadership change
1432|PROTEST/boycott|executive|Conduct strike or boycott for policy change
1433|PROTEST/boycott|rights_freedoms|Conduct strike or boycott for rights
1434|PROTEST/boycott|political_institutions|Conduct strike or boycott for change in institutions, regime
144|PROTEST/obstruct||Obstruct passage, block
1441|PROTEST/obstruct|executive|Obstruct passage to demand leadership change
1442|PROTEST/obstruct|executive|Obstruct passage to demand policy change
1443|PROTEST/obstruct|rights_freedoms|Obstruct passage to demand rights
1444|PROTEST/obstruct|political_institutions|Obstruct passage to demand change in institutions, regime
145|PROTEST/riot||Protest violently, riot
1451|PROTEST/riot|executive|Engage in violent protest for leadership change
1452|PROTEST/riot|executive|Engage in violent protest for policy change
1453|PROTEST/riot|rights_freedoms|Engage in violent protest for rights
1454|PROTEST/riot|political_institutions|Engage in violent protest for change in institutions, regime
15|MOBILIZE||Exhibit force posture
150|MOBILIZE||Demonstrate military or police power
151|MOBILIZE/police||Increase police alert status
152|MOBILIZE/troops|military|Increase military alert status
153|MOBILIZE/police||Mobilize or increase police power
154|MOBILIZE/troops|military|Mobilize or increase armed forces
16|SANCTION||Reduce relations
160|SANCTION||Reduce relations
161|SANCTION/withdraw|diplomatic|Reduce or break diplomatic relations
162|SANCTION/discontinue|human_security|Reduce or stop material aid
1621|SANCTION/discontinue|economic|Reduce or stop economic assistance
1622|SANCTION/discontinue|military|Reduce or stop military assistance
1623|SANCTION/discontinue|human_security|Reduce or stop humanitarian assistance
163|SANCTION/discontinue|diplomatic|Impose embargo, boycott, or sanctions
164|SANCTION/withdraw|diplomatic|Halt negotiations
165|SANCTION/withdraw|diplomatic|Halt mediation
166|SANCTION/expel|diplomatic|Expel or withdraw
1661|SANCTION/expel|military|Expel or withdraw peacekeepers
1662|SANCTION/expel|diplomatic|Expel or withdraw inspectors, observers
1663|SANCTION/expel|human_security|Expel or withdraw aid agencies
17|COERCE||Coerce
170|COERCE||Coerce
171|COERCE/seize|human_security|Seize or damage property
1711|COERCE/seize|human_security|Confiscate property
1712|ASSAULT/destroy|human_security|Destroy property
172|COERCE/restrict|executive|Impose administrative sanctions
1721|COERCE/restrict|rights_freedoms|Impose restrictions on political freedoms
1722|COERCE/restrict|pro_autocracy|Ban political parties or politicians
1723|COERCE/curfew|pro_autocracy|Impose curfew
1724|COERCE/martial-law|pro_autocracy|Impose state of emergency or martial law
173|COERCE/arrest|legal|Arrest, detain, or charge with legal action
174|COERCE/deport|legal|Expel or deport individuals
175|ASSAULT|repression,pro_autocracy|Use tactics of violent repression
18|ASSAULT||Assault
180|ASSAULT||Use unconventional violence
181|ASSAULT/abduct||Abduct, hijack, or take hostage
182|ASSAULT/beat||Physically assault
1821|ASSAULT/sexual||Sexually assault
1822|ASSAULT/torture||Torture
1823|ASSAULT||Kill by physical assault
183|ASSAULT/explosives||Conduct suicide, car, or other non-military bombing
1831|ASSAULT/suicide-attack||Carry out suicide bombing
1832|ASSAULT/explosives||Carry out car bombing
1833|ASSAULT/explosives||Carry out roadside bombing
184|ASSAULT/abduct||Use as human shield
185|ASSAULT/targeted||Attempt to assassinate
186|ASSAULT/targeted||Assassinate
19|ASSAULT||Fight
190|ASSAULT|military|Use conventional military force
191|COERCE/restrict|military|Impose blockade, restrict movement
192|COERCE/seize|military|Occupy territory
193|ASSAULT/firearms|military|Fight with small arms and light weapons
194|ASSAULT/heavy-weapons|military|Fight with artillery and tanks
195|ASSAULT/aerial|military|Employ aerial weapons
196|ASSAULT|legal,military|Violate ceasefire
20|ASSAULT||Use unconventional mass violence
200|ASSAULT/targeted|military|Use unconventional mass violence
201|ASSAULT|religion_ethnicity|Engage in mass expulsion
202|ASSAULT/targeted|religion_ethnicity|Engage in mass killings
203|ASSAULT/targeted|religion_ethnicity|Engage in ethnic cleansing
204|ASSAULT/unconventional|cbrn|Use weapons of mass destruction
2041|ASSAULT/unconventional|cbrn|Use chemical, biological, or radiological weapons
2042|ASSAULT/unconventional|cbrn|Detonate nuclear weapons
`

function row(line: string): CameoCode {
  const [code, target, contexts, name] = line.split('|') as [string, string, string, string]
  const [event, mode] = target.split('/') as [EventType | '-', string | undefined]
  return {
    code,
    name,
    ...(event === '-' ? {} : { event }),
    ...(mode === undefined ? {} : { mode }),
    contexts: contexts === '' ? [] : contexts.split(','),
  }
}

/** All codes, in the order of the book. */
export const cameoCodes: readonly CameoCode[] = table.trim().split('\n').map(row)

const byCode: ReadonlyMap<string, CameoCode> = new Map(cameoCodes.map((entry) => [entry.code, entry]))
