// What speaks against a row: other rows that tell the same otherwise, and documents that say something else since somebody touched it.
import type { EventReply } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, usePlace, useTakeBack, useWords } from '../../data/index.ts'
import { Button, DateText, Refusal, Status } from '../../ui/index.ts'
import { useReading } from './bulk-queries.ts'
import { doubtWords } from './doubt-words.ts'
import { chronologyWords } from './words.ts'

interface DoubtProps {
  readonly matter: string
  readonly row: EventReply
}

export function Contradictions({ matter, row }: DoubtProps): ReactNode {
  const t = useWords(doubtWords)
  const say = useWords(chronologyWords)
  const [place] = usePlace()
  const { contradictions } = row
  if (contradictions.length === 0) return null
  const title = t('contradictions', { count: contradictions.length })
  return (
    <section aria-label={title} className="grid gap-2 border-l-2 border-red pl-3">
      <Status tone="broken" icon="against">
        {title}
      </Status>
      <ul className="grid gap-2">
        {contradictions.map(({ event, date, text, written, otherWritten }) => (
          <li key={`${event} ${written} ${otherWritten}`} className="grid gap-0.5">
            <p className="text-small">{t('told-twice', { one: written, other: otherWritten })}</p>
            <Link
              to={addresses.chronology(matter)}
              search={{ ...place, quote: '', row: event }}
              className="link inline-block min-h-6 break-words"
            >
              {date === null ? say('undated') : <DateText date={date} />}
              {`: ${text}`}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ReadingProps extends DoubtProps {
  readonly mayWrite: boolean
}

/** Both readings side by side. What was chosen stays said until the row is left, with the way back. */
export function OtherReading({ matter, row, mayWrite }: ReadingProps): ReactNode {
  const t = useWords(doubtWords)
  const choosing = useReading(matter)
  const back = useTakeBack(matter)
  const { state, now } = row.reading
  const edit = choosing.data?.edit ?? null
  const isBack = back.isSuccess && back.variables === edit
  if (state === 'same' && edit === null) return null
  const choose = (choice: 'take' | 'leave'): void => {
    back.reset()
    choosing.mutate({ row, choice })
  }
  const said = isBack ? t('undone') : edit === null ? '' : t(choosing.variables?.choice === 'take' ? 'taken' : 'left')
  const error = choosing.error ?? back.error
  return (
    <section aria-label={t('reading')} className="@container grid gap-3 border-l-2 border-amber pl-3">
      {state === 'same' ? null : (
        <>
          <Status tone="human" icon="warning">
            {t('reading')}
          </Status>
          <p className="text-small text-grey">{t(now === null ? 'gone' : 'reading-why')}</p>
          {now === null ? null : (
            <dl className="grid gap-3 @min-[26rem]:grid-cols-2">
              <Told title={t('mine')} told={row} other={now} />
              <Told title={t('theirs')} told={now} other={row} />
            </dl>
          )}
          {mayWrite ? (
            <div className="flex flex-wrap gap-2">
              {now === null ? null : (
                <Button isBusy={choosing.isPending} onClick={() => choose('take')}>
                  {t('take')}
                </Button>
              )}
              <Button isBusy={choosing.isPending} onClick={() => choose('leave')}>
                {t('leave')}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {said === '' ? null : (
        <p className="flex flex-wrap items-center gap-3 text-small text-grey">
          <span role="status">{said}</span>
          {edit === null || isBack ? null : (
            <Button kind="quiet" isBusy={back.isPending} onClick={() => back.mutate(edit)}>
              {t('undo')}
            </Button>
          )}
        </p>
      )}
      {error === null ? null : <Refusal error={error} />}
    </section>
  )
}

type Words = Pick<EventReply, 'date' | 'text' | 'kind'>

interface ToldProps {
  readonly title: string
  readonly told: Words
  readonly other: Words
}

/** The kind only where it is what differs. */
function Told({ title, told, other }: ToldProps): ReactNode {
  const t = useWords(chronologyWords)
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-small text-grey">{title}</dt>
      <dd className="grid gap-0.5 break-words">
        <strong>{told.date === null ? t('undated') : <DateText date={told.date} />}</strong>
        <span>{told.text}</span>
        {told.kind === other.kind ? null : <span className="text-small text-grey">{t(`kind-${told.kind}`)}</span>}
      </dd>
    </div>
  )
}
