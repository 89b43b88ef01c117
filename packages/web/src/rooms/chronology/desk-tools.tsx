// How one likes to see the rows: as table or drawing, in which columns, in views one has saved; and what is new since one last looked.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { recently, useLanguage, usePlace, useTimeZone, useWords } from '../../data/index.ts'
import { Button, Dialog, IconButton, Menu, MenuChoice, MenuItem, MenuLine, Refusal, TextField } from '../../ui/index.ts'
import { COLUMNS, columnsIn, moved } from './columns.ts'
import { deskQuery, type Looked, useDeskChange } from './desk.ts'
import { deskWords } from './desk-words.ts'
import { chronologyWords } from './words.ts'
import { LOOKS, useLook } from './work.tsx'

/** What of the address is the place of a view: not the row one is at. */
const NOT_OF_A_VIEW = new Set(['row', 'quote'])

export function DeskTools({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(deskWords)
  const [look, choose] = useLook()
  const [place, change] = usePlace()
  const [open, setOpen] = useState<'columns' | 'views'>()
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
      </Menu>
      {open === 'columns' ? <Columns matter={matter} onClose={() => setOpen(undefined)} /> : null}
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
  // A box is ticked with the click, not when the change has been taken up.
  const [chosen, setChosen] = useState<typeof kept | null>(null)
  const shown = chosen ?? kept
  const choose = (columns: typeof kept | null): void => {
    setChosen(columns ?? columnsIn(null))
    mutate({ columns: columns === null ? null : [...columns] }, { onError: () => setChosen(null) })
  }
  const all = [...shown, ...COLUMNS.filter((column) => !shown.includes(column))]
  return (
    <Dialog isOpen onClose={onClose} title={t('columns-title')}>
      <p className="pb-3 text-small text-grey">{t('columns-hint')}</p>
      <ul>
        {all.map((column) => {
          const isShown = shown.includes(column)
          const name = say(column)
          return (
            <li key={column} className="flex min-h-10 items-center gap-2 border-b border-line">
              <label className="flex min-h-9 flex-1 cursor-pointer items-center gap-2">
                <input
                  type="checkbox"
                  className="size-6"
                  aria-label={t('show', { column: name })}
                  checked={isShown}
                  onChange={() => choose(isShown ? shown.filter((one) => one !== column) : [...shown, column])}
                />
                {name}
              </label>
              {isShown ? (
                <>
                  <IconButton
                    icon="up"
                    label={t('earlier', { column: name })}
                    disabled={shown[0] === column}
                    onClick={() => choose(moved(shown, column, -1))}
                  />
                  <IconButton
                    icon="down"
                    label={t('later', { column: name })}
                    disabled={shown.at(-1) === column}
                    onClick={() => choose(moved(shown, column, 1))}
                  />
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
      {error === null ? null : <Refusal error={error} />}
      <div className="flex gap-2 pt-4">
        <Button kind="main" onClick={onClose}>
          {t('close')}
        </Button>
        <Button onClick={() => choose(null)}>{t('usual')}</Button>
      </div>
    </Dialog>
  )
}

function Views({ matter, onClose }: DeskDialogProps): ReactNode {
  const t = useWords(deskWords)
  const [place] = usePlace()
  const [look] = useLook()
  const [name, setName] = useState('')
  const views = useQuery(deskQuery(matter)).data?.views ?? []
  const { mutate, error, isPending } = useDeskChange(matter)
  const wanted = name.trim()
  const save = (): void => {
    const kept = Object.fromEntries(Object.entries(place).filter(([key]) => !NOT_OF_A_VIEW.has(key)))
    const view = { name: wanted, place: { ...kept, look } }
    mutate({ views: [...views.filter((one) => one.name !== wanted), view] }, { onSuccess: () => setName('') })
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
          onChange={({ target }) => setName(target.value)}
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
              onClick={() => mutate({ views: views.filter((one) => one !== view) })}
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
