// Minutes say when somebody came or went: those hours are of the meeting's own day, whatever day was told of before.
import type { DateMention, TimeOfDay } from '../dates/index.ts'
import { dayMention } from './day-mention.ts'
import { type Hour, halfOfDay, isOpenClock, type Lapse, MEETING_RULE } from './hours.ts'
import { isClock } from './times.ts'

const MINUTES_HEAD = 1200
export const isMinutes = (text: string): boolean =>
  /^[^\n]{0,60}(?:\bminutes of\b|\bminutes\s*$|(?<!\p{L})\p{L}*(?:protokoll|niederschrift)(?!\p{L}))/imu.test(
    text.slice(0, MINUTES_HEAD),
  )

const MEETING_EN =
  /\b(?:meeting|session|hearing)\b[^.;]{0,60}\b(?:closed?|ended|adjourned|opened|began|started|concluded|terminated|finished|rose|resumed|called to order)\b|\b(?:closed|opened|adjourned|concluded) the (?:meeting|session)\b|\b(?:(?:re)?joined|left|withdrew from|returned to)(?: (?:us|again|the (?:meeting|session|room|call)))?,? (?:again )?(?:at|from)\b/iu
const MEETING_DE =
  /(?<!\p{L})\p{L}*(?:sitzung|versammlung|besprechung)(?!\p{L})[^.;]{0,60}(?:geschlossen|beendet|eröffnet|schließt|schloss|endete?|unterbrochen|wieder aufgenommen)|verl(?:ässt|ieß|assen)(?:[^.;]|(?<=\d)\.){0,30}(?:sitzung|versammlung|besprechung|raum)|(?:Ende|Schluss) der \p{L}*(?:sitzung|versammlung|besprechung)|(?:schließt|schloss|eröffnete?|beendete?)[^.;]{0,30}(?:sitzung|versammlung|besprechung)|(?:stößt|stieß|kommt|kam)[^.;]{0,20}(?:hinzu|dazu|zur Sitzung)/iu
/** Somebody comes or goes: from the meeting, where its paragraph tells of no other day. */
const COMES_OR_GOES =
  /\b(?:withdrew|retired|returned|arrived|departed|dialled in|was (?:re-?)?admitted|was excused),? (?:again )?(?:at|from|shortly (?:before|after)|about|around)\b|(?<!\p{L})(?:verl(?:ässt|ieß|ießen)|betr(?:itt|at|aten)|(?:kehrt|trifft|traf|schied|scheidet)(?:e|en)?(?=(?:[^.;]|(?<=\d)\.){0,60} (?:zurück|ein|aus)(?!\p{L})))(?!\p{L})/iu

/**
 * An hour at which the meeting of these minutes opens, closes, is joined or left; null for any other.
 * @param words the sentence around it
 * @param isElsewhere its paragraph tells of another day
 */
export function atMeeting(
  text: string,
  one: DateMention | Hour | Lapse,
  words: string,
  day: string,
  isElsewhere: boolean,
): DateMention | null {
  const time = hourOf(text, one)
  if (time === null) return null
  const isItsOwn = MEETING_EN.test(words) || MEETING_DE.test(words)
  if (!isItsOwn && (isElsewhere || !COMES_OR_GOES.test(words))) return null
  return dayMention(one, day, { basis: { kind: 'document-date', from: day }, time, rule: MEETING_RULE })
}

function hourOf(text: string, one: DateMention | Hour | Lapse): TimeOfDay | null {
  if ('rule' in one) return isClock(one) && !isOpenClock(text, one) ? one.time : null
  return 'minutes' in one || (one.isOpen && halfOfDay(text, one) === null)
    ? null
    : { hour: one.hour, minute: one.minute, second: null, zone: null }
}
