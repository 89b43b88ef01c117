// Words near a number that say what it is. Whole words only: "policy" says nothing about a licence, "Bestellung" nothing about a telephone.

/** Looked at before and after a number. Characters. */
const BEFORE = 64
const AFTER = 36

/**
 * Words separated by '|'. A space stands for white space, hyphen, stop or nothing ("tax id" also finds "Tax-ID" and "TaxId"), a closing '*'
 * for any further letters ("steueridentifikation*").
 */
export function words(list: string): RegExp {
  const alternatives = list
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) =>
      word
        .replace(/[.+?^${}()[\]\\]/g, '\\$&')
        .replace(/ +/g, '[\\s.\\-–]{0,3}')
        .replace(/\*/g, '\\p{L}{0,40}'),
    )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** For number plates of whatever country. */
export const PLATE_WORDS =
  'kennzeichen* | nummernschild* | kontrollschild* | number plate* | licence plate* | license plate* | license tag | plate number | tag number | registration | vehicle* | fahrzeug* | car | pkw | lkw | auto | kenteken* | immatriculation'

/** For papers that every country gives out. */
export const PASSPORT_WORDS =
  'reisepass* | pass | passnummer | pass nr | passport | passports | passport no | passport number | travel document | passeport* | paspoort* | pasaporte* | passaporto* | paszport*'
export const IDENTITY_CARD_WORDS =
  "personalausweis* | ausweis | ausweisnummer | ausweis nr | perso | identity card | id card | identitätskarte* | national id | carte d'identité | carte nationale* | identiteitskaart* | carta d'identità | dowód* | dowod*"
export const DRIVING_LICENCE_WORDS =
  "führerschein* | fahrerlaubnis* | fuehrerschein* | driving licence* | driving license* | driver license* | driver's license* | driver's licence* | drivers license* | rijbewijs | patente* | licenza*"

/** What stands before a range, up to an empty line. */
export function before(text: string, start: number, length = BEFORE): string {
  const piece = text.slice(Math.max(0, start - length), start)
  const gap = piece.lastIndexOf('\n\n')
  return gap < 0 ? piece : piece.slice(gap + 2)
}

/** What stands after a range, up to the end of its line. */
export function after(text: string, end: number, length = AFTER): string {
  const piece = text.slice(end, end + length)
  const gap = piece.indexOf('\n')
  return gap < 0 ? piece : piece.slice(0, gap)
}

/** Characters between the range and the nearest of the words, those after it counting double; null when none is near. */
export function distanceTo(text: string, start: number, end: number, context: RegExp): number | null {
  const lead = before(text, start)
  let nearest: number | null = null
  for (const match of lead.matchAll(context)) nearest = lead.length - match.index - match[0].length
  if (nearest !== null) return nearest
  context.lastIndex = 0
  const follows = context.exec(after(text, end))
  context.lastIndex = 0
  return follows === null ? null : follows.index * 2 + 4
}
