// The sheet behind `?`: every command that has keys, by what it belongs to; and keys as they are shown.
import type { ReactNode } from 'react'
import { isPlain, useAllCommands, useKept, useWords } from '../data/index.ts'
import { Dialog, Key } from '../ui/index.ts'
import { PLAIN_KEYS } from './keyboard.ts'
import { paletteWords } from './palette-words.ts'
import { shellWords } from './words.ts'

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

const usePlainKeys = () => useKept(PLAIN_KEYS, 'on')

/** `mod+k` as keys: Ctrl K; nothing where they do nothing. */
export function Keys({ of }: { readonly of: string }): ReactNode {
  const [plain] = usePlainKeys()
  if (plain === 'off' && isPlain(of)) return null
  // A plus sign is a key of its own, and what joins two.
  const keys = of.split(/ |(?<=.)\+(?=.)/)
  return (
    <span className="flex gap-1">
      {keys.map((key) => (
        <Key key={key}>{NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</Key>
      ))}
    </span>
  )
}

interface SheetProps {
  readonly onClose: () => void
}

export function KeyboardSheet({ onClose }: SheetProps): ReactNode {
  const t = useWords(shellWords)
  const p = useWords(paletteWords)
  const [plain, choose] = usePlainKeys()
  const all = useAllCommands().filter(({ keys }) => keys !== undefined && (plain === 'on' || !isPlain(keys)))
  const groups = [...Map.groupBy(all, ({ group }) => group)]
  return (
    <Dialog isOpen onClose={onClose} title={t('shortcuts')} shape="wide">
      <label className="flex min-h-6 w-fit cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={plain === 'on'}
          onChange={({ target }) => choose(target.checked ? 'on' : 'off')}
        />
        {p('plain')}
      </label>
      <p className="pt-1 pb-3 text-small text-grey">{p(plain === 'on' ? 'shortcuts-hint' : 'plain-off')}</p>
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
