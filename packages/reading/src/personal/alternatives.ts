// Word lists as parts of patterns, so that a list can be read as one.

/** A group of the words in the list, separated by white space; '_' stands for a space, a full stop for itself. */
export function oneOf(list: string): string {
  const words = list.trim().split(/\s+/)
  return `(?:${words.map((word) => word.replaceAll('_', ' ').replaceAll('.', '\\.')).join('|')})`
}

/** The same, the first letter in either case: "Richter" and the end of "Amtsrichter". */
export function endingsOf(list: string): string {
  const words = list.trim().split(/\s+/)
  return `(?:${words.map((word) => `[${word.charAt(0)}${word.charAt(0).toLowerCase()}]${word.slice(1)}`).join('|')})`
}
