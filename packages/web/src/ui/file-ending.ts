/** Longer is no ending: `Smith v. Beispiel`. */
const ENDING_LETTERS = 5

/** What stands before it, and `.pdf`; '' where there is none. */
export function endingOf(name: string): readonly [stem: string, ending: string] {
  const at = name.lastIndexOf('.')
  const isEnding = at > 0 && name[at - 1] !== '/' && /^\.[\p{L}\p{N}]+$/u.test(name.slice(at))
  return isEnding && name.length - at - 1 <= ENDING_LETTERS ? [name.slice(0, at), name.slice(at)] : [name, '']
}
