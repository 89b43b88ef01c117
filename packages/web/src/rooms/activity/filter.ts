// The filter as it stands in the address, and as the server takes it.
import { type Place, startOfDay } from '../../data/index.ts'

export const NOUNS = [
  'matter',
  'document',
  'upload',
  'chronology',
  'event',
  'edit',
  'party',
  'tag',
  'comment',
  'note',
  'import',
  'question',
  'conversation',
  'answer',
  'member',
  'invitation',
  'wall',
  'session',
  'account',
  'token',
  'workspace',
  'model',
  'egress',
  'key',
  'audit',
] as const
export type Noun = (typeof NOUNS)[number]

export interface ActFilter {
  readonly from?: string
  readonly until?: string
  readonly actor?: string
  readonly action?: string
}

/** Days are whole days of the account's clock; `until` includes its day. */
export function filterOf(place: Place, timeZone: string | undefined): ActFilter {
  const noun = NOUNS.find((one) => one === place['what'])
  const from = startOfDay(place['from'], 0, timeZone)
  const until = startOfDay(place['until'], 1, timeZone)
  return {
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(place['who'] === undefined ? {} : { actor: place['who'] }),
    ...(noun === undefined ? {} : { action: `${noun}.` }),
  }
}

export function exportAddress(format: 'jsonl' | 'csv', filter: ActFilter): string {
  const query = new URLSearchParams({ ...filter }).toString()
  return `/audit/export.${format}${query === '' ? '' : `?${query}`}`
}
