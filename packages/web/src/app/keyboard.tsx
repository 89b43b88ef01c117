// The keyboard: presses become commands, and the sheet behind `?` shows the same list.
import { type ReactNode, useEffect, useRef } from 'react'
import { commandFor, commandsNow, SEQUENCE_MILLISECONDS, useAllCommands, useWords } from '../data/index.ts'
import { Dialog, Key } from '../ui/index.ts'
import { shellWords } from './words.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'))

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

export function useKeyboard(): void {
  const pending = useRef({ keys: '', at: 0 })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, shiftKey: shift, altKey: alt, target } = event
      const mod = event.ctrlKey || event.metaKey
      if (event.defaultPrevented || event.isComposing) return
      // A menu takes letters to find its entries; a dialog is a place of its own, out of which only its own keys lead.
      const isElsewhere = isWithin(target, '[role=menu]') || document.querySelector('dialog[open]') !== null
      if (isElsewhere) return
      const before = event.timeStamp - pending.current.at < SEQUENCE_MILLISECONDS ? pending.current.keys : ''
      const { command, pending: next } = commandFor(
        commandsNow(),
        { key, mod, shift, alt, isTyping: isTyping(target) },
        before,
      )
      pending.current = { keys: next, at: event.timeStamp }
      if (command === null) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
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
