// The date reader: every calendar expression of an English or German text with its value, its bounds and the reason for both. Pure and linear;
// no input throws. Beside it the calendar arithmetic it rests on.

export { isAside } from './aside.ts'
export {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  dayOfNumber,
  formatDay,
  type IsoWeek,
  parseDay,
} from './calendar.ts'
export { type EdtfDate, readEdtf } from './edtf.ts'
export { isFederalStamp } from './federal-stamp.ts'
export { findDates } from './find.ts'
export { HOLIDAYS } from './holidays.ts'
export {
  type DateBasis,
  type DateMention,
  type DateOptions,
  isFromOn,
  type Precision,
  type Qualifier,
  type TimeOfDay,
  type Undecided,
} from './mention.ts'
export { addWorkingDays } from './working-days.ts'
