// How lists count: 3 as "3", "iii", "c", "third". Shared by Word's numbering and OpenDocument's.

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Lower case; decimal where Roman numerals end (0, 4000). */
export function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

/** a … z, then aa, bb, cc as Word and Writer do by default; decimal beyond thirty letters. */
export function letters(count: number): string {
  if (count < 1 || count > 780) return String(count)
  const letter = String.fromCharCode(0x61 + ((count - 1) % 26))
  return letter.repeat(Math.ceil(count / 26))
}

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(count: number): string {
  const teens = Math.abs(count) % 100
  const isTeen = teens > 10 && teens < 14
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][Math.abs(count) % 10] ?? 'th')
  return `${count}${ending}`
}
