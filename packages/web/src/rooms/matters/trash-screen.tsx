// The matters that lie in the trash.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, useMay, useWords } from '../../data/index.ts'
import { buttonClass, Icon, Page, Trash } from '../../ui/index.ts'
import { trashedQuery, useRemoveMatter, useRestoreMatter } from './trash-queries.ts'
import { matterTrashWords } from './trash-words.ts'

export function TrashScreen(): ReactNode {
  const t = useWords(matterTrashWords)
  const mayWrite = useMay('editor')
  const restore = useRestoreMatter()
  const remove = useRemoveMatter()
  const back = (
    <Link to={addresses.matters()} className={buttonClass()}>
      <Icon name="back" />
      {t('to-all')}
    </Link>
  )
  return (
    <Page title={t('trash')} actions={back}>
      <Trash
        label={t('trash')}
        of={useQuery(trashedQuery)}
        mayWrite={mayWrite}
        loss={t('remove-text')}
        onRestore={restore.mutateAsync}
        onRemove={remove.mutateAsync}
      />
    </Page>
  )
}
