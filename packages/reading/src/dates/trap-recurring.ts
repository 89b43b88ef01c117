// What comes round again and again is no day: "every first Monday", "on 15 March of each year", "jeweils zum 1. Januar".

import type { Case } from './trap-case.ts'
import { EVERY } from './trap-words.ts'

/** Characters looked at on either side of a day without a year. */
const NEAR = 48

const EVERY_BEFORE =
  /(?:^|[^a-zäöüß])(?:jedes jahr|in jedem jahr|alle jahre|jährlich|alljährlich|jeweils|every year|(?:in )?each year|annually|yearly|every|each|jeden?)\s+(?:(?:spätestens|bis|am|zum|on|by|before|until|not later than|the|den),?\s+){0,3}$/i
/** "April 1 and October 1 of each year" too. */
const EVERY_AFTER =
  /^(?:\s*(?:,|and|or|und|sowie|oder)\s+(?:am |zum |on )?(?:the )?(?:\d{1,2}\.? )?[A-Z][a-zä]{2,9}(?: \d{1,2})?){0,3},?\s*(?:(?:eines |des )?(?:jeden|jedes)\s|(?:of|in) (?:each|every|any)\s|(?:each|every) (?:calendar |fiscal )?year)/
/** "15 and October 15" after "each April" has its own word before the first. */
const LISTED =
  /(?:every|each|jeden?|jährlich|jeweils|annually)\s[^.;\n]{3,30}\s(?:and|und|or|oder|sowie)\s+(?:am |zum |on )?(?:the )?$/i
const EVERY_MONTH =
  /^\s*(?:(?:of|in) (?:each|every|the (?:calendar )?month)|(?:eines |des )?jede[nsr]\s|im (?:monat|jahr|quartal)\b|des (?:monats|jahres|quartals)\b)/i

export function isYearly({ node, text }: Case): boolean {
  const { shape } = node
  if (shape.kind !== 'calendar' || shape.month === null || shape.day === null || shape.year !== null) return false
  const before = text.slice(Math.max(0, node.start - NEAR), node.start)
  return EVERY_BEFORE.test(before) || LISTED.test(before) || EVERY_AFTER.test(text.slice(node.end, node.end + NEAR))
}

/** "jeden ersten Montag", "every other Tuesday", "the first Monday of each month". */
export function isWeekly({ node, token, before, beforeThat, text }: Case): boolean {
  if (before === undefined || token.gap > 1) return false
  const counts =
    before.entry?.ord !== undefined || before.text === 'other' || before.text === 'last' || before.text === 'letzten'
  if (counts && beforeThat !== undefined && before.gap < 2 && EVERY.has(beforeThat.text)) return true
  if (
    /\b(?:alle|every) [a-zöü]{3,8} (?:wochen|weeks|monate|months) (?:am|on) $/i.test(
      text.slice(Math.max(0, node.start - NEAR), node.start),
    )
  )
    return true
  return counts && isOfEvery(text, node.end)
}

/** "… of every month", "… im Monat" */
export function isOfEvery(text: string, end: number): boolean {
  return EVERY_MONTH.test(text.slice(end, end + NEAR))
}
