// What can be done to a document, from the list and from the document itself: what it is known by, another reading, the trash.
import type { DocumentReply } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../data/index.ts'
import { announceAfter, Confirm, IconButton, Menu, MenuItem, Refusal } from '../../ui/index.ts'
import { useReadAgain, useTrashDocument } from './deed-queries.ts'
import { deedWords } from './deed-words.ts'
import { DocumentDetails } from './document-details.tsx'

interface DeedsProps {
  readonly of: DocumentReply
  readonly onTrashed: (document: DocumentReply) => void
  readonly className?: string
}

export function DocumentDeeds({ of, onTrashed, className }: DeedsProps): ReactNode {
  const t = useWords(deedWords)
  const [asking, ask] = useState<'details' | 'trash'>()
  const trash = useTrashDocument(of.matter)
  const again = useReadAgain(of.matter)
  const name = of.name.split('/').at(-1) || of.name
  const isUnderWay = of.status === 'filed' || of.status === 'reading'
  const close = (): void => ask(undefined)
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('deeds', { name })} className={className} />}>
        <MenuItem onSelect={() => ask('details')}>{t('details')}</MenuItem>
        <MenuItem
          isDisabled={isUnderWay}
          onSelect={() => announceAfter(again.mutateAsync(of.id), t('read-again-said', { name }))}
        >
          {t('read-again')}
        </MenuItem>
        {of.parent === null ? (
          <MenuItem isDanger onSelect={() => ask('trash')}>
            {t('trash')}
          </MenuItem>
        ) : null}
      </Menu>
      {again.error === null ? null : <Refusal error={again.error} />}
      {asking === 'details' ? <DocumentDetails of={of} onClose={close} /> : null}
      <Confirm
        isOpen={asking === 'trash'}
        onClose={close}
        title={t('trash-title', { name })}
        verb={t('trash-do')}
        isBusy={trash.isPending}
        error={trash.error}
        onConfirm={() =>
          announceAfter(trash.mutateAsync(of), t('trashed', { name }), () => {
            close()
            onTrashed(of)
          })
        }
      >
        <p>{t('trash-text')}</p>
      </Confirm>
    </>
  )
}
