// Text from documents as it may stand in a file that people open. Pure and total: every string comes out printable, on one line,
// and unable to change how the text around it reads.

import { withoutReordering } from '../../base/index.ts'

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Noncharacter_Code_Point}]/gu

/** One printable line: white space as single spaces, control and reordering characters left out, lone surrogates as U+FFFD. */
export function plainText(text: string): string {
  return withoutReordering(text.toWellFormed())
    .replace(unprintable, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

/** The same, lines kept; for cells and places where a line break is harmless. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(plainText)
    .join('\n')
    .trim()
}

/** At most `longest` UTF-16 units; what was left out is said by […]. Never cuts a character in two. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const mark = ' […]'
  const cut = text
    .slice(0, longest - mark.length)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const space = cut.lastIndexOf(' ')
  return (space > longest * 0.8 ? cut.slice(0, space) : cut) + mark
}

/** Text from outside as it stands in print: one printable line, no longer than its place allows, what was cut said. */
export function printed(text: string, longest: number): string {
  return shorten(plainText(text), longest)
}
