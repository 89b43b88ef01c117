// Is it a day of birth? Then it lies behind whoever writes of it, and "geb. 3.4.48" is no number of a section.

const REACH = 24 // characters looked back: "born on the", "Geburtsdatum: "

const BIRTH =
  /(?:\b[Bb]orn|\bgeb\.|\b[Gg]eboren|\b[Dd]\.?[Oo]\.?[Bb]\.?|\b[Bb]irth|\bGeburtsdatum|\bGeburtstag|(?<=[\s(])\*):?(?: on| am)? ?$/u

export const isDayOfBirth = (text: string, start: number): boolean =>
  BIRTH.test(text.slice(Math.max(0, start - REACH), start))
