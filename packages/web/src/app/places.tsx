// Left: the places. The workspace and its matters; below the matter one is in, its rooms.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, matterQuery, mattersQuery, useMay, useSelf, useWords } from '../data/index.ts'
import {
  classes,
  Icon,
  IconButton,
  type IconName,
  iconButtonClass,
  Menu,
  MenuChoice,
  MenuItem,
  MenuLine,
  type RoomEntry,
} from '../ui/index.ts'
import { rooms } from './rooms.ts'
import { useEnterWorkspace, useSignOut } from './session.tsx'
import { useSpoken } from './spoken.ts'
import { THEMES, useTheme } from './theme.ts'
import { Wordmark } from './wordmark.tsx'
import { shellWords } from './words.ts'

/** More are found in the list of matters and by the palette. */
const MOST_SHOWN = 12

export const entriesWithin = (within: RoomEntry['within']): readonly RoomEntry[] =>
  rooms.flatMap(({ entry }) => (entry?.within === within ? [entry] : [])).sort((one, other) => one.order - other.order)

export function useMatterHere(): string | undefined {
  const params: unknown = useParams({ strict: false })
  const matter: unknown = Reflect.get(Object(params), 'matter')
  return typeof matter === 'string' ? matter : undefined
}

interface PlacesProps {
  readonly onShortcuts: () => void
}

export function Places({ onShortcuts }: PlacesProps): ReactNode {
  const t = useWords(shellWords)
  const here = useMatterHere()
  const { data } = useQuery(mattersQuery)
  const all = (data?.matters ?? []).filter(({ archivedAt }) => archivedAt === null)
  const first = all.slice(0, MOST_SHOWN)
  const { data: known } = useQuery({ ...matterQuery(here ?? ''), enabled: here !== undefined })
  const elsewhere = first.some(({ id }) => id === here) ? undefined : known
  const shown = elsewhere === undefined ? first : [...first, elsewhere]
  return (
    <div className="flex h-full flex-col gap-4">
      <div className="max-wide:hidden">
        <Link to="/matters" className="inline-block rounded-base">
          <Wordmark />
        </Link>
      </div>
      <Workspace />
      <nav aria-label={t('places')} className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2">
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
          {entriesWithin('workspace').map((entry) => (
            <Entry key={entry.to('')} entry={entry} to={entry.to('')} />
          ))}
        </ul>
        {shown.length === 0 ? null : (
          <ul className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-0.5 border-t border-line pt-3">
            {shown.map((matter) => (
              <li key={matter.id}>
                <PlaceLink to={addresses.documents(matter.id)} icon="folder" isHere={matter.id === here} isTitle>
                  {matter.name}
                </PlaceLink>
                {matter.id === here ? (
                  <ul
                    aria-label={t('in-matter')}
                    className="mb-2 ml-3 grid grid-cols-[minmax(0,1fr)] gap-0.5 border-l border-line pl-2"
                  >
                    {entriesWithin('matter').map((entry) => (
                      <Entry key={entry.to(matter.id)} entry={entry} to={entry.to(matter.id)} />
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </nav>
      <Account onShortcuts={onShortcuts} />
    </div>
  )
}

function Entry({ entry, to }: { readonly entry: RoomEntry; readonly to: string }): ReactNode {
  const may = useMay(entry.least ?? 'viewer')
  if (!may) return null
  return (
    <li>
      <PlaceLink to={to} icon={entry.icon} news={entry.useNews === undefined ? null : <News of={entry.useNews} />}>
        {entry.label()}
      </PlaceLink>
    </li>
  )
}

/** More are not counted. */
const MOST_NEWS = 99

/** Where the list of places is folded away: what is new stands beside the search. */
export function NewsPlaces(): ReactNode {
  return entriesWithin('workspace').map(({ to, icon, label, useNews }) =>
    useNews === undefined ? null : (
      <Link key={icon} to={to('')} title={label()} className={classes(iconButtonClass, 'relative')}>
        <Icon name={icon} />
        <span className="sr-only">{label()}</span>
        <span className="absolute -top-0.5 -right-1 flex">
          <News of={useNews} />
        </span>
      </Link>
    ),
  )
}

function News({ of: useNews }: { readonly of: () => number }): ReactNode {
  const t = useWords(shellWords)
  const count = useNews()
  if (count === 0) return null
  return (
    <span className="ml-auto rounded-base bg-blue px-1.5 text-small text-on-blue tabular-nums">
      {count > MOST_NEWS ? `${MOST_NEWS}+` : count}
      <span className="sr-only"> {t('new-ones')}</span>
    </span>
  )
}

interface PlaceLinkProps {
  readonly to: string
  readonly icon: IconName
  readonly children: ReactNode
  readonly isHere?: boolean
  readonly news?: ReactNode
  /** Of what holds places: it is here while one is in any of them. */
  readonly isTitle?: boolean
}

const PLACE = 'flex min-h-8 items-center gap-2 rounded-base px-2 text-base'

function PlaceLink({ to, icon, children, isHere = false, isTitle = false, news = null }: PlaceLinkProps): ReactNode {
  return (
    <Link
      to={to}
      className={classes(PLACE, isHere && 'font-strong')}
      activeOptions={{ exact: to === '/matters', includeSearch: false }}
      activeProps={isTitle ? {} : { className: 'bg-chosen font-strong' }}
      inactiveProps={{ className: isTitle ? 'hover:bg-shade' : 'text-grey hover:bg-shade hover:text-ink' }}
    >
      <Icon name={icon} className="text-grey" />
      <span className="truncate">{children}</span>
      {news}
    </Link>
  )
}

function Workspace(): ReactNode {
  const t = useWords(shellWords)
  const self = useSelf()
  const enter = useEnterWorkspace()
  if (self === undefined) return null
  const { workspace, workspaces } = self
  if (workspaces.length < 2)
    return (
      <p className="truncate text-small text-grey" title={t('workspace')}>
        {workspace.name}
      </p>
    )
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-h-8 cursor-pointer items-center justify-between gap-2 rounded-base text-left text-small text-grey hover:text-ink"
        >
          <span className="truncate">{workspace.name}</span>
          <Icon name="down" />
        </button>
      }
    >
      <MenuChoice
        label={t('other-workspaces')}
        value={workspace.id}
        options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => void enter(id)}
      />
    </Menu>
  )
}

function Account({ onShortcuts }: PlacesProps): ReactNode {
  const t = useWords(shellWords)
  const self = useSelf()
  const [theme, wear] = useTheme()
  const [language, speakIn] = useSpoken()
  const signOut = useSignOut()
  if (self === undefined) return null
  const { name, email } = self.account
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line pt-3">
      <span className="min-w-0 truncate text-small" title={email}>
        {name}
      </span>
      <Menu trigger={<IconButton icon="person" label={t('account', { name })} />}>
        <MenuChoice
          label={t('language')}
          value={language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
          onChange={(value) => speakIn(value === 'de' ? 'de' : 'en')}
        />
        <MenuLine />
        <MenuChoice
          label={t('theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`theme-${value}`) }))}
          onChange={(value) => wear(THEMES.find((one) => one === value) ?? 'system')}
        />
        <MenuLine />
        <MenuItem onSelect={onShortcuts}>{t('shortcuts')}</MenuItem>
        <MenuItem onSelect={signOut}>{t('sign-out')}</MenuItem>
      </Menu>
    </div>
  )
}
