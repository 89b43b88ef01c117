// The frame of every screen for who is signed in: places at the left, the work beside them; on a phone the places are behind a button.
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { type Command, isRefused, matterQuery, patiently, useCommands, useWords } from '../data/index.ts'
import { Announcer, Dialog, fetchRareRefusals, IconButton, Refusal } from '../ui/index.ts'
import { Missing } from './broken.tsx'
import { useKeyboard } from './keyboard.ts'
import { MatterDrop } from './matter-drop.tsx'
import { entriesWithin, NewsPlaces, Places, useMatterHere } from './places.tsx'
import { ServerAway, useSignOut } from './session.tsx'
import { Wordmark } from './wordmark.tsx'
import { shellWords } from './words.ts'

// Nobody waits for them before the first screen.
const fetchPalette = async () => import('./palette.tsx')
const fetchPasswords = async () => import('./passwords.tsx')
const Palette = lazy(patiently(async () => ({ default: (await fetchPalette()).Palette })))
const Passwords = lazy(patiently(async () => ({ default: (await fetchPasswords()).Passwords })))
const KeyboardSheet = lazy(patiently(async () => ({ default: (await import('./keyboard-sheet.tsx')).KeyboardSheet })))

type Open = 'palette' | 'sheet' | 'places' | null

export function Shell(): ReactNode {
  const t = useWords(shellWords)
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  const closePalette = (): void => {
    setEarly('')
    close()
  }
  useKeyboard()
  useShellCommands(setOpen)
  const matter = useMatterHere()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // Whoever has gone somewhere has no more use for the list of places.
  useEffect(() => setOpen((now) => (now === 'places' ? null : now)), [path])
  const [early, setEarly] = useState('')
  // On its way before somebody presses its key, and after all that the screen needs.
  useEffect(() => {
    void fetchPalette()
    // Replaced by a newer version: the server's own sentence is said.
    void fetchRareRefusals().catch(() => undefined)
  }, [])
  const shortcuts = (): void => setOpen('sheet')
  return (
    <>
      <a
        href="#work"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-base focus:bg-sheet focus:px-3 focus:py-2"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('work')?.focus()
        }}
      >
        {t('skip')}
      </a>
      <ServerAway />
      <div className="wide:grid wide:grid-cols-[15rem_minmax(0,1fr)] print:block">
        <aside className="sticky top-0 z-10 h-dvh border-r border-line bg-sheet px-4 py-4 max-wide:hidden print:hidden">
          <Places onShortcuts={shortcuts} />
        </aside>
        <div className="flex min-w-0 flex-col">
          <header className="sticky top-0 z-20 flex items-center justify-between gap-2 border-b border-line bg-sheet px-2 py-1 wide:hidden print:hidden">
            <IconButton icon="menu" label={t('places')} aria-haspopup="dialog" onClick={() => setOpen('places')} />
            <Wordmark />
            <span className="flex gap-1">
              <NewsPlaces />
              <IconButton
                icon="search"
                label={t('palette')}
                aria-haspopup="dialog"
                onClick={() => setOpen('palette')}
              />
            </span>
          </header>
          <main id="work" tabIndex={-1} className="min-w-0 flex-1 outline-none">
            {matter === undefined ? <Outlet /> : <WithinMatter key={matter} matter={matter} />}
          </main>
        </div>
      </div>
      <Dialog isOpen={open === 'places'} onClose={close} title={t('places')}>
        <Places onShortcuts={shortcuts} />
      </Dialog>
      {open === 'palette' ? (
        <Suspense fallback={<EarlyPalette typed={early} onType={setEarly} onClose={close} />}>
          <Palette early={early} onClose={closePalette} />
        </Suspense>
      ) : null}
      <Suspense>{open === 'sheet' ? <KeyboardSheet onClose={close} /> : null}</Suspense>
      <Suspense>
        <Passwords />
      </Suspense>
      <Announcer />
    </>
  )
}

/** Nothing of a matter is drawn once the server says that there is none, whatever of it was here before. */
function WithinMatter({ matter }: { readonly matter: string }): ReactNode {
  const { error } = useQuery(matterQuery(matter))
  if (isRefused(error, 'matter.not-found')) return <Missing why={<Refusal error={error} />} />
  return (
    <>
      <MatterDrop matter={matter} />
      <Outlet />
    </>
  )
}

interface EarlyProps {
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onClose: () => void
}

/** Who knows the key types on before the palette is there: what they type is kept for it, and is no command. */
function EarlyPalette({ typed, onType, onClose }: EarlyProps): ReactNode {
  const t = useWords(shellWords)
  return (
    <Dialog isOpen onClose={onClose} title={t('palette')} shape="top">
      <input
        data-first
        aria-label={t('palette')}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        className="min-h-12 w-full bg-transparent px-11 text-read outline-none"
      />
    </Dialog>
  )
}

function useShellCommands(setOpen: (open: Open) => void): void {
  const t = useWords(shellWords)
  const navigate = useNavigate()
  const signOut = useSignOut()
  const matter = useMatterHere()
  const go = t('group-go')
  const places = [...entriesWithin('workspace'), ...(matter === undefined ? [] : entriesWithin('matter'))]
  useCommands([
    { id: 'shell.palette', label: t('palette'), group: go, keys: 'mod+k', run: () => setOpen('palette') },
    ...places.map(
      (entry): Command => ({
        id: `go.${entry.to('-')}`,
        label: t('go-to', { place: entry.label() }),
        group: go,
        ...(entry.keys === undefined ? {} : { keys: entry.keys }),
        run: () => void navigate({ to: entry.to(matter ?? '') }),
      }),
    ),
    { id: 'shell.sheet', label: t('shortcuts'), group: t('group-help'), keys: '?', run: () => setOpen('sheet') },
    { id: 'shell.sign-out', label: t('sign-out'), group: t('group-account'), run: signOut },
  ])
}
