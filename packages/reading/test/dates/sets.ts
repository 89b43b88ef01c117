// All sentences, in the order by which a third of them is held back.
import { englishAbsolute } from './english-absolute.ts'
import { englishCounted } from './english-counted.ts'
import { englishHarder } from './english-harder.ts'
import { englishPeriods } from './english-periods.ts'
import { englishRanges } from './english-ranges.ts'
import { englishRelative } from './english-relative.ts'
import { germanAbsolute } from './german-absolute.ts'
import { germanCounted } from './german-counted.ts'
import { germanHarder } from './german-harder.ts'
import { germanPeriods } from './german-periods.ts'
import { germanRanges } from './german-ranges.ts'
import { germanRelative } from './german-relative.ts'
import { recurring } from './recurring.ts'
import { englishTraps } from './traps-english.ts'
import { germanTraps } from './traps-german.ts'

export const ENGLISH = [
  ...englishAbsolute,
  ...englishPeriods,
  ...englishRelative,
  ...englishRanges,
  ...englishHarder,
  ...englishCounted,
]
export const GERMAN = [
  ...germanAbsolute,
  ...germanPeriods,
  ...germanRelative,
  ...germanRanges,
  ...germanHarder,
  ...germanCounted,
]
export const TRAPS = [...englishTraps, ...germanTraps, ...recurring]
