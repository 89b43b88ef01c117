// Who was at a meeting: the lines of its minutes that say who was present. Who was excused was not there.
import type { Span } from '../span.ts'

const PRESENT =
  /^[ \t*_-]{0,40}(?:Teilnehmer(?:innen)?(?: und Teilnehmer)?|Teilnehmende|Anwesend(?:e|en)?|Erschienen(?: sind)?|(?:(?:Directors|Members|Trustees|Also|Those|Board members|Shareholders) )?[Pp]resent|Weiter anwesend|Ferner anwesend|(?:Einzel|Allein)?[Ss]chiedsrichter(?:in)?|Vorsitz(?:ender?)?|Protokoll(?:führer(?:in)?)?|Chair(?:man|woman|person)?|(?:Sole )?[Aa]rbitrator|Mediator(?:in)?|Minutes taken by|Attendees|Attending|Attendance|In attendance|Participants)(?: were| waren| are| sind)?[ \t]{0,4}[*_]{0,3}:[*_]{0,3}/gimu
/** Another field of the head, or an item of the agenda, ends the list. */
const NEXT_FIELD = /^[ \t*_#-]{0,40}(?:\p{Lu}[\p{L} /-]{1,30}[*_]{0,3}:|TOP\b|Tagesordnung|Agenda|\d{1,2}[.)]\s)/u
/** A list of many stands on as many lines. Characters. */
const LONGEST = 1500

/** 'Name⇥Company⇥Initials' above a row for each. */
const TABLE_HEAD = /^[ \t]{0,40}(?:Name|Attendee|Participant|Teilnehmer(?:in)?)s?\t[^\n]{2,120}$/gimu
const OF_A_MEETING = /minutes|meeting|protokoll|niederschrift|besprechung|sitzung/i

function tableBelow(text: string, start: number): Span {
  let end = start
  while (end < text.length && /^\n[^\n]*\t/u.test(text.slice(end, end + 300))) end = lineEnd(text, end + 1)
  return { start, end }
}

/** The stretches that name who was present, near the day at `at`. */
export function attendeesAround(text: string, at: number): Span[] {
  const from = Math.max(0, at - LONGEST)
  const near = text.slice(from, at + LONGEST)
  const tables = OF_A_MEETING.test(text.slice(from, at))
    ? [...near.matchAll(TABLE_HEAD)].map((match) => tableBelow(near, match.index + match[0].length))
    : []
  const listed = [...near.matchAll(PRESENT)].map((match) => {
    const start = match.index + match[0].length
    let end = lineEnd(near, start)
    while (end < near.length && goesOn(near.slice(end + 1, end + 120), near.slice(start, end)))
      end = lineEnd(near, end + 1)
    return { start, end }
  })
  return [...listed, ...tables].map(({ start, end }) => ({ start: from + start, end: from + end }))
}

const goesOn = (below: string, listed: string): boolean =>
  (/^[ \t]*\S/u.test(below) && !NEXT_FIELD.test(below)) || (listed.trim() === '' && /^\s{0,8}\S/u.test(below))

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
