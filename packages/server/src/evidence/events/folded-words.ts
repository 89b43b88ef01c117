/** Text as it is looked through: case does not tell words apart, in any language. */
export const foldedWords = (text: string): string => text.normalize('NFC').toLowerCase()
