// Finds what a person types in a page's text: whatever its case, over line ends, in one pass.

export interface Hit {
  /** UTF-16 units of the text. */
  readonly start: number
  readonly end: number
}

export function findInText(text: string, query: string, most: number): Hit[] {
  const wanted = folded(query).text.trim()
  if (wanted === '') return []
  const { text: here, at } = folded(text)
  const hits: Hit[] = []
  for (let found = here.indexOf(wanted); found >= 0 && hits.length < most; ) {
    const start = at[found] ?? 0
    const last = at[found + wanted.length - 1] ?? start
    hits.push({ start, end: last + unitsAt(text, last) })
    found = here.indexOf(wanted, found + wanted.length)
  }
  return hits
}

const unitsAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Lower case, white space as one space, no soft hyphens; `at` says where each unit came from. */
function folded(text: string): { text: string; at: number[] } {
  const parts: string[] = []
  const at: number[] = []
  let isSpace = false
  for (let index = 0; index < text.length; ) {
    const units = unitsAt(text, index)
    const sign = text.slice(index, index + units)
    if (/\s/u.test(sign)) {
      if (!isSpace) {
        parts.push(' ')
        at.push(index)
      }
      isSpace = true
    } else if (sign !== '\u00ad') {
      const lower = sign.toLowerCase()
      parts.push(lower)
      for (let unit = 0; unit < lower.length; unit++) at.push(index)
      isSpace = false
    }
    index += units
  }
  return { text: parts.join(''), at }
}
