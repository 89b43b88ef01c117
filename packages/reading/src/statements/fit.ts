// Cuts a row's text to its length where a clause ends, around its date. What begins in the middle of a sentence says whose sentence it is:
// 'Licensee shall have the right … for which Licensee shall pay until 31 December 2006'.

import { denialAhead, denialBehind } from './denied.ts'

export const TEXT_LENGTH = 220

const FUNCTION_WORD =
  /[\s,](?:the|an?|of|to|in|on|by|for|and|or|with|as|at|from|that|which|is|are|was|be|its|their|this|der|die|das|den|dem|des|ein(?:e[rnms]?)?|und|oder|von|vom|zu[rm]?|in|im|am|an|auf|mit|bei|für|nach|dass|durch|sowie|gegen|über)$/i
/** 'and 1' of '1 year': cut before what it counts. */
const NUMBER_STUMP = /\s(?:and|or|of|by|on|in|to|for|und|oder|von|vom|am|bis|mit|für)\s\(?\d{1,4}[.,]?$/i

/** Cuts to `TEXT_LENGTH`, at the end of a clause where one is near; never ends on a function word. `anchor`: where its date stands. */
export function fit(text: string, anchor: number): string {
  if (text.length <= TEXT_LENGTH) return endCleanly(text)
  const { start, lead } = anchor > TEXT_LENGTH * 0.75 ? denied(text, beginning(text, anchor)) : { start: 0, lead: '' }
  const body = text.slice(start)
  const room = TEXT_LENGTH - lead.length - 2
  if (body.length <= room + 2) return lead + endCleanly(body)
  const denial = denialBehind(body.slice(Math.min(room, Math.max(0, anchor - start))), room - (anchor - start))
  return denial === '' || anchor - start > room - denial.length - AROUND
    ? cutToRoom(body, room, anchor - start, lead)
    : `${cutToRoom(body, room - denial.length - 3, anchor - start, lead)} ${denial}`.replace(/…[\s…]*…/gu, '…')
}

/** As much of the body as there is room for, with its lead. */
function cutToRoom(body: string, room: number, anchor: number, lead: string): string {
  const head = body.slice(0, room)
  const clause = lastClauseEnd(head)
  const end = clause > room * 0.6 && clause > anchor ? clause : beforeName(body, head.lastIndexOf(' '), room * 0.6)
  return `${lead}${cutAt(head, end <= 0 ? room : end)} …`
}

const NAME = /(?:\s(?:\p{Lu}\S*|of|and|the|for|de|dba|&)){0,8}\s\p{Lu}\S*$/u

/** A name is not cut in two: 'Information Solutions’ Ex' of 'Ex Parte Application'. */
function beforeName(text: string, end: number, least: number): number {
  if (end < 0 || !/^ \p{Lu}/u.test(text.slice(end, end + 2))) return end
  const name = NAME.exec(text.slice(Math.max(0, end - 60), end))
  const start = name === null ? end : Math.max(0, end - 60) + name.index
  return start > least ? start : end
}

/** The words up to `end`, without what cannot stand last. */
function cutAt(text: string, end: number): string {
  let cut = text.slice(0, wholeCharacters(text, end))
  for (let i = 0; i < 4 && (FUNCTION_WORD.test(cut) || NUMBER_STUMP.test(cut)); i++) {
    cut = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).replace(/[,;:]$/, '')
  }
  return closed(cut).replace(/[\s,;:.–(-]+$/, '')
}

/** Of the words a row opens with so many are shown before a clause that cannot stand alone. */
const OPENING = 74
const LEAST_OPENING = 24
/** The date itself and the marks around what is left out. */
const AROUND = 28

/** Where the shown part begins, and what is shown before it. */
function beginning(text: string, anchor: number): { start: number; lead: string } {
  const ends = clauseEnds(text, anchor)
  const whole = ends.find((end) => !DEPENDENT.test(text.slice(end + 2, end + 42)))
  if (whole !== undefined) return { start: whole + 2, lead: '… ' }
  const verb = ends.find((end) => VERB_FIRST.test(text.slice(end + 2, end + 42)))
  const last = verb ?? ends[0]
  const start = withAntecedent(
    text,
    last === undefined ? nextWord(text, anchor - Math.floor(TEXT_LENGTH / 2)) : last + 2,
  )
  const room = Math.min(OPENING, start, TEXT_LENGTH - AROUND - (anchor - start))
  // Behind its verb what happened stands last in German: the end comes before the opening.
  const spare = TEXT_LENGTH - (text.length - start) - 4
  if (room < LEAST_OPENING || (verb !== undefined && spare >= -2 && spare < room)) return { start, lead: '… ' }
  const space = text[room] === ' ' ? room : text.lastIndexOf(' ', room)
  const opening = cutAt(text, space).replace(HALF_DATE, '')
  return { start, lead: opening.length < LEAST_OPENING ? '… ' : `${opening} … ` }
}

/** The beginning with the words of what is left out that deny the rest: 'It is not true … the plant was shut down on 3 May'. */
function denied(text: string, { start, lead }: { start: number; lead: string }): { start: number; lead: string } {
  const said = denialAhead(text.slice(0, start))
  if (said === null || lead.includes(said.words)) return { start, lead }
  return { start, lead: said.end <= OPENING ? `${text.slice(0, said.end)} … ` : `… ${said.words} … ` }
}

/** Where clauses end before the date and near enough to it, from the last back. */
function clauseEnds(text: string, anchor: number): number[] {
  const ends: number[] = []
  let end = lastClauseEnd(text.slice(0, Math.max(0, anchor - 20)))
  while (end > 0 && anchor - end < TEXT_LENGTH * 0.75) {
    ends.push(end)
    end = lastClauseEnd(text.slice(0, end))
  }
  return ends
}

/** '… commencing July 1' was cut before its year. */
const HALF_DATE =
  /(?: (?:commencing|beginning|starting|ending|dated|from|as of|on|of|until|through|to|by|vom|am|bis|ab|zum))?(?: the| zum| dem)?(?: \d{1,2}\.?)? (?:Jan|Feb|Mar|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|März)\p{Ll}{0,6}\.?(?: \d{1,2})?$/u

/** Begins no sentence: a relative clause, a condition, an attribute, words that lean on those before them. */
const DEPENDENT =
  /^(?:[„“"(]?(?:(?:(?:for|in|by|to|of|with|under|from|on|at|upon|during) )?(?:which|who|whom|whose|that)|to|of|for|with|from|as|than|or|and|except|because|although|whereas|weil|nachdem|obwohl|bevor|hat|haben|hatten?|wurden?|wird|werden|ist|sind|war|waren|contingent|conditional|conditioned|subject|provided|including|excluding|unless|until|was|were|is|are|has|have|had|shall|will|must|may|wobei|wodurch|womit|worauf|woraufhin|weshalb|weswegen|wofür|deren|dessen|denen|welche[rsmn]?|sofern|soweit|falls|dass|um|zu)\b|(?:except )?(?:the|an?|its|their|such|any|all|each) [^,;]{2,50},? (?:(?:for|in|by|to|of|with) )?(?:which|who|whom|whose|that)\b)/i
/** What a German sentence goes on with behind its first clause: told with the opening, it is whole. */
const VERB_FIRST =
  /^(?:hat|haben|hatten?|wurden?|wird|werden|ist|sind|war|waren) (?:der|die|das|den|dem|ein|eine|er|sie|es|wir|ich|sich|Frau|Herr)\s/
const RELATIVE = /^(?:(?:for|in|by|to|of|with|under|from|on|at|upon|during) )?(?:which|who|whom|whose|that) /i
const ANTECEDENT =
  /(?<![^\s(])(?:the|an?|its|their|his|her|such|any|all|each|this) (?:(?:[^\s,;]|,(?=\d)){1,30} ){0,12}?(?:[^\s,;]|,(?=\d)){1,30},? ?$/i
const EXCEPTION = /(?:except|including|excluding) $/i
const REACH = 60

/** 'the Game, for which Licensee shall have': a relative clause with the noun that it speaks of. */
function withAntecedent(text: string, start: number): number {
  if (!RELATIVE.test(text.slice(start, start + 24))) return start
  const from = Math.max(0, start - REACH)
  const noun = antecedentIn(text.slice(from, start))
  return noun === null ? start : from + noun
}

/** Where the noun begins that ends `before`: 'to enter into an agreement ' → 14. Null where none with an article does. */
export function antecedentIn(before: string): number | null {
  let at: number | null = null
  // The last article that leads to the end: 'the parties made the deed' speaks of the deed.
  for (let from = 0; from < before.length; ) {
    const found = ANTECEDENT.exec(before.slice(from))
    if (found === null) break
    at = from + found.index
    from = at + 1
  }
  return at === null ? null : at - (EXCEPTION.exec(before.slice(0, at))?.[0].length ?? 0)
}

/** The last place where a clause ends: never inside 'June 11, 2018'. */
function lastClauseEnd(text: string): number {
  let last = Math.max(text.lastIndexOf('; '), text.lastIndexOf(': '), text.lastIndexOf(' – '))
  for (let at = text.lastIndexOf(', '); at > Math.max(last, 0); at = text.lastIndexOf(', ', at - 1)) {
    if (!/^, (?:\d{4}\b|Inc\b|LLC\b|Ltd\b|L\.)/.test(text.slice(at, at + 8))) last = at
  }
  return last
}

/** Never half a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', Math.max(0, from))
  return space < 0 || space - from > 40 ? Math.max(0, from) : space + 1
}

function endCleanly(text: string): string {
  return closed(text)
    .replace(/[\s\u200b,;:–-]+(?:(?:and|or|und|oder|sowie|by and between|between|among|zwischen)[\s,;:]*)?$/i, '')
    .replace(/\.{2}$/, '.')
    .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|LLC|No|Nr|etc|usw|plc|Jr|Sr|bzw|\p{Lu}))\.$/u, '')
}

/** Without a bracket that was opened and cut. */
function closed(text: string): string {
  const quote = /[”“]$/u.test(text) && !/[“„]/u.test(text.slice(0, -1)) ? text.slice(0, -1).trimEnd() : text
  if (quote !== text) return closed(quote)
  const open = text.lastIndexOf('(')
  return open > 20 && open > text.lastIndexOf(')') ? text.slice(0, open) : text
}
