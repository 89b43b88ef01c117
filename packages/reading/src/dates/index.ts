// The date reader: every calendar expression of an English or German text with its value, its bounds and the reason for both. Pure and linear;
// no input throws. Beside it the calendar arithmetic it rests on.

export {
  addDays,
  addMonths,
  addYears,
  compareDays,
  type Day,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  easterSunday,
  formatDay,
  type IsoWeek,
  isDay,
  isLeapYear,
  isoWeekOf,
  mondayOfWeek,
  parseDay,
  weekdayOf,
  weeksInYear,
} from './calendar.ts'
export { type EdtfDate, readEdtf } from './edtf.ts'
export { type DateExplanation, explainDates } from './explain.ts'
export { findDates } from './find.ts'
export type { DateBasis, DateMention, DateOptions, Precision, Qualifier, TimeOfDay, Undecided } from './mention.ts'
