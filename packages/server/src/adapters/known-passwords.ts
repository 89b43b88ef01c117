// The shipped list of passwords from break-ins: 49,233 in the order of how often they were found, and the 7,776 words of diceware, from
// @zxcvbn-ts/language-common (MIT, kept by its authors; data with a small unpacker, nothing else). Instead we would have to collect leaks
// ourselves. What is not in it and not built from it passes: it is a list of the most common, not of everything ever lost.
import type { KnownWords } from '../platform/crypto/index.ts'

let places: Map<string, number> | null = null

/** Unpacked when the first password is chosen; no start waits for it. */
export async function knownPasswords(): Promise<KnownWords> {
  if (places === null) {
    const { dictionary } = await import('@zxcvbn-ts/language-common')
    const known = new Map<string, number>()
    for (const list of [dictionary['passwords-common'], dictionary['diceware-common']])
      for (const [index, word] of list.entries()) {
        const form = word.toLowerCase()
        if (form.length >= 3 && !known.has(form)) known.set(form, index + 1)
      }
    places = known
  }
  const held = places
  return { place: (word) => held.get(word) }
}
