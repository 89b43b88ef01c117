// A table changes the chronology by approval: ours, worked on elsewhere and come back, or somebody's own chronology out of Word or Excel.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { matterQuery, type UploadFile, useCommands, useIdHere, useMay, usePlace, useWords } from '../../data/index.ts'
import { DropAnywhere, FilePicker, Page } from '../../ui/index.ts'
import { Imports } from './imports.tsx'
import { OpenImport } from './open-import.tsx'
import { importPlaceWords } from './place-words.ts'
import { type Sending, type TableSent, type TablesTaken, useSendTables } from './queries.ts'
import { TableRefusal } from './table-refusal.tsx'
import { importWords } from './words.ts'

export function ImportScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <ImportPage key={matter} matter={matter} />
}

function ImportPage({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(importWords)
  const p = useWords(importPlaceWords)
  const about = useQuery(matterQuery(matter))
  const [place, change] = usePlace()
  const mayWrite = useMay('editor') && about.data?.archivedAt === null
  const [reading, setReading] = useState<Sending>({ name: '', number: 1, many: 1 })
  const sending = useSendTables(matter, setReading)
  // What is dropped while others are read waits here.
  const queue = useRef<TableSent[]>([])
  // A file that has several tables is sent again for another one, while this page still has it.
  const files = useRef(new Map<string, UploadFile>())
  const open = place['import']
  const [left, leave] = useState<string>()
  const out = (): void => {
    leave(open)
    change({ import: null, kind: null }, 'push')
  }
  const opened = ({ taken, refused }: TablesTaken): void => {
    for (const { id, file } of taken) files.current.set(id, file)
    const [first] = taken
    // Of several that came together none is the first: they wait in the list.
    if (taken.length + refused.length > 1) out()
    else if (first !== undefined) change({ import: first.id, kind: null }, 'push')
  }
  const goOn = (): void => {
    if (queue.current.length > 0) sending.mutate(queue.current, { onSuccess: opened, onSettled: goOn })
  }
  const send = (chosen: readonly TableSent[]): void => {
    queue.current.push(...chosen)
    if (!sending.isPending) goOn()
  }
  const take = (chosen: readonly UploadFile[]): void => send(chosen.map((file) => ({ file, table: null })))
  useCommands(
    open === undefined ? [] : [{ id: 'import.out', label: t('out'), group: p('title'), keys: 'Escape', run: out }],
  )
  const again = open === undefined ? undefined : files.current.get(open)
  return (
    <Page
      title={p('title')}
      above={about.data?.name ?? ''}
      actions={
        mayWrite ? (
          <FilePicker
            label={t(open === undefined ? 'choose' : 'choose-another')}
            kind={open === undefined ? 'main' : 'plain'}
            isBusy={sending.isPending}
            onFiles={take}
          />
        ) : null
      }
    >
      {mayWrite ? <DropAnywhere label={t('drop')} onFiles={take} /> : null}
      {sending.isPending ? (
        <p role="status" className="pb-3 text-small break-all text-grey">
          {t(reading.many > 1 ? 'reading-of' : 'reading', { ...reading })}
        </p>
      ) : null}
      {sending.data === undefined ? null : <Taken of={sending.data} isListed={open === undefined} />}
      {open === undefined ? (
        <Imports matter={matter} mayWrite={mayWrite} left={left} onOpen={(id) => change({ import: id }, 'push')} />
      ) : (
        <OpenImport
          key={open}
          matter={matter}
          id={open}
          mayWrite={mayWrite}
          onTable={again === undefined ? null : (table) => send([{ file: again, table }])}
          onClose={out}
        />
      )}
    </Page>
  )
}

interface TakenProps {
  readonly of: TablesTaken
  /** The tables stand below; what became of several is said there alone. */
  readonly isListed: boolean
}

/** What became of tables that were sent together, until others are. */
function Taken({ of: { taken, refused }, isListed }: TakenProps): ReactNode {
  const t = useWords(importWords)
  const areMany = taken.length + refused.length > 1
  if (areMany && !isListed) return null
  return (
    <div className="grid gap-3 pb-6 empty:hidden">
      {areMany && taken.length > 0 ? <p role="status">{t('taken', { count: taken.length })}</p> : null}
      {refused.map(({ name, error }, index) => (
        // Two files may have one name.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={`${index} ${name}`}>
          {areMany ? <p className="text-small break-all">{t('not-taken', { name })}</p> : null}
          <TableRefusal error={error} />
        </div>
      ))}
    </div>
  )
}
