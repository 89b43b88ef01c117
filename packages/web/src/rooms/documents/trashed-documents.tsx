// The documents of a matter that lie in the trash: brought back with one press, or removed for good.
import type { DocumentReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { day, useLanguage, useMay, useTimeZone, useWords } from '../../data/index.ts'
import { announce, Button, Confirm, Empty, FourStates, Refusal, Table, Td, Th, Tr } from '../../ui/index.ts'
import { trashedDocumentsQuery, useRemoveDocument, useRestoreDocument } from './deed-queries.ts'
import { deedWords } from './deed-words.ts'

interface TrashedProps {
  readonly matter: string
  readonly mayWrite: boolean
}

export function TrashedDocuments({ matter, mayWrite }: TrashedProps): ReactNode {
  const t = useWords(deedWords)
  const trashed = useQuery(trashedDocumentsQuery(matter))
  return (
    <FourStates
      of={trashed}
      isEmpty={(documents) => documents.length === 0}
      empty={<Empty title={t('trash-empty')} />}
      full={(documents) => (
        <Table
          label={t('trash-of')}
          head={
            <>
              <Th>{t('name')}</Th>
              <Th isSide>{t('trashed-at')}</Th>
              <Th>
                <span className="sr-only">{t('actions')}</span>
              </Th>
            </>
          }
        >
          {documents.map((document) => (
            <TrashedRow key={document.id} document={document} mayWrite={mayWrite} />
          ))}
        </Table>
      )}
    />
  )
}

interface JustTrashedProps {
  readonly document: DocumentReply
  readonly onRestored: () => void
}

/** Where it stood: that it is gone, and the way back. */
export function Trashed({ document, onRestored }: JustTrashedProps): ReactNode {
  const t = useWords(deedWords)
  const restore = useRestoreDocument(document.matter)
  const { id, name } = document
  return (
    <div className="grid gap-2 pb-4">
      <p className="flex flex-wrap items-center gap-3">
        <span className="min-w-0 break-words">{t('trashed', { name })}</span>
        <Button
          isBusy={restore.isPending}
          aria-label={t('restore-of', { name })}
          onClick={() =>
            restore.mutate(id, {
              onSuccess: () => {
                announce(t('restored', { name }))
                onRestored()
              },
            })
          }
        >
          {t('restore')}
        </Button>
      </p>
      {restore.error === null ? null : <Refusal error={restore.error} />}
    </div>
  )
}

interface RowProps {
  readonly document: DocumentReply
  readonly mayWrite: boolean
}

function TrashedRow({ document, mayWrite }: RowProps): ReactNode {
  const t = useWords(deedWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const isAdmin = useMay('admin')
  const [isAsking, setAsking] = useState(false)
  const restore = useRestoreDocument(document.matter)
  const remove = useRemoveDocument(document.matter)
  const { id, name, trashedAt } = document
  return (
    <Tr>
      <Td className="w-full break-words">
        {name}
        {restore.isError ? <Refusal error={restore.error} /> : null}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey">
        {trashedAt === null ? '' : day(trashedAt, language, timeZone)}
      </Td>
      <Td>
        {mayWrite ? (
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              isBusy={restore.isPending}
              aria-label={t('restore-of', { name })}
              onClick={() => restore.mutate(id, { onSuccess: () => announce(t('restored', { name })) })}
            >
              {t('restore')}
            </Button>
            {isAdmin ? (
              <Button kind="quiet" aria-label={t('remove-of', { name })} onClick={() => setAsking(true)}>
                {t('remove')}
              </Button>
            ) : null}
          </div>
        ) : null}
        <Confirm
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={t('remove-title', { name })}
          verb={t('remove')}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(id, {
              onSuccess: () => {
                announce(t('removed', { name }))
                setAsking(false)
              },
            })
          }
        >
          <p>{t('remove-text')}</p>
        </Confirm>
      </Td>
    </Tr>
  )
}
