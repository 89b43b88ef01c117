// The chronology as a file, in each of its forms, with what is in it said before it is made.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, deskQuery, type FileAsking, type Place, usePlace, useWords } from '../../data/index.ts'
import { Button, Menu, MenuFile, MenuItem, MenuLabel, MenuLine } from '../../ui/index.ts'
import { type EventFilter, NO_FILTER, ofFiles } from './filter.ts'
import { chronologyWords } from './words.ts'

const FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'ics', 'json', 'html'] as const

interface ExportProps {
  readonly matter: string
  readonly filter: EventFilter
  /** Of the filter; none: every row. */
  readonly words: readonly string[]
  readonly total: number
  /** What becomes of it is said outside of the menu, which closes. */
  readonly by: FileAsking
}

export function ExportMenu({ matter, filter, words, total, by }: ExportProps): ReactNode {
  const t = useWords(chronologyWords)
  const navigate = useNavigate()
  const [place] = usePlace()
  // As in the room of exports: the columns one chose there.
  const columns = useQuery(deskQuery(matter)).data?.exportColumns ?? null
  const query = new URLSearchParams([
    ...Object.entries(ofFiles(filter)).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
    ...(columns === null ? [] : [['columns', columns.join(',')]]),
  ]).toString()
  const addressOf = (format: string): string =>
    `/matters/${encodeURIComponent(matter)}/chronology.${format}${query === '' ? '' : `?${query}`}`
  return (
    <Menu trigger={<Button icon="down">{t('export')}</Button>}>
      <MenuLabel>
        {words.length === 0
          ? t('export-all', { count: total })
          : t('export-some', { count: total, filter: words.join(' · ') })}
      </MenuLabel>
      {FORMATS.map((format) => (
        <MenuFile key={format} by={by} href={addressOf(format)} label={t(`export-${format}`)} />
      ))}
      <MenuLine />
      <MenuItem onSelect={() => void navigate({ to: addresses.export(matter), search: filterOf(place) })}>
        {t('export-look')}
      </MenuItem>
    </Menu>
  )
}

/** Of the address, what filters rows. */
const filterOf = (place: Place): Place =>
  Object.fromEntries(Object.entries(place).filter(([name]) => Object.hasOwn(NO_FILTER, name)))
