// The models a workspace may ask: on which terms, in which order, with a test that shows what would leave before it does.
import type { ModelSettingsReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { addresses, useCommands, usePlace, useWords } from '../../data/index.ts'
import { announce, Button, Confirm, Dialog, FourStates, Page } from '../../ui/index.ts'
import { Changed } from './changed.tsx'
import { EndpointForm } from './endpoint-form.tsx'
import { Endpoints } from './endpoints.tsx'
import { modelsPlaceWords } from './place-words.ts'
import { modelsQuery, useWriteModels, type Written, writtenOf } from './queries.ts'
import { TermsForm } from './terms-form.tsx'
import { TestDialog } from './test-dialog.tsx'
import { modelsWords } from './words.ts'

export function ModelsScreen(): ReactNode {
  const t = useWords(modelsWords)
  const p = useWords(modelsPlaceWords)
  const settings = useQuery(modelsQuery)
  const [, change] = usePlace()
  const add = (): void => change({ open: null, new: 'model' }, 'push')
  useCommands([{ id: 'models.add', label: t('add'), group: p('title'), keys: 'n', run: add }])
  return (
    <Page
      title={p('title')}
      width="read"
      actions={
        <Button kind="main" icon="plus" onClick={add}>
          {t('add')}
        </Button>
      }
    >
      <p className="-mt-3 pb-6 text-grey">{t('about')}</p>
      <FourStates of={settings} full={(known) => <Settings known={known} />} />
    </Page>
  )
}

function Settings({ known }: { readonly known: ModelSettingsReply }): ReactNode {
  const t = useWords(modelsWords)
  const [place, change] = usePlace()
  const [removing, setRemoving] = useState<string | null>(null)
  const order = useWriteModels()
  const remove = useWriteModels()
  const written = writtenOf(known)
  const close = (): void => change({ open: null, new: null, test: null })
  const edited = known.endpoints.find(({ name }) => name === place['open'])
  const tested = known.endpoints.find(({ name }) => name === place['test'])
  const move = (endpoints: Written['endpoints']): void =>
    order.mutate({ ...written, endpoints, version: known.version })
  return (
    <div className="grid gap-8">
      {known.offline ? <p className="border-l-2 border-amber pl-3">{t('offline')}</p> : null}
      <Part title={t('list')} text={t('list-text')}>
        <Endpoints
          known={known.endpoints}
          isBusy={order.isPending}
          onOrder={(names) => move(names.flatMap((name) => written.endpoints.find((one) => one.name === name) ?? []))}
          onEdit={(name) => change({ open: name, new: null }, 'push')}
          onTest={(name) => change({ test: name }, 'push')}
          onRemove={setRemoving}
        />
        <Changed error={order.error} />
      </Part>
      <Part title={t('terms')} text={t('terms-text')}>
        <TermsForm known={known} />
      </Part>
      <Part title={t('masking')} text={t('masking-text')}>
        <Link to={addresses.egress()} className="link inline-block min-h-6">
          {t('to-ledger')}
        </Link>
      </Part>
      <Dialog
        isOpen={place['new'] === 'model' || edited !== undefined}
        onClose={close}
        title={edited === undefined ? t('add') : t('edit-of', { name: edited.name })}
      >
        <EndpointForm key={edited?.name ?? ''} known={known} edited={edited ?? null} onDone={close} />
      </Dialog>
      {tested === undefined ? null : <TestDialog endpoint={tested} onClose={close} />}
      <Confirm
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('remove-title', { name: removing ?? '' })}
        verb={t('remove')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(
            {
              ...written,
              endpoints: written.endpoints.filter(({ name }) => name !== removing),
              version: known.version,
            },
            {
              onSuccess: () => {
                announce(t('removed'))
                setRemoving(null)
              },
            },
          )
        }
      >
        <p>{t('remove-text')}</p>
      </Confirm>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Part({ title, text, children }: PartProps): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-line pt-6 first:border-t-0 first:pt-0">
      <div>
        <h2 id={id} className="text-read font-strong">
          {title}
        </h2>
        <p className="text-small text-grey">{text}</p>
      </div>
      {children}
    </section>
  )
}
