// What lies in a trash: brought back with one press, or removed for good by an admin.
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { day, useLanguage, useMay, useTimeZone, useWords } from '../data/index.ts'
import { announceAfter } from './announce.tsx'
import { Button } from './button.tsx'
import { Confirm } from './confirm.tsx'
import { Empty, FourStates } from './four-states.tsx'
import { Refusal } from './refusal.tsx'
import { Table, Td, Th, Tr } from './table.tsx'
import { trashWords } from './trash-words.ts'

interface Trashed {
  readonly id: string
  readonly name: string
  readonly trashedAt: string | null
}

interface TrashProps {
  readonly label: string
  readonly of: {
    readonly data: readonly Trashed[] | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  /** False: it may be looked at. */
  readonly mayWrite: boolean
  /** What is lost by removing for good. */
  readonly loss: string
  readonly onRestore: (id: string) => Promise<unknown>
  readonly onRemove: (id: string) => Promise<unknown>
}

export function Trash({ label, of, ...deeds }: TrashProps): ReactNode {
  const t = useWords(trashWords)
  return (
    <FourStates
      of={of}
      isEmpty={(things) => things.length === 0}
      empty={<Empty title={t('empty')} />}
      full={(things) => (
        <Table
          label={label}
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
          {things.map((thing) => (
            <TrashedRow key={thing.id} thing={thing} {...deeds} />
          ))}
        </Table>
      )}
    />
  )
}

interface RestoreProps {
  readonly name: string
  readonly onRestore: () => Promise<unknown>
}

/** The way back, with why it is barred where it is. */
export function RestoreButton({ name, onRestore }: RestoreProps): ReactNode {
  const t = useWords(trashWords)
  const restore = useMutation({ mutationFn: onRestore })
  return (
    <>
      <Button
        isBusy={restore.isPending}
        aria-label={t('restore-of', { name })}
        onClick={() => announceAfter(restore.mutateAsync(), t('restored', { name }))}
      >
        {t('restore')}
      </Button>
      {restore.error === null ? null : <Refusal error={restore.error} />}
    </>
  )
}

interface RowProps extends Omit<TrashProps, 'label' | 'of'> {
  readonly thing: Trashed
}

function TrashedRow({ thing, mayWrite, loss, onRestore, onRemove }: RowProps): ReactNode {
  const t = useWords(trashWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const isAdmin = useMay('admin')
  const [isAsking, setAsking] = useState(false)
  const { id, name, trashedAt } = thing
  const remove = useMutation({ mutationFn: onRemove })
  return (
    <Tr>
      <Td className="w-full break-words">{name}</Td>
      <Td isSide className="whitespace-nowrap text-grey">
        {trashedAt === null ? '' : day(trashedAt, language, timeZone)}
      </Td>
      <Td>
        {mayWrite ? (
          <div className="flex flex-wrap justify-end gap-2">
            <RestoreButton name={name} onRestore={() => onRestore(id)} />
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
          onConfirm={() => announceAfter(remove.mutateAsync(id), t('removed', { name }), () => setAsking(false))}
        >
          <p>{loss}</p>
        </Confirm>
      </Td>
    </Tr>
  )
}
