/**
 * Inflected forms that a treebank of this size does not show: the irregular verbs and plurals of English, and verbs and nouns
 * of reporting with their regular forms. They go into the table of lemmas beside the words of the treebanks.
 */

/** Base, past, participle; `/` separates variants. */
const irregularVerbs = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|befall befell befallen
begin began begun|behold beheld beheld|bend bent bent|beset beset beset|bet bet bet|bid bid/bade bid/bidden|bind bound bound
bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
broadcast broadcast broadcast|build built built|burn burnt/burned burnt/burned|burst burst burst|buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept
cut cut cut|deal dealt dealt|dig dug dug|dive dove/dived dived|draw drew drawn|dream dreamt/dreamed dreamt/dreamed
drink drank drunk|drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden
forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone
forsake forsook forsaken|freeze froze frozen|get got got/gotten|give gave given|go went gone|grind ground ground
grow grew grown|hang hung/hanged hung/hanged|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt
learn learnt/learned learnt/learned|leave left left|lend lent lent|let let let|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood
mow mowed mown|offset offset offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome
overdo overdid overdone|overhear overheard overheard|override overrode overridden|overrun overran overrun
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|plead pled/pleaded pled/pleaded
prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone|remake remade remade
rend rent rent|repay repaid repaid|resell resold resold|rethink rethought rethought|retake retook retaken|rewrite rewrote rewritten
rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|smell smelt smelt|sow sowed sown
speak spoke spoken|speed sped sped|spend spent spent|spill spilt/spilled spilt/spilled|spin spun spun|spit spat spat
split split split|spoil spoilt spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|stink stank stunk|strew strewed strewn|stride strode stridden|strike struck struck/stricken
string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
thrust thrust thrust|tread trod trodden|undercut undercut undercut|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|unwind unwound unwound|uphold upheld upheld|upset upset upset|wake woke woken
wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written`

/** Regular verbs; `*` marks those that double their last letter. */
const regularVerbs = `abduct abolish absorb accede accuse advance agree allege ambush annex annul* appeal applaud appoint approve arm arrest
assail assassinate assault assert attack attempt audit avenge ban* barricade battle beg* behead besiege blame blast blockade
boast bomb bombard boycott breach bribe bulldoze cancel capture carry cease cede censor charge chase claim clash club*
coerce collapse collide combine compete comply concede concur* condemn condone confirm confiscate conquer consult convene
convict cooperate cordon cripple criticize crucify curb damage dare decapitate declare decline deescalate defeat defect
defend define defuse demand demolish demonstrate denounce deny deplore deploy deport depose destroy detain detonate die
disappear disarm disband dismantle dispatch disperse displace dissolve dissuade down downgrade drag* drone drown embrace
encircle endanger endorse engage enter equip* eradicate escalate escape escort evacuate evade evict exchange execute exile
expel* explode explore extend extort extradite fire flare flatten flog* flout foil force free gag* gas* gather goad halt
hijack honor hunt imagine impeach impede implore impose imprison incite infiltrate injure inspect intercept interrogate
intervene intimidate invade jail jam* kidnap* kill launch level liberate lob* loot lynch maim map* march massacre mediate
mentor mine mistreat mob* mobilize monitor murder muster mutilate muzzle nab* negotiate neutralize obliterate occupy occur*
opine ordain order oust overpower pillage plan* pledge plot* plunder poison postpone pound praise precede probe prod*
proscribe protest provoke purge pursue quell quip* raid ram* ransack rape ratify raze reach rebel* rebuke recapture reclaim
reconcile recruit refuse reject release remove repel* reply reprimand rescue resettle resign resist retaliate retreat revile
ridicule riot rip* roar rob* rocket rout rule rustle sabotage sanction schedule scrap* scuffle scuttle secede secure seize
sentence shell shout siege sign slam* slap* slash slaughter smuggle snap* snatch snipe snub* solicit spur* stab* stage
station stir* stockpile stone stop* storm strafe strangle strip* subdue summon support suppress surrender surround suspect
suspend swap* target terrorize threaten topple torch torpedo torture train trap* trigger truck try underline underscore
unearth upgrade uproot urge use vandalize veto vote vow wage warn whip* wound wrap* yield`

/** Plural and singular. */
const irregularNouns = `men man|women woman|children child|feet foot|teeth tooth|mice mouse|geese goose|oxen ox|lives life
knives knife|wives wife|thieves thief|shelves shelf|leaves leaf|halves half|wolves wolf|loaves loaf|calves calf|hooves hoof
selves self|crises crisis|analyses analysis|hypotheses hypothesis|theses thesis|oases oasis|bases base|axes axe|diagnoses diagnosis
heroes hero|torpedoes torpedo|vetoes veto|embargoes embargo|cargoes cargo|mosquitoes mosquito|volcanoes volcano|potatoes potato
tomatoes tomato|echoes echo|buses bus|gases gas|viruses virus|campuses campus|headquarters headquarters|series series
species species|barracks barracks|aircraft aircraft|spacecraft spacecraft|phenomena phenomenon|criteria criterion|bacteria bacterium
passersby passerby|mujahideen mujahid|fedayeen fedayee|ceasefires ceasefire|missiles missile|rifles rifle|vehicles vehicle
casualties casualty|hostages hostage|villages village|bridges bridge|refugees refugee|grenades grenade|brigades brigade
ambushes ambush|clashes clash|speeches speech|trenches trench|churches church|mosques mosque|bodies body|allies ally
militias militia|cities city|armies army|navies navy|enemies enemy|deputies deputy|parties party|territories territory
hideouts hideout|bombings bombing|shootings shooting|killings killing|wounded wounded|dead dead`

/** Penn tag → word → lemma. */
export function inflections(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const table = new Map<string, Map<string, string>>()
  const put = (tag: string, word: string, lemma: string): void => {
    const words = table.get(tag) ?? new Map<string, string>()
    table.set(tag, words)
    words.set(word, lemma)
  }
  const present = (base: string, double: string): void => {
    put('VBZ', third(base), base)
    put('VBG', `${gerundStem(base)}${double}ing`, base)
  }
  for (const row of split(irregularVerbs, /[|\n]/)) {
    const [base, past, participle] = row.split(' ')
    const doubled =
      /^(begin|cut|dig|forget|get|hit|let|overrun|put|quit|rid|run|set|shed|shut|sit|slit|spin|spit|split|swim|win|bet|bid|upset|offset|undercut|beset)$/
    present(base!, doubled.test(base!) ? base!.at(-1)! : '')
    for (const word of past!.split('/')) put('VBD', word, base!)
    for (const word of participle!.split('/')) put('VBN', word, base!)
  }
  for (const verb of split(regularVerbs, /\s/)) {
    const base = verb.replace('*', '')
    const double = verb.endsWith('*') ? base.at(-1)! : ''
    present(base, double)
    const past = base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : `${base}${double}ed`
    put('VBD', past, base)
    put('VBN', past, base)
  }
  for (const row of split(irregularNouns, /[|\n]/)) {
    const [plural, singular] = row.split(' ')
    put('NNS', plural!, singular!)
  }
  return table
}

function gerundStem(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}y`
  return /[^eyo]e$/.test(base) ? base.slice(0, -1) : base
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

function split(list: string, by: RegExp): string[] {
  return list
    .split(by)
    .map((row) => row.trim())
    .filter((row) => row !== '')
}
