// Archiving, and the trash: what each does, what stays, and the way back.
import type { Matter } from '@muniment/contract'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, useChangeMatter, useWords } from '../../data/index.ts'
import { announce, Button, Confirm, Refusal } from '../../ui/index.ts'
import { useTrashMatter } from './queries.ts'
import { matterSettingsWords } from './words.ts'

export function Ending({ known }: { readonly known: Matter }): ReactNode {
  const t = useWords(matterSettingsWords)
  const navigate = useNavigate()
  const { id, name, archivedAt } = known
  const change = useChangeMatter(id)
  const trash = useTrashMatter(id, () => {
    announce(t('trashed', { name }))
    void navigate({ to: addresses.trash() })
  })
  const [isAsking, setAsking] = useState(false)
  const isArchived = archivedAt !== null
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p>{t(isArchived ? 'reopen-text' : 'archive-text')}</p>
        <div>
          <Button
            isBusy={change.isPending}
            onClick={() =>
              change.mutate(
                { archived: !isArchived },
                { onSuccess: () => announce(t(isArchived ? 'reopened' : 'archived')) },
              )
            }
          >
            {t(isArchived ? 'reopen' : 'archive')}
          </Button>
        </div>
        {change.isError ? <Refusal error={change.error} /> : null}
      </div>
      <div className="grid gap-2">
        <p>{t('trash-text')}</p>
        <div>
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('trash')}
          </Button>
        </div>
      </div>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('trash-title', { name })}
        verb={t('trash')}
        isBusy={trash.isPending}
        error={trash.error}
        onConfirm={() => trash.mutate()}
      >
        <p>{t('trash-text')}</p>
      </Confirm>
    </div>
  )
}
