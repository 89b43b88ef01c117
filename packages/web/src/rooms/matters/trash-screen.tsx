// What lies in the trash: brought back with one press, or removed for good.
import type { Matter } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, day, useLanguage, useMay, useTimeZone, useWords } from '../../data/index.ts'
import {
  announce,
  Button,
  buttonClass,
  Confirm,
  Empty,
  FourStates,
  Icon,
  Page,
  Refusal,
  Table,
  Td,
  Th,
  Tr,
} from '../../ui/index.ts'
import { trashedQuery, useRemoveMatter, useRestoreMatter } from './trash-queries.ts'
import { trashWords } from './trash-words.ts'

export function TrashScreen(): ReactNode {
  const t = useWords(trashWords)
  const trashed = useQuery(trashedQuery)
  const back = (
    <Link to={addresses.matters()} className={buttonClass()}>
      <Icon name="back" />
      {t('to-all')}
    </Link>
  )
  return (
    <Page title={t('trash')} actions={back}>
      <FourStates
        of={trashed}
        isEmpty={(matters) => matters.length === 0}
        empty={<Empty title={t('trash-empty')} />}
        full={(matters) => (
          <Table
            label={t('trash')}
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
            {matters.map((matter) => (
              <TrashedRow key={matter.id} matter={matter} />
            ))}
          </Table>
        )}
      />
    </Page>
  )
}

function TrashedRow({ matter }: { readonly matter: Matter }): ReactNode {
  const t = useWords(trashWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const isAdmin = useMay('admin')
  const [isAsking, setAsking] = useState(false)
  const restore = useRestoreMatter()
  const remove = useRemoveMatter()
  const { id, name, trashedAt } = matter
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
