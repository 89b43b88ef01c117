// From words to a row in one gesture: what is selected on the page, or the page itself, becomes the source of a new row or a further source
// of one there is. What is typed outlives a reload; what was made is said in its place and can be taken back.
import type { EventReply } from '@muniment/contract'
import { writeDate } from '@muniment/contract/dates'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { addresses, answerOf, api, cache, keys, seen, useLanguage, useTakeBack, useWords } from '../../data/index.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import { FourStates } from '../four-states.tsx'
import { Refusal } from '../refusal.tsx'
import { RowForm } from '../row-form.tsx'
import { Quote } from '../text.tsx'
import { Skeleton } from '../waiting.tsx'
import { rowsLikeQuery } from './queries.ts'
import { citeWords } from './words.ts'

export interface PlaceOnPage {
  readonly document: string
  readonly page: number
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Said where it is not the words alone that are meant. */
  readonly place: string | null
}

export interface Cited {
  readonly event: string
  readonly edit: string | null
}

interface CiteProps {
  readonly matter: string
  readonly of: PlaceOnPage
  readonly onClose: () => void
  readonly onCited: (cited: Cited) => void
}

const WAYS = ['new', 'further'] as const

export function Cite(props: CiteProps): ReactNode {
  const t = useWords(citeWords)
  const [way, setWay] = useState<(typeof WAYS)[number]>('new')
  const { quote } = props.of
  return (
    <Dialog isOpen onClose={props.onClose} title={t('title')}>
      <div className="grid gap-4">
        <blockquote className="max-h-32 overflow-auto border-l-2 border-blue pl-3">
          {quote === '' ? (
            <span className="text-grey">{t('no-words')}</span>
          ) : (
            <Quote className="break-words">{quote}</Quote>
          )}
        </blockquote>
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="sr-only">{t('way')}</legend>
          {WAYS.map((one) => (
            <label key={one} className="flex min-h-9 cursor-pointer items-center gap-2">
              <input type="radio" name="way" className="size-5" checked={way === one} onChange={() => setWay(one)} />
              {t(`way-${one}`)}
            </label>
          ))}
        </fieldset>
        {way === 'new' ? <NewRow {...props} /> : <Further {...props} />}
      </div>
    </Dialog>
  )
}

const askAgain = (matter: string): void => void cache.invalidateQueries({ queryKey: keys.matter(matter) })

function placed({ document, page, start, end, quote, place }: PlaceOnPage) {
  return { document, page, start, end, quote, place }
}

function NewRow({ matter, of, onClose, onCited }: CiteProps): ReactNode {
  const t = useWords(citeWords)
  return (
    <RowForm
      matter={matter}
      draftKey={`cite:${of.document}:${of.page}:${of.start}:${of.end}`}
      text={of.quote.replaceAll(/\s+/g, ' ').trim().slice(0, 5000)}
      citations={[of]}
      verb={t('make')}
      onMade={({ event, edit }) => onCited({ event: event.id, edit })}
      onCancel={onClose}
    />
  )
}

function Further({ matter, of, onClose, onCited }: CiteProps): ReactNode {
  const t = useWords(citeWords)
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [chosenId, choose] = useState<string>()
  const asked = useQuery(rowsLikeQuery(matter, useDeferredValue(words.trim())))
  // As it stands now: what somebody changed meanwhile is refused once, and then seen.
  const chosen = asked.data?.find(({ id }) => id === chosenId)
  const add = useMutation({
    mutationFn: (row: EventReply) =>
      answerOf(
        api.PATCH('/matters/{matter}/events/{event}', {
          params: { path: { matter, event: row.id } },
          headers: seen(row.version),
          body: { citations: { add: [placed(of)], remove: [] } },
        }),
      ),
    onSuccess: ({ event, edit }) => {
      cache.setQueryData(keys.event(matter, event.id), event)
      askAgain(matter)
      onCited({ event: event.id, edit })
    },
    onError: () => askAgain(matter),
  })
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined) add.mutate(chosen)
      }}
    >
      <TextField
        data-first=""
        type="search"
        label={t('which')}
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <fieldset className="grid max-h-64 gap-1 overflow-auto">
        <legend className="sr-only">{t('rows')}</legend>
        <FourStates
          of={asked}
          waiting={<Skeleton rows={3} />}
          isEmpty={(rows) => rows.length === 0}
          empty={<p className="text-small text-grey">{t('no-rows')}</p>}
          full={(rows) =>
            rows.map((row) => (
              <label key={row.id} className="flex cursor-pointer gap-2 rounded-small px-1 py-1.5 hover:bg-shade">
                <input
                  type="radio"
                  name="row"
                  className="size-5 shrink-0"
                  checked={chosen?.id === row.id}
                  onChange={() => choose(row.id)}
                />
                <span className="min-w-0">
                  <span className="text-small text-grey">
                    {row.date === null ? t('undated') : writeDate(row.date, language)}
                  </span>
                  <span className="line-clamp-2 break-words">{row.text}</span>
                </span>
              </label>
            ))
          }
        />
      </fieldset>
      {add.error === null ? null : <Refusal error={add.error} />}
      <div className="flex gap-2">
        <Button type="submit" kind="main" disabled={chosen === undefined} isBusy={add.isPending}>
          {t('add')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

/** Stays until one goes on: what was made, the way there, and the way back. */
export function CitedNow({ matter, cited }: { readonly matter: string; readonly cited: Cited }): ReactNode {
  const t = useWords(citeWords)
  const back = useTakeBack(matter)
  return (
    <div className="flex flex-wrap items-center gap-3 text-small">
      <span role="status">{back.isSuccess ? t('undone') : t('done')}</span>
      {back.isSuccess ? null : (
        <>
          <Link to={addresses.chronology(matter)} search={{ row: cited.event }} className="link inline-block min-h-6">
            {t('open')}
          </Link>
          {cited.edit === null ? null : (
            <Button kind="quiet" isBusy={back.isPending} onClick={() => back.mutate(cited.edit ?? '')}>
              {t('undo')}
            </Button>
          )}
        </>
      )}
      {back.error === null ? null : <Refusal error={back.error} />}
    </div>
  )
}
