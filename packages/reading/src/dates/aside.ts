// Does a date stand beside the tale: in brackets, or in a sentence that only says where something is written? "See the letter of 7 June 2020."
// What is told next goes on from the day before it.

const REACH = 160 // characters looked back: the longest bracket or citation a reader keeps in mind

const CITES =
  /(?:^|[.;:!?)]\s|\n)\s*(?:see|cf|compare|vgl|siehe|vergleiche|beweis|evidence|proof)(?:\s+(?:also|auch))?[.:]?\s[^.;\n]{0,80}$/i

export function isAside(text: string, at: number): boolean {
  const from = Math.max(0, at - REACH)
  return isInBrackets(text, at, from) || CITES.test(text.slice(from, at))
}

function isInBrackets(text: string, at: number, from: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    const code = text.charCodeAt(i)
    if (code === 41 || (code === 10 && text.charCodeAt(i - 1) === 10)) return false
    if (code === 40) return true
  }
  return false
}
