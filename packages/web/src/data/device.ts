// A browser as a person would call it: "Firefox on Windows". What it says of itself is long, and half of it is not so.

const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ['Safari', /\bVersion\/\S+ (?:Mobile\/\S+ )?Safari\//],
] as const

const SYSTEMS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

const nameIn = (names: readonly (readonly [string, RegExp])[], text: string): string =>
  names.find(([, mark]) => mark.test(text))?.[0] ?? ''

/** The words themselves where they name no known browser: a program gives its own. */
export function deviceName(words: string): string {
  const [browser, system] = [nameIn(BROWSERS, words), nameIn(SYSTEMS, words)]
  if (browser === '') return words.slice(0, 80)
  return system === '' ? browser : `${browser} · ${system}`
}
