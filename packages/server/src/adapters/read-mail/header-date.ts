// A mail's date header as ISO 8601 with the offset it states (RFC 5322 §3.3 and its obsolete forms, ISO 8601, C's ctime). The time is
// never moved to another zone; a header without a zone gives a time without one.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** RFC 5322 §4.3; -0000 and unknown letters say that the local zone is not known, the time itself being universal. */
const ZONES = new Map(
  'ut=Z utc=Z gmt=Z z=Z est=-05:00 edt=-04:00 cst=-06:00 cdt=-05:00 mst=-07:00 mdt=-06:00 pst=-08:00 pdt=-07:00 cet=+01:00 cest=+02:00 met=+01:00 mest=+02:00 mez=+01:00 mesz=+02:00 bst=+01:00'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
)

/** Null for what names no day. */
export function isoOfHeaderDate(header: string): string | null {
  const text = header
    .replaceAll(/\([^()]{0,80}\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
  return fromMail(text) ?? fromIso(text) ?? fromCtime(text)
}

function fromMail(text: string): string | null {
  const match =
    /^(?:[A-Za-z.]{2,10},? )?(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\d{2,4})(?:,? (\d{1,2}) ?: ?(\d\d)(?: ?: ?(\d\d))?(?: ?([+-]\d{4}|[+-]\d\d:\d\d|[A-Za-z]{1,5}))?)?/.exec(
      text,
    )
  if (match === null) return null
  const [, day, month, year, hour, minute, second, zone] = match
  return isoOf({ year: fullYear(year ?? ''), month: monthOf(month), day: Number(day), hour, minute, second, zone })
}

function fromIso(text: string): string | null {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d|[A-Za-z]{2,4})?)?/.exec(
      text,
    )
  if (match === null) return null
  const [, year, month, day, hour, minute, second, zone] = match
  return isoOf({ year: Number(year), month: Number(month), day: Number(day), hour, minute, second, zone })
}

function fromCtime(text: string): string | null {
  const match =
    /^[A-Za-z]{3},? ([A-Za-z]{3}) (\d{1,2}),? (?:(\d{1,2}):(\d\d)(?::(\d\d))? ?([A-Z]{1,4}|[+-]\d{4})? ?)?(\d{4})(?: ([A-Z]{1,4}|[+-]\d{4}))?$/.exec(
      text,
    )
  if (match === null) return null
  const [, month, day, hour, minute, second, before, year, after] = match
  return isoOf({
    year: Number(year),
    month: monthOf(month),
    day: Number(day),
    hour,
    minute,
    second,
    zone: before ?? after,
  })
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly zone: string | undefined
}

function isoOf({ year, month, day, hour, minute, second, zone }: Parts): string | null {
  const two = (part: number | string): string => String(part).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const real = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || real.getUTCDate() !== day || year < 1900) return null
  if (hour === undefined || minute === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date
  return `${date}T${two(hour)}:${minute}:${second ?? '00'}${offsetOf(zone)}`
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const numeric = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  if (numeric === null) return ZONES.get(zone.toLowerCase()) ?? ''
  const [, sign, hours, minutes] = numeric
  if (Number(hours) > 14 || Number(minutes) > 59) return ''
  return sign === '-' && hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`
}

/** RFC 5322 §4.3: two digits below 50 are of this century, three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year < 50 ? year + 2000 : year + 1900
  return digits.length === 3 ? year + 1900 : year
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1
}
