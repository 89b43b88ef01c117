// Whether a stretch of the opening sentence reads as the name of a party rather than as a clause about one.

/** Beginnings of small names: 'e.l.f. Beauty, Inc.', 'bw-3 Sample LLC', 'iSample', '3Sample Corp.' */
const SMALL_BEGINNING =
  /^(?:(?:\d|[a-z])\S{0,24}(?=.*(?:\b(?:inc|llc|corp|corporation|ltd|gmbh|ag|limited|l\.p|lp|plc|systems)\b|\.(?:com|net|org)\b))|[a-z]{1,4}[-\d]?[A-Z])/i
const NOT_A_NAME =
  /^(?:.*\b(?:shall|hereby|agree[sd]?|hereto|means|will provide|wholly owned|governing|includes)\b|[\p{L}]+ (?:corporation|company|partnership|limited liability))/u
const OPENS_NO_NAME =
  /^(?:a|an|as|this|that|whereas|each|both|parties|party|hereinafter|between|january|february|march|april|may|june|july|august|september|october|november|december|dated|as of|effective|agreement|exhibit|ladies|pursuant|source|page|for the|on behalf|customer|company|introduction|limited|inc|llc)\b(?!.{0,40}\b(?:Inc|LLC|Corp|Ltd|Limited|GmbH|L\.P)\b)|^(?:this|the|exhibit) (?:\p{L}|[- ]){0,60}(?:agreement|contract|amendment)$|^(?:\p{L}+ )?(?:agreement|contract|vertrag)$/iu

export function plausibleName(name: string): boolean {
  if (name.length < 2 || name.length > 140 || !/\p{L}{2}/u.test(name) || name.split(' ').length > 16) return false
  if (!/^\p{Lu}/u.test(name) && !(SMALL_BEGINNING.test(name) && /^\S{0,24}[\p{Lu}\d.-]/u.test(name))) return false
  return (
    !NOT_A_NAME.test(name) &&
    !OPENS_NO_NAME.test(name) &&
    !/WHEREAS|["“”]|^(?:Terms|Conditions|Schedules?|Exhibits?|Annex(?:es)?|Appendi(?:x|ces))\b|\b(?:may|also|be)\b|^(?:Limited|Inc\.?|LLC|Ltd\.?|Address|Name)$/.test(
      name,
    )
  )
}
