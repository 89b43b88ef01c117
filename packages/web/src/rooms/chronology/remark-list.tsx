// What was said about a row, each with what its author can do: word it anew, see what it said before, take that back, delete it, bring it
// back for thirty days.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { moment, useDraft, useLanguage, useSelf, useTimeZone, useWords, whenDone } from '../../data/index.ts'
import { announceAfter, Button, FourStates, Refusal, Skeleton, TextArea } from '../../ui/index.ts'
import {
  deletedQuery,
  type OnRow,
  type Remark,
  useChangeRemark,
  useRemoveRemark,
  useTakeRemarkBack,
  wordingsQuery,
} from './remark-queries.ts'
import { remarkWords } from './remark-words.ts'

interface ListProps {
  readonly on: OnRow
  readonly remarks: readonly Remark[]
  readonly members: ReadonlyMap<string, string>
  readonly mayWrite: boolean
}

export function RemarkList({ on, remarks, members, mayWrite }: ListProps): ReactNode {
  return (
    <ul className="grid gap-2">
      {remarks.map((remark) => (
        <RemarkItem key={remark.id} on={on} remark={remark} members={members} mayWrite={mayWrite} />
      ))}
    </ul>
  )
}

const SMALL = 'min-h-6 cursor-pointer text-small text-grey underline'

interface ItemProps extends Omit<ListProps, 'remarks'> {
  readonly remark: Remark
}

function RemarkItem({ on, remark, members, mayWrite }: ItemProps): ReactNode {
  const t = useWords(remarkWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const isOwn = useSelf()?.account.id === remark.author
  const [shown, show] = useState<'words' | 'edit' | 'history'>('words')
  const remove = useRemoveRemark(on)
  return (
    <li className="grid gap-1 border-l-2 border-line pl-3">
      <span className="text-small text-grey">
        {members.get(remark.author) ?? t('somebody')} · {moment(remark.madeAt, language, timeZone)}
        {remark.audience === undefined ? '' : ` · ${t(`audience-${remark.audience}`)}`}
        {remark.editedAt === null ? '' : ` · ${t('edited')}`}
      </span>
      {shown === 'edit' ? (
        <Edit on={on} remark={remark} members={members} onDone={() => show('words')} />
      ) : (
        <p className="break-words whitespace-pre-line">{remark.text}</p>
      )}
      {mayWrite && isOwn && shown !== 'edit' ? (
        <span className="flex flex-wrap gap-3">
          <button type="button" className={SMALL} onClick={() => show('edit')}>
            {t('edit')}
          </button>
          {remark.editedAt === null ? null : (
            <button
              type="button"
              className={SMALL}
              aria-expanded={shown === 'history'}
              onClick={() => show(shown === 'history' ? 'words' : 'history')}
            >
              {t('history')}
            </button>
          )}
          <button
            type="button"
            className={SMALL}
            onClick={() => announceAfter(remove.mutateAsync(remark), t('deleted'))}
          >
            {t('delete')}
          </button>
        </span>
      ) : null}
      {shown === 'history' ? <Wordings on={on} remark={remark} onBack={() => show('words')} /> : null}
      {remove.isError ? <Refusal error={remove.error} /> : null}
    </li>
  )
}

/** Whoever is named as `@Name` in the text: by the whole name, and by the longest where one begins as another. */
export function mentionedIn(text: string, members: ReadonlyMap<string, string>): string[] {
  let rest = text
  return [...members]
    .sort(([, one], [, other]) => other.length - one.length)
    .flatMap(([id, name], at, all) => {
      const written = new RegExp(
        `(?<![\\p{L}\\p{N}])@${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'gu',
      )
      if (!written.test(rest)) return []
      // Namesakes are named by one and the same word.
      if (all[at + 1]?.[1] !== name) rest = rest.replace(written, ' ')
      return [id]
    })
}

interface EditProps {
  readonly on: OnRow
  readonly remark: Remark
  readonly members: ReadonlyMap<string, string>
  readonly onDone: () => void
}

function Edit({ on, remark, members, onDone }: EditProps): ReactNode {
  const t = useWords(remarkWords)
  const [before] = useState({ text: remark.text })
  const [draft, type, done] = useDraft(`${on.kind}:${remark.id}`, before)
  const change = useChangeRemark(on)
  const text = draft.text.trim()
  const leave = (): void => {
    done()
    onDone()
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text === remark.text) leave()
        else if (text !== '')
          whenDone(
            change.mutateAsync(
              { remark, text, mentions: on.kind === 'comment' ? mentionedIn(text, members) : [] },
              { onSuccess: onDone },
            ),
            done,
          )
      }}
    >
      <TextArea
        label={t('edit-label')}
        rows={3}
        maxLength={10_000}
        autoFocus
        value={draft.text}
        onChange={({ target }) => type({ text: target.value })}
      />
      {change.isError ? <Refusal error={change.error} /> : null}
      <div className="flex gap-2">
        <Button type="submit" disabled={text === ''} isBusy={change.isPending}>
          {t('save')}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

interface WordingsProps {
  readonly on: OnRow
  readonly remark: Remark
  readonly onBack: () => void
}

function Wordings({ on, remark, onBack }: WordingsProps): ReactNode {
  const t = useWords(remarkWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const asked = useQuery(wordingsQuery(on, remark.id))
  const back = useTakeRemarkBack(on)
  return (
    <div className="grid gap-2 pl-3">
      <FourStates
        of={asked}
        waiting={<Skeleton rows={1} />}
        full={(wordings) => (
          <ol aria-label={t('history')} className="grid gap-1 text-small">
            {wordings.slice(1).map(({ version, text, at }) => (
              <li key={version}>
                <span className="text-grey">{moment(at, language, timeZone)}</span>
                <p className="break-words whitespace-pre-line">{text}</p>
              </li>
            ))}
          </ol>
        )}
      />
      {back.isError ? <Refusal error={back.error} /> : null}
      <div>
        <Button
          className="min-h-7 text-small"
          isBusy={back.isPending}
          onClick={() => back.mutate(remark.id, { onSuccess: onBack })}
        >
          {t('take-back')}
        </Button>
      </div>
    </div>
  )
}

/** One's own that were deleted, with the way back; nothing where there are none. */
export function DeletedRemarks({ on }: { readonly on: OnRow }): ReactNode {
  const t = useWords(remarkWords)
  const { data = [], error, refetch } = useQuery(deletedQuery(on))
  const back = useTakeRemarkBack(on)
  if (error !== null && data.length === 0) return <Refusal error={error} onRetry={() => void refetch()} />
  if (data.length === 0) return null
  return (
    <details className="text-small">
      <summary className="min-h-6 cursor-pointer text-grey">{t('deleted-ones', { count: data.length })}</summary>
      <ul className="grid gap-2 pt-2">
        {data.map(({ id, text }) => (
          <li key={id} className="grid gap-1 border-l-2 border-line pl-3">
            <p className="break-words whitespace-pre-line text-grey">{text}</p>
            <span>
              <button
                type="button"
                className={SMALL}
                disabled={back.isPending}
                onClick={() => announceAfter(back.mutateAsync(id), t('is-back'))}
              >
                {t('bring-back')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {back.isError ? <Refusal error={back.error} /> : null}
    </details>
  )
}
