// Which command a key press means. A letter alone is never taken from where somebody types; two keys in a row are one command when the
// second follows within a second and a half.
import type { Command } from './commands.ts'

export interface Press {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly isTyping: boolean
}

export const SEQUENCE_MILLISECONDS = 1500

/** `mod+k`, `?`, `g`, `shift+Enter`: shift is said only where the key itself does not show it. */
export function nameOf({ key, mod, shift, alt }: Press): string {
  const isLetter = key.length === 1
  const name = isLetter && !shift ? key.toLowerCase() : key
  const shown =
    isLetter && shift && /[a-z]/i.test(key)
      ? `shift+${key.toLowerCase()}`
      : isLetter
        ? name
        : shift
          ? `shift+${name}`
          : name
  return `${mod ? 'mod+' : ''}${alt && !isLetter ? 'alt+' : ''}${shown}`
}

/** Without Ctrl, by letters, digits and signs, or by Delete: what speech input, or a book on the keyboard, presses too. */
export const isPlain = (keys: string): boolean => /^(?:(?:shift\+)?(?:.|Delete)(?: |$))+$/.test(keys)

/** The command meant, or the keys to remember as the beginning of one. */
export function commandFor(
  commands: readonly Command[],
  press: Press,
  before: string,
): { readonly command: Command | null; readonly pending: string } {
  const nothing = { command: null, pending: '' }
  // Menus of the browser, and letters that a keyboard has no key of its own for (`[` on a Mac): those are no letters or digits.
  if (press.alt && /^[a-z0-9]$/i.test(press.key)) return nothing
  const name = nameOf(press)
  const takesWhileTyping = press.mod || name.startsWith('F')
  if (press.isTyping && !takesWhileTyping) return nothing
  for (const typed of before === '' ? [name] : [`${before} ${name}`, name]) {
    const command = commands.find(({ keys }) => keys === typed)
    if (command !== undefined) return { command, pending: '' }
  }
  const isBeginning = commands.some(({ keys }) => keys?.startsWith(`${name} `) === true)
  return isBeginning ? { command: null, pending: name } : nothing
}
