// The keyboard: presses become commands, and the sheet behind `?` shows the same list.
import { type ReactNode, useEffect, useRef } from 'react'
import {
  commandFor,
  commandsNow,
  isOnTheWay,
  onCommands,
  type Press,
  SEQUENCE_MILLISECONDS,
  useAllCommands,
  useWords,
} from '../data/index.ts'
import { Dialog, Key } from '../ui/index.ts'
import { shellWords } from './words.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

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
      const mod = event.ctrlKey || event.metaKey
      if (event.defaultPrevented || event.isComposing) return
      // A menu takes letters to find its entries; a dialog is a place of its own, out of which only its own keys lead.
      const isElsewhere = isWithin(target, '[role=menu]') || document.querySelector('dialog[open]') !== null
      if (isElsewhere) return
      const pressed: Press = { key, mod, shift, alt, isTyping: isTyping(target) }
      if (early.take(pressed, event.timeStamp)) {
        event.preventDefault()
        return
      }
      const before = event.timeStamp - pending.current.at < SEQUENCE_MILLISECONDS ? pending.current.keys : ''
      const { command, pending: next } = commandFor(commandsNow(), pressed, before)
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

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

const NAMES: Readonly<Record<string, string>> = {
  mod: isApple ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isApple ? '⌥' : 'Alt',
  Escape: 'Esc',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** `mod+k` as keys: Ctrl K. */
export function Keys({ of }: { readonly of: string }): ReactNode {
  const keys = of.split(/[ +]/).filter((key) => key !== '')
  return (
    <span className="flex gap-1">
      {keys.map((key) => (
        <Key key={key}>{NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</Key>
      ))}
    </span>
  )
}

interface SheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function KeyboardSheet({ isOpen, onClose }: SheetProps): ReactNode {
  const t = useWords(shellWords)
  const all = useAllCommands().filter(({ keys }) => keys !== undefined)
  const groups = [...Map.groupBy(all, ({ group }) => group)]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('shortcuts')} shape="wide">
      <p className="pb-3 text-small text-grey">{t('shortcuts-hint')}</p>
      <div className="gap-8 mid:columns-2">
        {groups.map(([group, commands]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="pb-1 text-small text-grey">{group}</h3>
            <ul>
              {commands.map(({ id, label, keys = '' }) => (
                <li key={id} className="flex items-center justify-between gap-4 border-b border-line py-1.5">
                  <span className="min-w-0 truncate">{label}</span>
                  <Keys of={keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
