// A test of a model: first to the letter what would be sent, and nothing of it is; then, where somebody says so, it is sent.
import type { ModelTestReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, isRefused, useWords } from '../../data/index.ts'
import { Button, Dialog, FourStates, Refusal, useMasked, useModelReason } from '../../ui/index.ts'
import { type Held, useSendTest, wouldSendQuery } from './queries.ts'
import { modelsWords } from './words.ts'

interface TestProps {
  readonly endpoint: Held
  readonly onClose: () => void
}

export function TestDialog({ endpoint: { name }, onClose }: TestProps): ReactNode {
  const t = useWords(modelsWords)
  const shown = useQuery(wouldSendQuery(name))
  return (
    <Dialog isOpen onClose={onClose} title={t('test-title', { name })} shape="wide">
      <FourStates of={shown} full={(tested) => <Shown name={name} shown={tested} />} />
    </Dialog>
  )
}

function Shown({ name, shown }: { readonly name: string; readonly shown: ModelTestReply }): ReactNode {
  const t = useWords(modelsWords)
  const reasonOf = useModelReason()
  const maskedOf = useMasked()
  const test = useSendTest()
  const { address, headers, body, sha256, masked, hindrance } = shown
  return (
    <div className="grid gap-4">
      <p>{t('test-text')}</p>
      <dl className="grid gap-3">
        <Line term={t('sent-to')}>
          <span className="wrap-anywhere">{address}</span>
        </Line>
        <Line term={t('headers')}>
          <ul>
            {Object.entries(headers).map(([header, value]) => (
              <li key={header} className="font-mono text-small wrap-anywhere">{`${header}: ${value}`}</li>
            ))}
          </ul>
          <span className="text-small text-grey">{t('without-key')}</span>
        </Line>
        <Line term={t('body')}>
          {/* What scrolls is reached by the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre
            tabIndex={0}
            className="max-h-72 overflow-auto rounded-base border border-line bg-paper p-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
          >
            {body}
          </pre>
        </Line>
        <Line term={t('masked')}>{maskedOf(masked)}</Line>
        <Line term={t('sha256')}>
          <span className="font-mono text-small wrap-anywhere">{sha256}</span>
        </Line>
      </dl>
      {hindrance === null ? null : (
        <p className="border-l-2 border-amber pl-3">{t('cannot-send', { why: reasonOf(hindrance) })}</p>
      )}
      <div>
        <Button
          kind="main"
          disabled={hindrance !== null}
          isBusy={test.isPending}
          onClick={() => test.mutate({ endpoint: name, seen: sha256 })}
          data-first
        >
          {t('send')}
        </Button>
      </div>
      <div role="status">{test.isPending ? t('sending') : null}</div>
      {test.isError ? <Failed error={test.error} /> : null}
      {!test.isSuccess ? null : test.data.call === null ? (
        <p role="alert" className="border-l-2 border-amber pl-3">
          {t('test-changed')}
        </p>
      ) : (
        <Answer tested={test.data} />
      )}
    </div>
  )
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="grid gap-1">
      <dt className="text-small text-grey">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Failed({ error }: { readonly error: unknown }): ReactNode {
  const reasonOf = useModelReason()
  const reason = isRefused(error) ? error.facts.reason : undefined
  return (
    <div className="grid gap-1">
      <Refusal error={error} />
      {reason === undefined ? null : <p className="text-small">{reasonOf(reason)}</p>}
      <ToLedger />
    </div>
  )
}

function Answer({ tested: { answer, sha256 } }: { readonly tested: ModelTestReply }): ReactNode {
  const t = useWords(modelsWords)
  return (
    <section aria-label={t('answered')} className="grid gap-2 border-t border-line pt-4">
      <h3 className="font-strong">{t('answered')}</h3>
      <p className="text-small text-grey">{t('answered-text')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre
        tabIndex={0}
        className="max-h-48 overflow-auto rounded-base border border-line bg-paper p-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
      >
        {answer === null || answer === '' ? t('answered-nothing') : answer}
      </pre>
      <p className="text-small text-grey">
        {t('sent-hash')} <span className="font-mono wrap-anywhere">{sha256}</span>
      </p>
      <ToLedger />
    </section>
  )
}

function ToLedger(): ReactNode {
  const t = useWords(modelsWords)
  return (
    <Link to={addresses.egress()} className="link inline-block min-h-6">
      {t('to-ledger')}
    </Link>
  )
}
