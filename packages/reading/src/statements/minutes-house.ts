// Whose minutes they are: 'Minutes of a meeting of the board of Sample Quarries Ltd', 'Sitzung des Aufsichtsrats der Muster AG'. Below such a head
// 'the Company', 'the Board', 'die Gesellschaft' and 'der Aufsichtsrat' are that house, where no definition says that they are another.
import type { PartyMention } from '../names/party.ts'
import { isMinutes } from './meeting-hours.ts'

/** Characters. */
const HEAD = 900
/** Who was there, or the first item, ends the head. */
const HEAD_ENDS =
  /\n[ \t*_#-]{0,40}(?:(?:(?:directors|members|trustees|those|also) )?present|attend(?:ees|ance|ing)|participants|apologies|anwesend|teilnehm|erschienen|entschuldigt|tagesordnung|agenda|TOP\s?\d|\d{1,2}[.)]\s)/iu
/** In front of the house in its head: whose meeting, board or minutes. */
const OF =
  /(?:(?:meeting|board|committee|directors|members|trustees|shareholders|council|minutes|resolutions?)\s{1,3}of|(?:sitzung|versammlung|protokoll|niederschrift|(?:vorstand|beirat|(?:aufsichts|verwaltungs)rat)(?:e?s)?|ausschusses|gesellschafter|mitglieder)\s{1,3}(?:der|des|von))\s{1,3}(?:the\s{1,3})?$/iu
const HOUSE =
  /(?<!\p{L})(?:[Tt]he\s{1,3}(?:Company|Board(?: of (?:Directors|Trustees|Management))?|Directors|Trustees|Trust|Club|Society|Association|Foundation|Charity|Partnership|Cooperative|Committee|Council|Corporation|Firm)|(?:[Dd](?:ie|er)\s{1,3})(?:Gesellschaft|Gesellschafterversammlung|Hauptversammlung|Mitgliederversammlung|Geschäftsführung|Genossenschaft|Stiftung)|(?:[Dd](?:er|es|em|en)\s{1,3})(?:Aufsichtsrat(?:e?s)?|Vorstand(?:e?s)?|Verwaltungsrat(?:e?s)?|Beirat(?:e?s)?|Verein(?:e?s)?))(?!\p{L}|['’]s\s\p{Ll}+['’]|\s{1,3}(?:of|der|des)\s{1,3}(?:the\s)?\p{Lu})/gu

/** The mentions with those of the house, in order; the same where the text is no minutes, or its head names no house or several. */
export function withHouseOfMinutes(text: string, named: readonly PartyMention[]): readonly PartyMention[] {
  if (!isMinutes(text)) return named
  const head = headOf(text)
  const above = named.filter(({ kind, end }) => kind === 'organization' && end <= head)
  const isTheirs = ({ start, end }: PartyMention) =>
    OF.test(text.slice(Math.max(0, start - 60), start)) && !/^\s{0,3}(?:and|und|&)\s/u.test(text.slice(end, end + 8))
  const house = onlyOne(above) ?? onlyOne(above.filter(isTheirs))
  if (house === null) return named
  let at = 0
  const found = [...text.matchAll(HOUSE)].flatMap(({ 0: words, index }): PartyMention[] => {
    const end = index + words.length
    while ((named[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++
    const isTaken = (named[at]?.start ?? Number.POSITIVE_INFINITY) < end
    return index < head || isTaken ? [] : [standsFor(words, index, house)]
  })
  return found.length === 0 ? named : [...named, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

function headOf(text: string): number {
  const top = text.slice(0, HEAD)
  const end = top.search(HEAD_ENDS)
  return end < 0 ? top.length : end
}

const nameOf = ({ refersTo, name }: PartyMention): string => refersTo ?? name

function onlyOne(parties: readonly PartyMention[]): PartyMention | null {
  const [one, ...more] = parties
  if (one === undefined) return null
  return more.every((other) => nameOf(other).toLowerCase() === nameOf(one).toLowerCase()) ? one : null
}

const standsFor = (words: string, start: number, house: PartyMention): PartyMention => ({
  start,
  end: start + words.length,
  name: words,
  kind: house.kind,
  title: null,
  role: null,
  refersTo: nameOf(house),
  confidence: 0.75,
  rule: 'minutes.house',
})
