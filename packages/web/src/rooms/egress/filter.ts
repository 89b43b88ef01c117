// The filter as it stands in the address, and as the server takes it.
import { type Place, startOfDay } from '../../data/index.ts'

export interface CallFilter {
  readonly from?: string
  readonly until?: string
  readonly matter?: string
}

/** Days are whole days of the account's clock; `until` includes its day. */
export function filterOf(place: Place, timeZone: string | undefined): CallFilter {
  const from = startOfDay(place['from'], 0, timeZone)
  const until = startOfDay(place['until'], 1, timeZone)
  const matter = place['matter']
  return {
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(matter === undefined ? {} : { matter }),
  }
}

export function exportAddress(format: 'jsonl' | 'csv', filter: CallFilter): string {
  const query = new URLSearchParams({ ...filter }).toString()
  return `/egress/export.${format}${query === '' ? '' : `?${query}`}`
}
