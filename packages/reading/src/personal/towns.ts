// A postcode with its town, without a street: five digits and a German town, four digits and an Austrian or Swiss one, four digits and two letters
// and a Dutch one, town, state and ZIP code in the United States, five digits and a French one. A number before a capitalised word is no postcode by itself
// ("10115 Stimmen", "1990 Berlin"): the town must be listed or end as towns do, and its code must be one that its country gives out there.
import { oneOf } from './alternatives.ts'
import { isGermanPostcode } from './announced.ts'
import type { PersonalFinding } from './finding.ts'
import { PLACES } from './places.ts'

/** Ends of names that hardly any other German noun has behind a number. */
const TOWN_ENDING =
  /(?:burg|heim|hausen|stadt|furt|dorf|ingen|ungen|kirchen|münster|hafen|brück|brücken|rode|leben|stedt|born|bronn|büttel|tal|bach|berg|au|itz|ow|see)$/
/** Towns that end in no such way. */
const OTHER_TOWNS = new Set(
  `Weimar Gera Suhl Gotha Plauen Hof Fulda Emden Wismar Greifswald Stralsund Goslar Hameln Minden Herford Detmold Soest Unna Lünen Marl Velbert
   Viersen Düren Speyer Worms Landau Aalen Singen Rastatt Bruchsal Sinsheim Kempten Lindau Dachau Freising Landsberg Schwabach Ansbach Coburg Celle
   Stade Verden Vechta Cloppenburg Nordhorn Lingen Meppen Leer Aurich Husum Heide Itzehoe Pinneberg Stendal Riesa Pirna Döbeln Torgau`.split(
    /\s+/,
  ),
)
const TOWN = String.raw`\p{Lu}[\p{L}-]{1,30}(?:[ ](?:am|an[ ]der|im|in|ob[ ]der)[ ]\p{Lu}[\p{L}-]{1,30}|[ ]\((?:\p{L}|[ ]){1,20}\))?`
/** Numbers and capitalised words that are counted, dated or numbered; behind a comma or colon something else begins. */
const COUNTED =
  /(?:[\d./§€$#&+-]|nr\.?|no\.?|seite|page|rn\.?|etwa|rund|circa|ca\.|gegen|über|unter|fast|knapp|mehr als|insgesamt|jahre?s?|§)\s*$/i

/** First and last postcode of large towns of Austria and Switzerland: four digits are a year more often than not. */
const FOUR_DIGITS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['Wien', [1010, 1239]],
  ['Vienna', [1010, 1239]],
  ['Graz', [8010, 8055]],
  ['Linz', [4020, 4048]],
  ['Salzburg', [5020, 5026]],
  ['Innsbruck', [6010, 6020]],
  ['Klagenfurt', [9010, 9073]],
  ['Villach', [9500, 9524]],
  ['Wels', [4600, 4606]],
  ['Dornbirn', [6850, 6850]],
  ['Bregenz', [6900, 6900]],
  ['Steyr', [4400, 4407]],
  ['Leoben', [8700, 8700]],
  ['Krems', [3500, 3500]],
  ['Zürich', [8000, 8099]],
  ['Zurich', [8000, 8099]],
  ['Genf', [1200, 1213]],
  ['Genève', [1200, 1213]],
  ['Geneva', [1200, 1213]],
  ['Basel', [4000, 4059]],
  ['Lausanne', [1000, 1020]],
  ['Bern', [3000, 3030]],
  ['Winterthur', [8400, 8411]],
  ['Luzern', [6000, 6016]],
  ['Lugano', [6900, 6979]],
  ['Zug', [6300, 6304]],
  ['Thun', [3600, 3613]],
  ['Chur', [7000, 7007]],
  ['Schaffhausen', [8200, 8208]],
  ['Aarau', [5000, 5004]],
  ['Fribourg', [1700, 1708]],
  ['Freiburg', [1700, 1708]],
  ['Neuchâtel', [2000, 2000]],
  ['Biel', [2500, 2504]],
])

const CODE_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(?:(\d{5})[ ](${TOWN})|(\d{4})[ ]([A-Z]{2})[ ](\p{Lu}[\p{L}-]{2,30})|(\d{4})[ ](\p{Lu}[\p{L}-]{2,30}))(?![\p{L}\p{N}])`,
  'gu',
)
const STATES = oneOf(
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA
   WA WV WI WY`,
)
const AMERICAN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}.'’-]{1,30}(?:[ ]\p{Lu}[\p{L}'’-]{1,30}){0,2},[ ]${STATES}[ ]\d{5}(?:-\d{4})?(?![\p{L}\p{N}])`,
  'gu',
)

const isListed = (town: string): boolean =>
  (PLACES.get(town.split(' ')[0] ?? '') ?? []).some((name) => town.startsWith(name))

function isGermanTown(code: string, town: string): boolean {
  return (
    isGermanPostcode(code) &&
    (isListed(town) || OTHER_TOWNS.has(town) || TOWN_ENDING.test(town.split(' ')[0] ?? '') || town.startsWith('Bad '))
  )
}

function isPostcodeTown(match: RegExpMatchArray): boolean {
  const [, five = '', town = '', dutch = '', , dutchTown = '', four = '', otherTown = ''] = match
  if (five !== '') return isGermanTown(five, town)
  if (dutch !== '') return isListed(dutchTown)
  const range = FOUR_DIGITS.get(otherTown)
  return range !== undefined && Number(four) >= range[0] && Number(four) <= range[1]
}

export function postcodeTowns(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  const take = (match: RegExpExecArray, confidence: number, rule: string) =>
    findings.push({ type: 'POSTCODE_TOWN', start: match.index, end: match.index + match[0].length, confidence, rule })
  for (const match of text.matchAll(CODE_FIRST)) {
    if (!isPostcodeTown(match)) continue
    if (COUNTED.test(text.slice(Math.max(0, match.index - 12), match.index))) continue
    take(match, 0.65, 'postcode-and-town')
  }
  for (const match of text.matchAll(AMERICAN)) take(match, 0.7, 'town-state-zip')
  return findings
}
