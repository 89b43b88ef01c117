// What a model says: apart from the documents' own sentences, when all of it has come and while it comes.
import type { ModelAnswer } from '@muniment/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../data/index.ts'
import { Button, Status } from '../../ui/index.ts'
import { useCosts } from './costs.tsx'
import { MakeRow } from './make-row.tsx'
import { Places, type Showing } from './places.tsx'
import type { Told } from './told.ts'
import { askWords } from './words.ts'

const REASONS = [
  'offline',
  'address',
  'host',
  'privileged',
  'region',
  'no-contract',
  'tokens-spent',
  'money-spent',
  'removed',
  'busy',
  'away',
  'late',
  'refused',
  'broken',
  'endless',
  'redactor',
] as const
const isKnownReason = (reason: string): reason is (typeof REASONS)[number] => REASONS.some((known) => known === reason)

/** Where claims are shown, and whether rows may be made of them. */
interface AboutClaims extends Showing {
  readonly matter: string
  readonly mayWrite: boolean
}

interface SaysProps extends AboutClaims {
  readonly question: string
  readonly model: ModelAnswer
  /** Asks it whatever it takes. */
  readonly onAnyway: () => void
}

/** A model's words never look like a document's; only what its quotes bear is here. */
export function ModelSays({ question, model, onAnyway, ...props }: SaysProps): ReactNode {
  const costs = useCosts()
  const t = useWords(askWords)
  const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0)
  return (
    <section aria-label={t('model-of', { question })} className="grid gap-3 rounded-base bg-shade p-3">
      <p className="text-small text-grey">
        {model.by === null
          ? t('model')
          : t(model.by.inHouse ? 'model-in-house' : 'model-by', { name: model.by.name, region: model.by.region })}
      </p>
      {model.reason === 'above-limit' && model.estimate !== null ? (
        <div className="grid gap-3">
          <p>{t('above-limit', { name: model.estimate.name, region: model.estimate.region })}</p>
          <p>{costs(model.estimate)}</p>
          <div>
            <Button onClick={onAnyway}>{t('ask-anyway')}</Button>
          </div>
        </div>
      ) : model.outcome === 'answered' || model.outcome === 'cut' ? (
        <Claims {...props} claims={model.claims} />
      ) : (
        <Status tone={model.outcome === 'not-said' ? 'quiet' : 'human'} icon="warning">
          {t(`model-${model.outcome}`)}
          {model.reason === null ? '' : ` ${isKnownReason(model.reason) ? t(`why-${model.reason}`) : model.reason}`}
        </Status>
      )}
      {model.outcome === 'cut' ? (
        <Status tone="human" icon="warning">
          {t('model-cut')}
        </Status>
      ) : null}
      {dropped === 0 ? null : <p className="text-small text-grey">{t('model-dropped', { count: dropped })}</p>}
    </section>
  )
}

interface ClaimsProps extends AboutClaims {
  readonly claims: readonly ModelAnswer['claims'][number][]
}

function Claims({ claims, ...props }: ClaimsProps): ReactNode {
  const t = useWords(askWords)
  return (
    <ol className="grid gap-3">
      {claims.map(({ text, citations, documents, suspicious }) => (
        <li key={text} className="grid gap-2">
          <p className="break-words">{text}</p>
          <div className="flex flex-wrap items-center gap-2">
            <Places
              {...props}
              citations={citations}
              nameOf={(id) => documents.find((document) => document.id === id)?.name ?? ''}
            />
            {props.mayWrite ? <MakeRow matter={props.matter} text={text} citations={citations} /> : null}
          </div>
          {suspicious ? (
            <Status tone="human" icon="warning">
              {t('suspicious')}
            </Status>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

interface SpeaksProps extends AboutClaims {
  readonly question: string
  readonly by: NonNullable<Told['model']>
  readonly estimate: Told['estimate']
  readonly claims: readonly ModelAnswer['claims'][number][]
  /** False where it was stopped. */
  readonly isSpeaking: boolean
}

/** What it has said so far: each claim when it was held against the documents, one after the other. */
export function ModelSpeaks({ question, by, estimate, claims, isSpeaking, ...props }: SpeaksProps): ReactNode {
  const costs = useCosts()
  const t = useWords(askWords)
  return (
    <section aria-label={t('model-of', { question })} className="grid gap-3 rounded-base bg-shade p-3">
      <p className="text-small text-grey">
        {t(by.inHouse ? 'model-in-house' : 'model-by', { name: by.name, region: by.region })}
      </p>
      <div role="log">
        {/* A row that is begun now would go when the last claim comes. */}
        <Claims {...props} mayWrite={false} claims={claims} />
      </div>
      {isSpeaking ? (
        <Status tone="busy" icon="reading">
          <span role="status">{t('model-speaks', { name: by.name })}</span>
        </Status>
      ) : null}
      {estimate === null ? null : <p className="text-small text-grey">{costs(estimate)}</p>}
    </section>
  )
}
