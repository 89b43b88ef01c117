// Values come back as the embedded engine gives them, so that no slice can tell the engines apart: 64-bit integers as numbers while
// they fit, days and times as Date (a day is its midnight in UTC, not the server's).
import { types as standard } from 'pg'

const { INT8, DATE, TIMESTAMP, TIMESTAMPTZ, NUMERIC } = standard.builtins

const asInteger = (text: string): number | bigint => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
}
const asDate = (text: string): Date => new Date(text)
const asText = (text: string): string => text

const PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, asInteger],
  [DATE, asDate],
  [TIMESTAMP, asDate],
  [TIMESTAMPTZ, asDate],
  [NUMERIC, asText],
])

const standardParser: (type: number, format: 'text' | 'binary') => (text: string) => unknown = standard.getTypeParser

export const valueTypes = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    PARSERS.get(type) ?? standardParser(type, format ?? 'text'),
}
