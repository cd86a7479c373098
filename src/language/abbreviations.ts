/** Words that keep their full stop, hyphen or spelling when a text is cut into tokens. */

/** Abbreviations before a name or number: their stop never ends a sentence. */
export const openAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs dr drs prof gen maj col lt capt cpt sgt cpl pvt cmdr cmd adm brig hon rev fr sr sra st ste mt ft sen ' +
    'rep reps gov pres amb atty supt insp det dep asst no nos vs v vol fig figs pp p art arts sec para cf eg ie viz approx ' +
    'est ca nr op hr hrs min mins sec secs tel ext ed eds al spc pfc ret sheikh shk'
  ).split(' '),
)

/** Abbreviations that may end a sentence as well. */
export const closeAbbreviations: ReadonlySet<string> = new Set(
  (
    'inc corp co ltd llc bros jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ' +
    'ave blvd rd dept dist univ assn calif fla ariz mass mich minn penn tenn tex va wash wis ph.d'
  ).split(' '),
)

/** Abbreviations that are words when they are written small: "he was wed." */
export const alsoWords: ReadonlySet<string> = new Set(
  'wed sun sat mar jun dec fri min mins ext est mon ret ed eds sec secs op art rev mass miss gen wash ill mt ca'.split(
    ' ',
  ),
)

/** First parts that stay joined to what follows the hyphen: "anti-tank", "pre-war". */
export const joinedPrefixes: ReadonlySet<string> = new Set(
  (
    'anti pre post non co re ex mid semi multi neo pro pan counter e inter sub mini ultra un over under micro macro mega ' +
    'trans intra extra quasi pseudo bi tri uni de dis mis bio geo eco cyber hyper super socio psycho'
  ).split(' '),
)

/** Last parts that stay joined to what precedes the hyphen or dot: names of files and hosts. */
export const hostEndings: ReadonlySet<string> = new Set(
  (
    'com org net gov edu mil int info biz uk us ca au de fr nl ir iq il tr ru ua eu in co io tv me htm html php asp aspx jsp ' +
    'doc docx xls xlsx pdf txt jpg jpeg gif png zip ppt csv'
  ).split(' '),
)

/** Units that are written onto their number and become a token of their own: "122mm", "70km", "7:30pm". */
export const units: ReadonlySet<string> = new Set(
  (
    'am pm km kms kg kgs mm cm m g gm lb lbs oz ft in mi mph kph kmh bn mn tn k b t hr hrs min mins sec secs gb mb kb mw kw ' +
    'mhz ghz yr yrs cc usd sq ml c f'
  ).split(' '),
)

/** Words that are cut in two without an apostrophe; the number is the length of the first part. */
export const fusedWords: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['dunno', 2],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['cant', 2],
  ['wont', 2],
  ['isnt', 2],
  ['arent', 3],
  ['wasnt', 3],
  ['werent', 4],
  ['hasnt', 3],
  ['havent', 4],
  ['hadnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['thats', 4],
  ['youre', 3],
  ['theyre', 4],
  ['youve', 3],
  ['weve', 2],
  ['theyve', 4],
])

/** What may follow an apostrophe as a token of its own: "it's", "they're". */
export const clitics: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm'])
