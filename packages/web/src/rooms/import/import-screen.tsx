// A table changes the chronology by approval: ours, worked on elsewhere and come back, or somebody's own chronology out of Word or Excel.
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { matterQuery, type UploadFile, useMay, usePlace, useWords } from '../../data/index.ts'
import { DropAnywhere, FilePicker, Page } from '../../ui/index.ts'
import { Imports } from './imports.tsx'
import { OpenImport } from './open-import.tsx'
import { importPlaceWords } from './place-words.ts'
import { useSendTable } from './queries.ts'
import { TableRefusal } from './table-refusal.tsx'
import { importWords } from './words.ts'

export function ImportScreen(): ReactNode {
  const params: unknown = useParams({ strict: false })
  const matter = String(Reflect.get(Object(params), 'matter'))
  return <ImportPage key={matter} matter={matter} />
}

function ImportPage({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(importWords)
  const p = useWords(importPlaceWords)
  const about = useQuery(matterQuery(matter))
  const [place, change] = usePlace()
  const mayWrite = useMay('editor') && about.data?.archivedAt === null
  const sending = useSendTable(matter)
  // A file that has several tables is sent again for another one, while this page still has it.
  const file = useRef<File | null>(null)
  const take = (files: readonly UploadFile[]): void => {
    const [first] = files
    if (first !== undefined) sendTable(first.file, null)
  }
  const sendTable = (chosen: File | null, table: string | null): void => {
    file.current = chosen
    sending.mutate({ file: chosen, table }, { onSuccess: ({ id }) => change({ import: id, kind: null }, 'push') })
  }
  const open = place['import']
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
        <p role="status" className="pb-3 text-small text-grey">
          {t('reading', { name: sending.variables.file?.name ?? '' })}
        </p>
      ) : null}
      {sending.isError ? <TableRefusal error={sending.error} /> : null}
      {open === undefined ? (
        <Imports matter={matter} mayWrite={mayWrite} onOpen={(id) => change({ import: id }, 'push')} />
      ) : (
        <OpenImport
          key={open}
          matter={matter}
          id={open}
          mayWrite={mayWrite}
          onTable={
            file.current === null
              ? null
              : (table) => {
                  if (file.current !== null) sendTable(file.current, table)
                }
          }
          onClose={() => change({ import: null, kind: null }, 'push')}
        />
      )}
    </Page>
  )
}
