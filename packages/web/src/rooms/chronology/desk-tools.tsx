// How one likes to see the rows: as table or drawing, in which columns, in views one has saved; and what is new since one last looked.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import {
  deskQuery,
  recently,
  useDeskChange,
  useDraft,
  useLanguage,
  usePlace,
  useTimeZone,
  useWords,
  whenDone,
} from '../../data/index.ts'
import {
  Button,
  ColumnsDialog,
  Dialog,
  IconButton,
  Menu,
  MenuChoice,
  MenuItem,
  MenuLine,
  Refusal,
  TextField,
} from '../../ui/index.ts'
import { COLUMNS, columnsIn } from './columns.ts'
import { deskWords } from './desk-words.ts'
import type { Looked } from './looked.ts'
import { TagsDialog } from './tags-dialog.tsx'
import { chronologyWords } from './words.ts'
import { LOOKS, useLook } from './work.tsx'

/** What of the address is the place of a view: not the row one is at. */
const NOT_OF_A_VIEW = new Set(['row', 'quote'])

interface ToolsProps {
  readonly matter: string
  readonly mayWrite: boolean
}

export function DeskTools({ matter, mayWrite }: ToolsProps): ReactNode {
  const t = useWords(deskWords)
  const [look, choose] = useLook()
  const [place, change] = usePlace()
  const [open, setOpen] = useState<'columns' | 'views' | 'tags'>()
  const views = useQuery(deskQuery(matter)).data?.views ?? []
  const show = (next: Readonly<Record<string, string>>): void => {
    const gone = Object.fromEntries(Object.keys(place).map((name) => [name, null]))
    change({ ...gone, ...next }, 'push')
  }
  return (
    <>
      <Menu
        trigger={
          <Button icon="down" kind="quiet">
            {t('views')}
          </Button>
        }
      >
        <MenuChoice
          label={t('look')}
          value={look}
          options={LOOKS.map((value) => ({ value, label: t(`look-${value}`) }))}
          onChange={(value) => {
            const chosen = LOOKS.find((one) => one === value)
            if (chosen !== undefined) choose(chosen)
          }}
        />
        <MenuLine />
        <MenuItem onSelect={() => show({})}>{t('view-all')}</MenuItem>
        {views.map(({ name, place: kept }) => (
          <MenuItem key={name} onSelect={() => show(kept)}>
            {name}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem onSelect={() => setOpen('views')}>{t('views-title')} …</MenuItem>
        <MenuItem onSelect={() => setOpen('columns')}>{t('columns')} …</MenuItem>
        {mayWrite ? <MenuItem onSelect={() => setOpen('tags')}>{t('tags')} …</MenuItem> : null}
      </Menu>
      {open === 'columns' ? <Columns matter={matter} onClose={() => setOpen(undefined)} /> : null}
      {open === 'tags' ? <TagsDialog matter={matter} onClose={() => setOpen(undefined)} /> : null}
      {open === 'views' ? <Views matter={matter} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

interface DeskDialogProps {
  readonly matter: string
  readonly onClose: () => void
}

function Columns({ matter, onClose }: DeskDialogProps): ReactNode {
  const t = useWords(deskWords)
  const say = useWords(chronologyWords)
  const kept = columnsIn(useQuery(deskQuery(matter)).data?.columns)
  const { mutate, error } = useDeskChange(matter)
  return (
    <ColumnsDialog
      title={t('columns-title')}
      hint={t('columns-hint')}
      columns={COLUMNS}
      nameOf={(column) => say(column)}
      chosen={kept}
      onChoose={(columns, onRefused) =>
        mutate({ columns: columns === null ? null : [...columns] }, { onError: onRefused })
      }
      usual={columnsIn(null)}
      error={error}
      onClose={onClose}
    />
  )
}

const UNNAMED = { name: '' }

function Views({ matter, onClose }: DeskDialogProps): ReactNode {
  const t = useWords(deskWords)
  const [place] = usePlace()
  const [look] = useLook()
  const [{ name }, type, done] = useDraft(`view:${matter}`, UNNAMED)
  const views = useQuery(deskQuery(matter)).data?.views ?? []
  const { mutate, mutateAsync, error, isPending } = useDeskChange(matter)
  const wanted = name.trim()
  const save = (): void => {
    const kept = Object.fromEntries(Object.entries(place).filter(([key]) => !NOT_OF_A_VIEW.has(key)))
    const seen = views.find((one) => one.name === wanted)?.place ?? null
    whenDone(mutateAsync({ view: { name: wanted, place: { ...kept, look }, seen } }), done)
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('views-title')}>
      <p className="pb-3 text-small text-grey">{t('views-hint')}</p>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted !== '') save()
        }}
      >
        <TextField
          data-first=""
          label={t('view-name')}
          maxLength={100}
          value={name}
          onChange={({ target }) => type({ name: target.value })}
        />
        <Button type="submit" kind="main" disabled={wanted === ''} isBusy={isPending} className="justify-self-start">
          {t('view-save')}
        </Button>
      </form>
      {error === null ? null : <Refusal error={error} />}
      {views.length === 0 ? <p className="pt-4 text-small text-grey">{t('view-none')}</p> : null}
      <ul className="pt-3">
        {views.map((view) => (
          <li key={view.name} className="flex min-h-10 items-center justify-between gap-2 border-b border-line">
            <span className="min-w-0 break-words">{view.name}</span>
            <IconButton
              icon="close"
              label={t('view-delete', { name: view.name })}
              onClick={() => mutate({ view: { name: view.name, place: null, seen: view.place } })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Said only where there is something; one decides oneself what one has seen. */
export function News({ looked }: { readonly looked: Looked }): ReactNode {
  const t = useWords(deskWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const [place, change] = usePlace()
  const { count, since, markSeen } = looked
  if (count === 0 || since === null) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2 text-small">
      <span>{t('news', { count, day: recently(since.at, new Date(), language, timeZone) })}</span>
      {place['since'] === undefined ? (
        <button
          type="button"
          className="link min-h-6 cursor-pointer text-blue underline"
          onClick={() => change({ since: String(since.sequence) })}
        >
          {t('news-show')}
        </button>
      ) : null}
      <button
        type="button"
        className="min-h-6 cursor-pointer text-blue underline"
        onClick={() => {
          change({ since: null })
          markSeen()
        }}
      >
        {t('news-seen')}
      </button>
    </p>
  )
}
