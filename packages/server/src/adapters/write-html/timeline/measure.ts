// How wide a text will be, without a browser: estimated on the wide side, so that what does not overlap here does not overlap there.

const narrow = new Set("iljtfrI.,:;'|!()[]{}/\\ ’‘“”„-·")
const wide = new Set('mwMWQGO@%&ÄÖ—…')

/** Units of the same kind as `size`. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (narrow.has(character)) em += 0.36
    else if (wide.has(character)) em += 0.95
    // Everything from the Hangul letters on, where full-width scripts and pictures begin.
    else if (code >= 0x1100) em += 1.1
    else em += /\p{Lu}/u.test(character) ? 0.74 : 0.61
  }
  return em * size
}

/** The longest beginning that is no wider, with an ellipsis where something was cut; '' when not even that fits. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const characters = Array.from(text)
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textWidth(`${characters.slice(0, middle).join('')}…`, size) <= width) low = middle
    else high = middle - 1
  }
  // Cut between words where that leaves at least half: half a word is no word to read, to hear or to say.
  const cut = characters.slice(0, low).join('')
  const space = /\s/.test(characters[low] ?? '') ? cut.length : cut.lastIndexOf(' ')
  return low === 0 ? '' : `${(space >= cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
