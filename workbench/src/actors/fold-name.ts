/** Names as they are looked for: without case, accents, vowel signs, apostrophes, and the ways in which Arabic writes one letter. */

/** "Asa'ib Ahl al-Haq" → "asaib ahl al haq", "الأنبار" → "الانبار". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´ʿʾʻʼـ]/gu, '')
    .replace(/[\p{Pd}_]/gu, ' ')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .toLowerCase()
}
