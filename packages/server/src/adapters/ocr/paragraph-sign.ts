// The German data of Tesseract has no "§": it reads 8, & or $ in its place, which in a legal text is a lost citation. Where what
// follows can only be a section of a statute or a contract, the sign is restored. One sign for one character, so ranges stay true.

/** Words that a section number follows and a plain number hardly ever does. */
const BEFORE =
  /(?:\b(?:gem|vgl|i\.\s?S\.\s?(?:d|v)|i\.\s?V\.\s?m|iVm|iSd|iSv|gemäß|gemaß|siehe|laut|entgegen|aus|wegen|nach|im Sinne (?:von|des|der)|Verstoß gegen|Voraussetzungen des|in Verbindung mit)\.?|[(;])\s$/u

/** What only a section is followed by: a subdivision, or the short title of a statute. */
const AFTER =
  /^\d{1,4}[a-z]?(?:\s?(?:ff?\.|bis|und|,|-|–)\s?\d{0,4}[a-z]?){0,3}\s?(?:Abs(?:\.|atz)|Satz\s\d|S\.\s?\d|Nr\.|Nummer|Ziff\.|Alt\.|Hs\.|lit\.|ff?\.|[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,12}(?:GB|PO|StG|VG|schG|SchG|aftG|ordnung|gesetz|G|O)\b|(?:GG|AO|BGB|HGB|ZPO|StGB|StPO|GmbHG|AktG|InsO|UWG|UrhG|WEG|KSchG|SGB|VVG|UStG|EStG|BauGB|VwGO|FamFG|GVG|RVG|GKG)\b)/u

/** A heading of a contract or a statute: the number alone, or a title in words after it. */
const HEADING = /^\d{1,3}[a-z]?(?:\s(?:[A-ZÄÖÜ][a-zäöüß]{2,}|\()|\s?\n|\s?$)/u
/** Measures after a number say that it was a number. */
const MEASURED = /^\d{1,4}\s?(?:%|€|Euro|EUR|Uhr|Tage|Wochen|Monate|Jahre|Stunden|Stück|km|kg|qm|m²|Prozent|Mio|Tsd)/u

const CANDIDATE = /(?:^|(?<=[\s(;„"]))[8&$§]{1,2}(?=\s?\d)/gu

/** Places in `raw` where "§" belongs, in order. Each stands for exactly one character of `raw`. */
export function lostParagraphSigns(raw: string): number[] {
  const places: number[] = []
  for (const match of raw.matchAll(CANDIDATE)) {
    const signs = match[0]
    const at = match.index
    const from = at + signs.length
    // "88 543, 546" stands for two signs; "8543" might be any number.
    const hasSpace = /\s/u.test(raw[from] ?? '')
    if (!hasSpace && signs.includes('8')) continue
    const rest = raw.slice(hasSpace ? from + 1 : from, from + 60)
    if (MEASURED.test(rest) || !isSection(raw.slice(Math.max(0, at - 30), at), rest)) continue
    for (let sign = 0; sign < signs.length; sign += 1) if (raw[at + sign] !== '§') places.push(at + sign)
  }
  return places
}

function isSection(before: string, rest: string): boolean {
  if (AFTER.test(rest)) return true
  const startsLine = before === '' || before.endsWith('\n')
  if (startsLine && HEADING.test(rest)) return true
  return BEFORE.test(before) && !/^\d{1,3}[.,]\d|^\d{3}\s?(?:Euro|EUR|€)/u.test(rest) && !/^\d{3}\b/u.test(rest)
}
