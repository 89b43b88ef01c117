// Ctrl/⌘ K: every command and place under one field, found by the letters of its words, and what the matter holds, found by the server. A
// combobox as WAI-ARIA 1.2 has it: the focus stays in the field, the arrows move the choice.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Command, useAllCommands, useWords } from '../data/index.ts'
import { classes, Dialog, Icon, Refusal } from '../ui/index.ts'
import { useFound } from './found.ts'
import { Keys } from './keyboard-sheet.tsx'
import { paletteWords } from './palette-words.ts'
import { shellWords } from './words.ts'

interface PaletteProps {
  /** What was typed before it was there. */
  readonly early: string
  readonly onClose: () => void
}

export function Palette({ early, onClose }: PaletteProps): ReactNode {
  const t = useWords(shellWords)
  return (
    <Dialog isOpen onClose={onClose} title={t('palette')} shape="top">
      <Finder early={early} onClose={onClose} />
    </Dialog>
  )
}

/** Every word typed begins a word of the label, whatever their order. */
const isMeant = (label: string, typed: string): boolean => {
  const words = label.toLocaleLowerCase().split(/[\s,;:()–-]+/)
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => part === '' || words.some((word) => word.startsWith(part)))
}

const MOST_SHOWN = 50

function Finder({ early, onClose }: PaletteProps): ReactNode {
  const t = useWords(shellWords)
  const p = useWords(paletteWords)
  const id = useId()
  const [typed, setTyped] = useState(early)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const commands = useAllCommands().filter((command) => command.id !== 'shell.palette')
  const { things, isLooking, error } = useFound(typed)
  const shown = [
    ...[...commands, ...things.named].filter(({ label }) => isMeant(label, typed)).slice(0, MOST_SHOWN),
    ...things.found,
  ]
  const chosen = Math.min(at, shown.length - 1)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const run = (command: Command | undefined): void => {
    if (command === undefined) return
    onClose()
    // After the dialog has given the focus back, so that what the command opens may take it.
    setTimeout(command.run)
  }
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && shown.length > 0) setAt((chosen + by + shown.length) % shown.length)
    else if (event.key === 'Enter') run(shown[chosen])
    else return
    event.preventDefault()
  }
  return (
    <div>
      <div className="flex items-center gap-3 border-b border-line pr-12 pl-4">
        <Icon name="search" className="text-grey" />
        <input
          data-first
          role="combobox"
          aria-label={t('palette')}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
          placeholder={p('find-or-do')}
          className="min-h-12 w-full bg-transparent text-read text-ellipsis outline-none placeholder:text-grey"
        />
      </div>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette')}
        className="max-h-96 overflow-auto p-1.5"
      >
        {shown.map((command, index) => (
          // The field has the keyboard; a pointer may choose too.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => run(command)}
            onPointerMove={() => setAt(index)}
            className={classes(
              'flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-base px-3 py-1',
              index === chosen && 'bg-chosen',
            )}
          >
            <span className="min-w-0 truncate">{command.label}</span>
            <span className="flex shrink-0 items-center gap-3 text-small text-grey">
              <span className={command.keys === undefined ? '' : 'max-mid:hidden'}>{command.group}</span>
              {command.keys === undefined ? null : <Keys of={command.keys} />}
            </span>
          </li>
        ))}
      </ul>
      {error === null ? null : (
        <div className="px-4 pb-4">
          <Refusal error={error} />
        </div>
      )}
      <p aria-live="polite" className={shown.length === 0 || isLooking ? 'px-4 pb-4 text-grey' : 'sr-only'}>
        {isLooking
          ? p('palette-looking')
          : shown.length === 0
            ? p('palette-none')
            : p('palette-count', { count: shown.length })}
      </p>
    </div>
  )
}
