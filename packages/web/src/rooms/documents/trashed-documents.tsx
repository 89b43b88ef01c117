// The documents of a matter that lie in the trash, and the way back for one that was just put there.
import type { DocumentReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../../data/index.ts'
import { RestoreButton, Trash } from '../../ui/index.ts'
import { trashedDocumentsQuery, useRemoveDocument, useRestoreDocument } from './deed-queries.ts'
import { deedWords } from './deed-words.ts'

interface TrashedProps {
  readonly matter: string
  readonly mayWrite: boolean
}

export function TrashedDocuments({ matter, mayWrite }: TrashedProps): ReactNode {
  const t = useWords(deedWords)
  const restore = useRestoreDocument(matter)
  const remove = useRemoveDocument(matter)
  return (
    <Trash
      label={t('trash-of')}
      of={useQuery(trashedDocumentsQuery(matter))}
      mayWrite={mayWrite}
      loss={t('remove-text')}
      onRestore={restore.mutateAsync}
      onRemove={remove.mutateAsync}
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
    <div className="flex flex-wrap items-center gap-3 pb-4">
      <span className="min-w-0 break-words">{t('trashed', { name })}</span>
      <RestoreButton name={name} onRestore={() => restore.mutateAsync(id).then(onRestored)} />
    </div>
  )
}
