// Advance widths for pages that we set ourselves, in thousandths of the type size. They are the published metrics of Helvetica
// (Adobe Core 14 AFM, "Helvetica", WinAnsi characters), which Arial and Liberation Sans share, so a page drawn in any of the
// three puts its ink where the boxes say.

const ASCII = `
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`

const LATIN_1 = `
278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611
667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500`

const OTHERS = `
–556 —1000 ‘222 ’222 ‚222 “333 ”333 „333 †556 ‡556 •350 …1000 ‰1000 ‹333 ›333 €556 ™1000 ƒ556 Œ1000 œ944 Š667 š500 Ÿ667 Ž611 ž500
ﬁ500 ﬂ500 ‐333 ‑333 −584 ı278 ł222 Ł556`

const TYPICAL = 556
const FULL = 1000

/** The table covers U+0000 to U+30FF; above it only the few ranges of `wideWidth` matter. */
const COVERED = 0x3100

/** Combining marks, joiners, direction marks and the soft hyphen: nothing to the width of a line. */
const INKLESS: readonly (readonly [number, number])[] = [
  [0xad, 0xae],
  [0x300, 0x370],
  [0x483, 0x48a],
  [0x591, 0x5be],
  [0x610, 0x61b],
  [0x64b, 0x660],
  [0x200b, 0x2010],
  [0x2028, 0x202f],
  [0x2060, 0x2070],
  [0x20d0, 0x2100],
]

const TABLE = widthTable()

function widthTable(): Uint16Array {
  const table = new Uint16Array(COVERED).fill(TYPICAL)
  table.fill(0, 0, 0x20)
  table.fill(0, 0x7f, 0xa0)
  numbersIn(ASCII).forEach((width, index) => {
    table[0x20 + index] = width
  })
  numbersIn(LATIN_1).forEach((width, index) => {
    table[0xa0 + index] = width
  })
  table.fill(FULL, 0x1100, 0x1160) // Hangul leading consonants
  table.fill(FULL, 0x2e80, COVERED) // CJK radicals, punctuation, kana
  for (const [from, to] of INKLESS) table.fill(0, from, to)
  for (const entry of OTHERS.trim().split(/\s+/u)) table[entry.charCodeAt(0)] = Number(entry.slice(1))
  return table
}

function numbersIn(list: string): number[] {
  return list.trim().split(/\s+/u).map(Number)
}

/** Thousandths of the type size that a code point advances; 0 for what leaves no ink of its own. */
export function advanceOf(codePoint: number): number {
  return TABLE[codePoint] ?? wideWidth(codePoint)
}

function wideWidth(codePoint: number): number {
  if (codePoint >= 0xfe00 && codePoint < 0xfe10) return 0 // variation selectors
  if (codePoint === 0xfeff || (codePoint >= 0xfe20 && codePoint < 0xfe30)) return 0
  if (codePoint === 0xfb01 || codePoint === 0xfb02) return 500 // the ligatures fi and fl
  if (codePoint >= 0xdc00 && codePoint < 0xe000) return TYPICAL // a surrogate that stands alone
  if (codePoint >= 0xe0000 && codePoint < 0xe0200) return 0 // tags and further selectors
  if (codePoint >= 0xa4d0 && codePoint < 0xac00) return TYPICAL
  if (codePoint >= 0xd7b0 && codePoint < 0xf900) return TYPICAL
  if (codePoint >= 0xfb00 && codePoint < 0xff00) return TYPICAL
  if (codePoint >= 0xff61 && codePoint < 0x1f000) return TYPICAL
  return FULL
}
