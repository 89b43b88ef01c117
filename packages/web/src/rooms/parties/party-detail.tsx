// One party beside the cast: its names, its roles, its rows, the documents that speak of it, and what can be done about it.
import type { PartyReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, documentNamesQuery, useCommands, useWords } from '../../data/index.ts'
import { Button, Dialog, FourStates, IconButton, Refusal, Status, useFocusGoesBack } from '../../ui/index.ts'
import { PartyForm } from './party-form.tsx'
import { PartyHistory } from './party-history.tsx'
import { partiesPlaceWords } from './place-words.ts'
import { type Deed, partyQuery, useRemoveParty } from './queries.ts'
import { SplitParty } from './split-party.tsx'
import { partiesWords } from './words.ts'

interface PartyDetailProps {
  readonly matter: string
  readonly party: PartyReply
  readonly mayWrite: boolean
  readonly onDone: (deed: Deed) => void
  readonly onClose: () => void
}

export function PartyDetail({ matter, party, mayWrite, onDone, onClose }: PartyDetailProps): ReactNode {
  const t = useWords(partiesWords)
  const place = useWords(partiesPlaceWords)
  useCommands([{ id: 'parties.close', label: t('close-party'), group: t('group'), keys: 'Escape', run: onClose }])
  useFocusGoesBack()
  const { name, kind, aliases, roles, merged, events, isTouched } = party
  return (
    <section aria-label={t('details', { name })} className="grid content-start gap-4 px-5 py-5">
      {/* Where it stands alone, the name of the place is said all the same. */}
      <h1 className="sr-only wide:hidden">{place('title')}</h1>
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-read font-strong wrap-anywhere">{name}</h2>
          <p className="text-small text-grey">{t(`kind-${kind}`)}</p>
        </div>
        <IconButton icon="close" label={t('close')} onClick={onClose} className="-mt-1 -mr-2" />
      </header>
      {isTouched ? (
        <Status tone="quiet" icon="person">
          {t('by-hand')}
        </Status>
      ) : null}
      <Names title={t('roles')} names={roles} />
      <Names title={t('aliases')} names={aliases} />
      <Names title={t('merged')} names={merged.map((one) => one.name)} />
      <p>
        {t('rows-of', { count: events })} ·{' '}
        <Link to={addresses.chronology(matter)} search={{ party: party.id }} className="link">
          {t('show-rows')}
        </Link>
      </p>
      <Documents matter={matter} party={party.id} />
      {mayWrite ? <Acts matter={matter} party={party} onDone={onDone} onClose={onClose} /> : null}
      <PartyHistory matter={matter} party={party.id} />
    </section>
  )
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null
  return (
    <div>
      <h3 className="text-small text-grey">{title}</h3>
      <ul>
        {names.map((name) => (
          <li key={name} className="wrap-anywhere">
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Documents({ matter, party }: { readonly matter: string; readonly party: string }): ReactNode {
  const t = useWords(partiesWords)
  const about = useQuery(partyQuery(matter, party))
  const names = useQuery(documentNamesQuery(matter))
  return (
    <div>
      <h3 className="text-small text-grey">{t('documents')}</h3>
      <FourStates
        of={about}
        isEmpty={({ documents }) => documents.length === 0}
        empty={<p>{t('no-documents')}</p>}
        full={({ documents }) => (
          <ul>
            {documents.map(({ id, events }) => (
              <li key={id}>
                <Link to={addresses.document(matter, id)} className="link inline-block min-h-6 wrap-anywhere">
                  {names.data?.find((one) => one.id === id)?.name ?? '…'}
                </Link>
                <span className="text-small text-grey"> · {t('rows-of', { count: events })}</span>
              </li>
            ))}
          </ul>
        )}
      />
    </div>
  )
}

function Acts({ matter, party, onDone, onClose }: Omit<PartyDetailProps, 'mayWrite'>): ReactNode {
  const t = useWords(partiesWords)
  const [open, setOpen] = useState<'edit' | 'split' | null>(null)
  const remove = useRemoveParty(matter)
  const { name, aliases } = party
  const close = (): void => setOpen(null)
  const finish = (deed: Deed): void => {
    close()
    onDone(deed)
  }
  return (
    <>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>
        {aliases.length === 0 ? null : <Button onClick={() => setOpen('split')}>{t('split')}</Button>}
        <Button
          isBusy={remove.isPending}
          onClick={() =>
            remove.mutate(party, {
              onSuccess: ({ edit }) => {
                onDone({ edit, words: t('did-remove', { name }) })
                onClose()
              },
            })
          }
        >
          {t('remove')}
        </Button>
      </div>
      {remove.isError ? <Refusal error={remove.error} /> : null}
      <Dialog isOpen={open === 'edit'} onClose={close} title={t('edit-title', { name })}>
        <PartyForm matter={matter} party={party} onDone={finish} />
      </Dialog>
      <Dialog isOpen={open === 'split'} onClose={close} title={t('split-title', { name })}>
        <SplitParty matter={matter} party={party} onDone={finish} />
      </Dialog>
    </>
  )
}
