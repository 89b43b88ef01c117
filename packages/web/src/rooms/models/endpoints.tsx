// The models in the order in which they are asked: where each stands, under which contract, and why it is not asked where it is not.
import type { ReactNode } from 'react'
import { day, number, useLanguage, useWords } from '../../data/index.ts'
import { Button, IconButton, Status, useModelReason } from '../../ui/index.ts'
import type { Held } from './queries.ts'
import { modelsWords } from './words.ts'

interface EndpointsProps {
  readonly known: readonly Held[]
  readonly isBusy: boolean
  readonly onOrder: (names: readonly string[]) => void
  readonly onEdit: (name: string) => void
  readonly onTest: (name: string) => void
  readonly onRemove: (name: string) => void
}

export function Endpoints({ known, isBusy, onOrder, onEdit, onTest, onRemove }: EndpointsProps): ReactNode {
  const t = useWords(modelsWords)
  if (known.length === 0) return <p>{t('none')}</p>
  const names = known.map(({ name }) => name)
  const moved = (at: number, by: 1 | -1): readonly string[] => {
    const others = names.filter((_, i) => i !== at)
    return [...others.slice(0, at + by), names[at] ?? '', ...others.slice(at + by)]
  }
  return (
    <ol aria-label={t('list')}>
      {known.map((endpoint, at) => {
        const { name } = endpoint
        return (
          <li key={name} className="grid gap-2 border-b border-line py-3">
            <About endpoint={endpoint} />
            <div className="flex flex-wrap items-center gap-2">
              <Button aria-label={t('test-of', { name })} onClick={() => onTest(name)}>
                {t('test')}
              </Button>
              <Button aria-label={t('edit-of', { name })} onClick={() => onEdit(name)}>
                {t('edit')}
              </Button>
              <Button kind="quiet" aria-label={t('remove-of', { name })} onClick={() => onRemove(name)}>
                {t('remove')}
              </Button>
              {known.length < 2 ? null : (
                <span className="ml-auto flex">
                  <IconButton
                    icon="up"
                    label={t('earlier', { name })}
                    disabled={isBusy || at === 0}
                    onClick={() => onOrder(moved(at, -1))}
                  />
                  <IconButton
                    icon="down"
                    label={t('later', { name })}
                    disabled={isBusy || at === known.length - 1}
                    onClick={() => onOrder(moved(at, 1))}
                  />
                </span>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function About({ endpoint }: { readonly endpoint: Held }): ReactNode {
  const t = useWords(modelsWords)
  const reasonOf = useModelReason()
  const language = useLanguage()
  const { name, wire, host, model, region, inHouse, noTraining, price, hasKey, hindrance } = endpoint
  const isFree = price.input === 0 && price.output === 0
  const said = [
    t('in-region', { region }),
    noTraining === null
      ? t(inHouse ? 'contract-not-needed' : 'contract-none')
      : t('contract-since', { record: noTraining.record, day: day(noTraining.since, language, 'UTC') }),
    t(hasKey ? 'has-key' : 'no-key'),
    isFree ? t('free') : t('costs', { input: number(price.input, language), output: number(price.output, language) }),
  ]
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-strong break-words">{name}</span>
        {hindrance === null ? (
          <Status tone="quiet" icon="check">
            {t('may-be-asked')}
          </Status>
        ) : (
          <Status tone="human" icon="warning">
            {t('not-asked')}
          </Status>
        )}
      </p>
      <p className="break-words">
        {t('stands', { model, wire: t(`wire-${wire}`) })}{' '}
        <span className="wrap-anywhere">{t(inHouse ? 'at-in-house' : 'at', { host })}</span>
      </p>
      <p className="text-small break-words text-grey">{said.join(' · ')}</p>
      {hindrance === null ? null : <p className="text-small text-amber">{reasonOf(hindrance)}</p>}
    </div>
  )
}
