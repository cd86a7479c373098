/**
 * Codes of WEIS, which CAMEO came from, by the code of CAMEO or by its beginning; WEIS makes no difference between what is done and
 * what is announced. McClelland, World Event/Interaction Survey codebook, 1976.
 */
const codes: Readonly<Record<string, string>> = {
  '01': '023',
  '02': '094',
  '020': '095',
  '023': '093',
  '03': '082',
  '04': '031',
  '042': '032',
  '043': '033',
  '05': '042',
  '051': '041',
  '054': '064',
  '055': '061',
  '057': '081',
  '06': '081',
  '07': '073',
  '071': '071',
  '072': '072',
  '075': '063',
  '08': '012',
  '0841': '066',
  '0871': '065',
  '081': '065',
  '085': '065',
  '09': '150',
  '10': '150',
  '11': '122',
  '112': '121',
  '114': '131',
  '12': '112',
  '125': '191',
  '13': '171',
  '131': '172',
  '132': '172',
  '138': '173',
  '139': '174',
  '14': '181',
  '15': '182',
  '16': '195',
  '161': '192',
  '162': '193',
  '163': '193',
  '164': '194',
  '166': '201',
  '17': '221',
  '171': '211',
  '173': '212',
  '174': '202',
  '18': '222',
  '19': '223',
  '20': '223',
}

/** The WEIS code of a CAMEO code, by its longest beginning that has one. */
export function weisOf(cameo: string): string | null {
  for (let end = cameo.length; end >= 2; end--) {
    const code = codes[cameo.slice(0, end)]
    if (code !== undefined) return code
  }
  return null
}
