// A moment as it is asked for: of a year that calendars have. PostgreSQL knows no year 0, and ISO 8601 does.
import { z } from 'zod'

const hasYear = (text: string): boolean => !text.startsWith('0000')

export const momentSchema = z.iso.datetime().refine(hasYear, 'a year from 0001 to 9999')
export const dayInCalendarSchema = z.iso.date().refine(hasYear, 'a year from 0001 to 9999')
