/**
 * Countries and territories in the numbers that other code books use for them: ISO 3166 numeric (ACLED), FIPS 10-4 (GDELT),
 * Gleditsch and Ward (UCDP), and ACLED's regions. "Ukraine" is UKR here, 804 for ACLED, UP for GDELT and 369 for UCDP.
 *
 * ISO 3166-1; FIPS 10-4 as withdrawn in 2008 with its later additions; Gleditsch and Ward, "Interstate System Membership",
 * International Interactions 25 (1999); regions of the ACLED codebook. Names are those of `data/places/countries.yml`.
 */

export interface Country {
  /** ISO 3166 alpha-3; XKX for Kosovo. */
  readonly iso3: string
  /** ISO 3166 alpha-2. */
  readonly iso2: string
  readonly name: string
  /** ISO 3166 numeric; absent for Kosovo. */
  readonly numeric?: number
  /** FIPS 10-4; absent where it has none of its own. */
  readonly fips?: string
  /** Number of Gleditsch and Ward; absent for what is no independent state. */
  readonly gw?: number
  /** ACLED's region. */
  readonly region: string
}

// iso3|iso2|numeric|fips|gw|name, under the name of the ACLED region
const table = `
# Western Africa
BEN|BJ|204|BN|434|Benin
BFA|BF|854|UV|439|Burkina Faso
CPV|CV|132|CV|402|Cape Verde
CIV|CI|384|IV|437|Ivory Coast
GMB|GM|270|GA|420|Gambia
GHA|GH|288|GH|452|Ghana
GIN|GN|324|GV|438|Guinea
GNB|GW|624|PU|404|Guinea-Bissau
LBR|LR|430|LI|450|Liberia
MLI|ML|466|ML|432|Mali
MRT|MR|478|MR|435|Mauritania
NER|NE|562|NG|436|Niger
NGA|NG|566|NI|475|Nigeria
SHN|SH|654|SH||Saint Helena
SEN|SN|686|SG|433|Senegal
SLE|SL|694|SL|451|Sierra Leone
TGO|TG|768|TO|461|Togo
# Middle Africa
AGO|AO|24|AO|540|Angola
CMR|CM|120|CM|471|Cameroon
CAF|CF|140|CT|482|Central African Republic
TCD|TD|148|CD|483|Chad
COG|CG|178|CF|484|Republic of the Congo
COD|CD|180|CG|490|Democratic Republic of the Congo
GNQ|GQ|226|EK|411|Equatorial Guinea
GAB|GA|266|GB|481|Gabon
STP|ST|678|TP|403|Sao Tome and Principe
# Eastern Africa
BDI|BI|108|BY|516|Burundi
COM|KM|174|CN|581|Comoros
DJI|DJ|262|DJ|522|Djibouti
ERI|ER|232|ER|531|Eritrea
ETH|ET|231|ET|530|Ethiopia
IOT|IO|86|IO||British Indian Ocean Territory
KEN|KE|404|KE|501|Kenya
MDG|MG|450|MA|580|Madagascar
MWI|MW|454|MI|553|Malawi
MUS|MU|480|MP|590|Mauritius
MYT|YT|175|MF||Mayotte
MOZ|MZ|508|MZ|541|Mozambique
REU|RE|638|RE||Reunion
RWA|RW|646|RW|517|Rwanda
SYC|SC|690|SE|591|Seychelles
SOM|SO|706|SO|520|Somalia
SSD|SS|728|OD|626|South Sudan
TZA|TZ|834|TZ|510|Tanzania
UGA|UG|800|UG|500|Uganda
ZMB|ZM|894|ZA|551|Zambia
ZWE|ZW|716|ZI|552|Zimbabwe
# Southern Africa
BWA|BW|72|BC|571|Botswana
SWZ|SZ|748|WZ|572|Eswatini
LSO|LS|426|LT|570|Lesotho
NAM|NA|516|WA|565|Namibia
ZAF|ZA|710|SF|560|South Africa
# Northern Africa
DZA|DZ|12|AG|615|Algeria
EGY|EG|818|EG|651|Egypt
LBY|LY|434|LY|620|Libya
MAR|MA|504|MO|600|Morocco
SDN|SD|729|SU|625|Sudan
TUN|TN|788|TS|616|Tunisia
ESH|EH|732|WI||Western Sahara
# Middle East
BHR|BH|48|BA|692|Bahrain
IRN|IR|364|IR|630|Iran
IRQ|IQ|368|IZ|645|Iraq
ISR|IL|376|IS|666|Israel
JOR|JO|400|JO|663|Jordan
KWT|KW|414|KU|690|Kuwait
LBN|LB|422|LE|660|Lebanon
OMN|OM|512|MU|698|Oman
PSE|PS|275|WE||Palestine
QAT|QA|634|QA|694|Qatar
SAU|SA|682|SA|670|Saudi Arabia
SYR|SY|760|SY|652|Syria
TUR|TR|792|TU|640|Turkey
ARE|AE|784|AE|696|United Arab Emirates
YEM|YE|887|YM|678|Yemen
# Caucasus and Central Asia
AFG|AF|4|AF|700|Afghanistan
ARM|AM|51|AM|371|Armenia
AZE|AZ|31|AJ|373|Azerbaijan
GEO|GE|268|GG|372|Georgia
KAZ|KZ|398|KZ|705|Kazakhstan
KGZ|KG|417|KG|703|Kyrgyzstan
TJK|TJ|762|TI|702|Tajikistan
TKM|TM|795|TX|701|Turkmenistan
UZB|UZ|860|UZ|704|Uzbekistan
# South Asia
BGD|BD|50|BG|771|Bangladesh
BTN|BT|64|BT|760|Bhutan
IND|IN|356|IN|750|India
MDV|MV|462|MV|781|Maldives
NPL|NP|524|NP|790|Nepal
PAK|PK|586|PK|770|Pakistan
LKA|LK|144|CE|780|Sri Lanka
# Southeast Asia
BRN|BN|96|BX|835|Brunei
KHM|KH|116|CB|811|Cambodia
CXR|CX|162|KT||Christmas Island
CCK|CC|166|CK||Cocos Islands
IDN|ID|360|ID|850|Indonesia
LAO|LA|418|LA|812|Laos
MYS|MY|458|MY|820|Malaysia
MMR|MM|104|BM|775|Myanmar
PHL|PH|608|RP|840|Philippines
SGP|SG|702|SN|830|Singapore
THA|TH|764|TH|800|Thailand
TLS|TL|626|TT|860|East Timor
VNM|VN|704|VM|816|Vietnam
# East Asia
CHN|CN|156|CH|710|China
HKG|HK|344|HK||Hong Kong
MAC|MO|446|MC||Macau
JPN|JP|392|JA|740|Japan
MNG|MN|496|MG|712|Mongolia
PRK|KP|408|KN|731|North Korea
KOR|KR|410|KS|732|South Korea
TWN|TW|158|TW|713|Taiwan
# Europe
ALB|AL|8|AL|339|Albania
AND|AD|20|AN|232|Andorra
AUT|AT|40|AU|305|Austria
BLR|BY|112|BO|370|Belarus
BEL|BE|56|BE|211|Belgium
BIH|BA|70|BK|346|Bosnia and Herzegovina
BGR|BG|100|BU|355|Bulgaria
HRV|HR|191|HR|344|Croatia
CYP|CY|196|CY|352|Cyprus
CZE|CZ|203|EZ|316|Czech Republic
DNK|DK|208|DA|390|Denmark
EST|EE|233|EN|366|Estonia
FRO|FO|234|FO||Faroe Islands
FIN|FI|246|FI|375|Finland
FRA|FR|250|FR|220|France
DEU|DE|276|GM|260|Germany
GIB|GI|292|GI||Gibraltar
GRC|GR|300|GR|350|Greece
GGY|GG|831|GK||Guernsey
HUN|HU|348|HU|310|Hungary
ISL|IS|352|IC|395|Iceland
IRL|IE|372|EI|205|Ireland
IMN|IM|833|IM||Isle of Man
ITA|IT|380|IT|325|Italy
JEY|JE|832|JE||Jersey
XKX|XK||KV|347|Kosovo
LVA|LV|428|LG|367|Latvia
LIE|LI|438|LS|223|Liechtenstein
LTU|LT|440|LH|368|Lithuania
LUX|LU|442|LU|212|Luxembourg
MLT|MT|470|MT|338|Malta
MDA|MD|498|MD|359|Moldova
MCO|MC|492|MN|221|Monaco
MNE|ME|499|MJ|341|Montenegro
NLD|NL|528|NL|210|Netherlands
MKD|MK|807|MK|343|North Macedonia
NOR|NO|578|NO|385|Norway
POL|PL|616|PL|290|Poland
PRT|PT|620|PO|235|Portugal
ROU|RO|642|RO|360|Romania
RUS|RU|643|RS|365|Russia
SMR|SM|674|SM|331|San Marino
SRB|RS|688|RI|340|Serbia
SVK|SK|703|LO|317|Slovakia
SVN|SI|705|SI|349|Slovenia
ESP|ES|724|SP|230|Spain
SJM|SJ|744|SV||Svalbard and Jan Mayen
SWE|SE|752|SW|380|Sweden
CHE|CH|756|SZ|225|Switzerland
UKR|UA|804|UP|369|Ukraine
GBR|GB|826|UK|200|United Kingdom
VAT|VA|336|VT||Vatican City
ALA|AX|248|||Aland Islands
# North America
BMU|BM|60|BD||Bermuda
CAN|CA|124|CA|20|Canada
GRL|GL|304|GL||Greenland
SPM|PM|666|SB||Saint Pierre and Miquelon
USA|US|840|US|2|United States
# Central America
BLZ|BZ|84|BH|80|Belize
CRI|CR|188|CS|94|Costa Rica
SLV|SV|222|ES|92|El Salvador
GTM|GT|320|GT|90|Guatemala
HND|HN|340|HO|91|Honduras
MEX|MX|484|MX|70|Mexico
NIC|NI|558|NU|93|Nicaragua
PAN|PA|591|PM|95|Panama
# Caribbean
AIA|AI|660|AV||Anguilla
ATG|AG|28|AC|58|Antigua and Barbuda
ABW|AW|533|AA||Aruba
BHS|BS|44|BF|31|Bahamas
BRB|BB|52|BB|53|Barbados
BES|BQ|535|||Caribbean Netherlands
VGB|VG|92|VI||British Virgin Islands
CYM|KY|136|CJ||Cayman Islands
CUB|CU|192|CU|40|Cuba
CUW|CW|531|UC||Curacao
DMA|DM|212|DO|54|Dominica
DOM|DO|214|DR|42|Dominican Republic
GRD|GD|308|GJ|55|Grenada
GLP|GP|312|GP||Guadeloupe
HTI|HT|332|HA|41|Haiti
JAM|JM|388|JM|51|Jamaica
MTQ|MQ|474|MB||Martinique
MSR|MS|500|MH||Montserrat
PRI|PR|630|RQ||Puerto Rico
BLM|BL|652|TB||Saint Barthelemy
KNA|KN|659|SC|60|Saint Kitts and Nevis
LCA|LC|662|ST|56|Saint Lucia
MAF|MF|663|RN||Saint Martin
VCT|VC|670|VC|57|Saint Vincent and the Grenadines
SXM|SX|534|NN||Sint Maarten
TTO|TT|780|TD|52|Trinidad and Tobago
TCA|TC|796|TK||Turks and Caicos Islands
VIR|VI|850|VQ||US Virgin Islands
# South America
ARG|AR|32|AR|160|Argentina
BOL|BO|68|BL|145|Bolivia
BRA|BR|76|BR|140|Brazil
CHL|CL|152|CI|155|Chile
COL|CO|170|CO|100|Colombia
ECU|EC|218|EC|130|Ecuador
FLK|FK|238|FK||Falkland Islands
GUF|GF|254|FG||French Guiana
GUY|GY|328|GY|110|Guyana
PRY|PY|600|PA|150|Paraguay
PER|PE|604|PE|135|Peru
SUR|SR|740|NS|115|Suriname
URY|UY|858|UY|165|Uruguay
VEN|VE|862|VE|101|Venezuela
# Oceania
ASM|AS|16|AQ||American Samoa
AUS|AU|36|AS|900|Australia
COK|CK|184|CW||Cook Islands
FJI|FJ|242|FJ|950|Fiji
PYF|PF|258|FP||French Polynesia
GUM|GU|316|GQ||Guam
KIR|KI|296|KR|970|Kiribati
MHL|MH|584|RM|983|Marshall Islands
FSM|FM|583|FM|987|Micronesia
NRU|NR|520|NR|971|Nauru
NCL|NC|540|NC||New Caledonia
NZL|NZ|554|NZ|920|New Zealand
NIU|NU|570|NE||Niue
NFK|NF|574|NF||Norfolk Island
MNP|MP|580|CQ||Northern Mariana Islands
PLW|PW|585|PS|986|Palau
PNG|PG|598|PP|910|Papua New Guinea
PCN|PN|612|PC||Pitcairn Islands
WSM|WS|882|WS|990|Samoa
SLB|SB|90|BP|940|Solomon Islands
TKL|TK|772|TL||Tokelau
TON|TO|776|TN|972|Tonga
TUV|TV|798|TV|973|Tuvalu
UMI|UM|581|||US Minor Outlying Islands
VUT|VU|548|NH|935|Vanuatu
WLF|WF|876|WF||Wallis and Futuna
# Antarctica
ATA|AQ|10|AY||Antarctica
BVT|BV|74|BV||Bouvet Island
ATF|TF|260|FS||French Southern Territories
HMD|HM|334|HM||Heard Island
SGS|GS|239|SX||South Georgia and the South Sandwich Islands
`

/** Names that code books use beside ours. */
const others: Readonly<Record<string, string>> = {
  'bosnia-herzegovina': 'BIH',
  'cote d’ivoire': 'CIV',
  "cote d'ivoire": 'CIV',
  czechia: 'CZE',
  'democratic republic of congo': 'COD',
  'dr congo': 'COD',
  congo: 'COG',
  'republic of congo': 'COG',
  'kingdom of eswatini': 'SWZ',
  'macedonia, fyr': 'MKD',
  macao: 'MAC',
  'russian federation': 'RUS',
  'syrian arab republic': 'SYR',
  'the gambia': 'GMB',
  'timor-leste': 'TLS',
  turkiye: 'TUR',
  türkiye: 'TUR',
  'united states of america': 'USA',
  'viet nam': 'VNM',
}

/** All of them, region by region. */
export const countries: readonly Country[] = table
  .trim()
  .split('\n# ')
  .flatMap((block) => {
    const [region, ...lines] = block.replace(/^# /, '').split('\n')
    return lines.map((line) => row(line, region!))
  })

function row(line: string, region: string): Country {
  const [iso3, iso2, numeric, fips, gw, name] = line.split('|') as [string, string, string, string, string, string]
  return {
    iso3,
    iso2,
    name,
    ...(numeric === '' ? {} : { numeric: Number(numeric) }),
    ...(fips === '' ? {} : { fips }),
    ...(gw === '' ? {} : { gw: Number(gw) }),
    region,
  }
}

const byIso3: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.iso3, country]))
const byNumeric: ReadonlyMap<number | undefined, Country> = new Map(countries.map((each) => [each.numeric, each]))
const byGw: ReadonlyMap<number | undefined, Country> = new Map(countries.map((each) => [each.gw, each]))
const byName: ReadonlyMap<string, Country> = new Map([
  ...countries.map((country) => [country.name.toLowerCase(), country] as const),
  ...Object.entries(others).map(([name, iso3]) => [name, byIso3.get(iso3)!] as const),
])

/** The row of an ISO 3166 alpha-3 code; undefined for what is no country, the non-state codes of PLOVER among them. */
export function countryOf(iso3: string | undefined): Country | undefined {
  return iso3 === undefined ? undefined : byIso3.get(iso3)
}

/** The row of an ISO 3166 numeric code. */
export function countryOfNumeric(numeric: number): Country | undefined {
  return byNumeric.get(numeric)
}

/** The row of a number of Gleditsch and Ward. */
export function countryOfGw(gw: number): Country | undefined {
  return byGw.get(gw)
}

/** The row of a name, with or without a former name after it: "Myanmar (Burma)". */
export function countryNamed(name: string): Country | undefined {
  const plain = name.trim().toLowerCase()
  const bracket = plain.indexOf(' (')
  return byName.get(plain) ?? (bracket < 0 ? undefined : byName.get(plain.slice(0, bracket)))
}

/** Where the Correlates of War project numbers a state otherwise than Gleditsch and Ward. */
const cow: Readonly<Record<string, number>> = { DEU: 255, YEM: 679, KIR: 946, NRU: 970, TON: 955, TUV: 947 }

/** The number of a state in the Correlates of War state list; absent for what is no independent state. */
export function cowOf({ iso3, gw }: Country): number | undefined {
  return cow[iso3] ?? gw
}
