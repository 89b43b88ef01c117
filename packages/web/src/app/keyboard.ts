// The keyboard: presses become commands.
import { useEffect, useRef } from 'react'
import {
  commandFor,
  commandsNow,
  isOnTheWay,
  isPlain,
  kept,
  onCommands,
  type Press,
  SEQUENCE_MILLISECONDS,
} from '../data/index.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** A choice of this browser: `off` where keys alone do nothing. */
export const PLAIN_KEYS = 'plain-keys'

const FIND = '/'
/** So long a screen that is on its way may take until what was typed for it is forgotten. */
const EARLY_MILLISECONDS = 5000

/**
 * Who knows the key types on before the screen is there. `/` and what follows it are held until a field takes them: as commands the
 * letters would do things nobody asked for. Gives whether a press is held.
 */
function holdEarly(): { readonly take: (press: Press, at: number) => boolean; readonly stop: () => void } {
  let held: { text: string; readonly since: number } | null = null
  const stop = onCommands(() => {
    if (held === null || isOnTheWay()) return
    const command = commandsNow().find(({ keys }) => keys === FIND)
    if (command === undefined) return
    const { text } = held
    held = null
    // Once what is being drawn stands.
    queueMicrotask(() => {
      command.run()
      // As typing does: the field hears of it. It is marked as obsolete, and nothing else is undone by the browser's own undo.
      if (text !== '' && isTyping(document.activeElement)) document.execCommand('insertText', false, text)
    })
  })
  const take = ({ key, mod, alt, isTyping: isText }: Press, at: number): boolean => {
    if (held !== null && at - held.since > EARLY_MILLISECONDS) held = null
    if (mod || alt || isText) return false
    if (held === null) {
      if (key !== FIND || (!isOnTheWay() && commandsNow().some(({ keys }) => keys === FIND))) return false
      held = { text: '', since: at }
      return true
    }
    if (key === 'Escape') held = null
    else if (key === 'Backspace') held.text = held.text.slice(0, -1)
    else if (key.length === 1) held.text += key
    return true
  }
  return { take, stop }
}

export function useKeyboard(): void {
  const pending = useRef({ keys: '', at: 0 })
  useEffect(() => {
    const early = holdEarly()
    const press = (event: KeyboardEvent): void => {
      const { key, shiftKey: shift, altKey: alt, target } = event
      // Windows says Ctrl and Alt for AltGr, with which signs are written.
      const mod = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph')
      if (event.defaultPrevented || event.isComposing) return
      // A menu takes letters to find its entries; a dialog is a place of its own, out of which only its own keys lead.
      const isElsewhere = isWithin(target, '[role=menu]') || document.querySelector('dialog[open]') !== null
      if (isElsewhere) return
      const pressed: Press = { key, mod, shift, alt, isTyping: isTyping(target) }
      if (kept(PLAIN_KEYS) !== 'off' && early.take(pressed, event.timeStamp)) {
        event.preventDefault()
        return
      }
      const before = event.timeStamp - pending.current.at < SEQUENCE_MILLISECONDS ? pending.current.keys : ''
      const commands =
        kept(PLAIN_KEYS) === 'off' ? commandsNow().filter(({ keys = '' }) => !isPlain(keys)) : commandsNow()
      const { command, pending: next } = commandFor(commands, pressed, before)
      pending.current = { keys: next, at: event.timeStamp }
      if (command === null) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      early.stop()
    }
  }, [])
}
