// What people say about a row: comments, which belong to the matter and go with its archive, and notes, which no export and no print ever
// carries. One changes only one's own.
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { answerOf, api, memberNamesQuery, useDraft, useKeyFor, useWords, whenDone } from '../../data/index.ts'
import { Button, FourStates, Icon, Menu, MenuItem, Refusal, Select, Skeleton, TextArea } from '../../ui/index.ts'
import { DeletedRemarks, mentionedIn, RemarkList } from './remark-list.tsx'
import { askRemarksAgain, commentsQuery, notesQuery } from './remark-queries.ts'
import { remarkWords } from './remark-words.ts'

interface RemarksProps {
  readonly matter: string
  readonly event: string
  readonly mayWrite: boolean
}

export function Comments({ matter, event, mayWrite }: RemarksProps): ReactNode {
  const t = useWords(remarkWords)
  const asked = useQuery(commentsQuery(matter, event))
  const members = useQuery(memberNamesQuery).data ?? new Map<string, string>()
  const path = { matter, event }
  const add = useMutation({
    mutationFn: ({ text, key }: { readonly text: string; readonly key: string }) =>
      answerOf(
        api.POST('/matters/{matter}/events/{event}/comments', {
          params: { path },
          headers: { 'idempotency-key': key },
          body: { text, mentions: mentionedIn(text, members) },
        }),
      ),
    onSuccess: () => askRemarksAgain({ matter, event }),
  })
  const on = { matter, event, kind: 'comment' } as const
  return (
    <section className="grid gap-2" aria-label={t('comments')}>
      <h3 className="text-small text-grey">{t('comments')}</h3>
      <FourStates
        of={asked}
        waiting={<Skeleton rows={1} />}
        isEmpty={(comments) => comments.length === 0}
        empty={<p className="text-small text-grey">{t('no-comments')}</p>}
        full={(comments) => <RemarkList on={on} remarks={comments} members={members} mayWrite={mayWrite} />}
      />
      {mayWrite ? <DeletedRemarks on={on} /> : null}
      {mayWrite ? (
        <Write
          draftKey={`comment:${event}`}
          label={t('comment')}
          button={t('comment-do')}
          members={members}
          error={add.error}
          isBusy={add.isPending}
          onSend={(text, key, done) => whenDone(add.mutateAsync({ text, key }), done)}
        />
      ) : null}
    </section>
  )
}

const EVERYBODY: { readonly audience: 'author' | 'members' } = { audience: 'members' }

export function Notes({ matter, event, mayWrite }: RemarksProps): ReactNode {
  const t = useWords(remarkWords)
  const asked = useQuery(notesQuery(matter, event))
  const { data: members } = useQuery(memberNamesQuery)
  // Chosen for what is written at this row, this one and the next, until somebody chooses otherwise: also after a reload.
  const [{ audience }, choose] = useDraft(`note-audience:${event}`, EVERYBODY)
  const path = { matter, event }
  const add = useMutation({
    mutationFn: ({ text, key }: { readonly text: string; readonly key: string }) =>
      answerOf(
        api.POST('/matters/{matter}/events/{event}/notes', {
          params: { path },
          headers: { 'idempotency-key': key },
          body: { text, audience },
        }),
      ),
    onSuccess: () => askRemarksAgain({ matter, event }),
  })
  const on = { matter, event, kind: 'note' } as const
  return (
    <section
      aria-label={t('notes')}
      className="grid gap-2 rounded-base border border-dashed border-edge p-3 print:hidden"
    >
      <h3 className="flex flex-wrap items-center gap-2 text-small">
        <Icon name="lock" />
        <strong>{t('notes')}</strong>
        <span className="text-grey">{t('never-printed')}</span>
      </h3>
      <FourStates
        of={asked}
        waiting={<Skeleton rows={1} />}
        isEmpty={(notes) => notes.length === 0}
        empty={<p className="text-small text-grey">{t('no-notes')}</p>}
        full={(notes) => <RemarkList on={on} remarks={notes} members={members ?? new Map()} mayWrite={mayWrite} />}
      />
      {mayWrite ? <DeletedRemarks on={on} /> : null}
      {mayWrite ? (
        <Write
          draftKey={`note:${event}`}
          label={t('note')}
          button={t('note-do')}
          error={add.error}
          isBusy={add.isPending}
          beside={audience}
          onSend={(text, key, done) => whenDone(add.mutateAsync({ text, key }), done)}
        >
          <Select
            label={t('audience')}
            value={audience}
            options={(['members', 'author'] as const).map((value) => ({ value, label: t(`audience-${value}`) }))}
            onChange={({ target }) => choose({ audience: target.value === 'author' ? 'author' : 'members' })}
          />
        </Write>
      ) : null}
    </section>
  )
}

interface WriteProps {
  readonly draftKey: string
  readonly label: string
  readonly button: string
  /** Who can be mentioned; nobody where it is left out. */
  readonly members?: ReadonlyMap<string, string>
  readonly error: unknown
  readonly isBusy: boolean
  /** What is sent beside the words. */
  readonly beside?: string
  readonly onSend: (text: string, key: string, done: () => void) => void
  readonly children?: ReactNode
}

const NOTHING = { text: '' }

function Write({ draftKey, label, button, members, error, isBusy, beside, onSend, children }: WriteProps): ReactNode {
  const t = useWords(remarkWords)
  const [draft, change, done] = useDraft(draftKey, NOTHING)
  const key = useKeyFor(draftKey, { draft, beside })
  const field = useRef<HTMLTextAreaElement>(null)
  const text = draft.text.trim()
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text !== '') onSend(text, key, done)
      }}
    >
      <TextArea
        ref={field}
        label={label}
        rows={2}
        maxLength={10_000}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
      {children}
      {error === null ? null : <Refusal error={error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={text === ''} isBusy={isBusy}>
          {button}
        </Button>
        {members === undefined || members.size === 0 ? null : (
          <Menu align="start" trigger={<Button kind="quiet">{t('mention')}</Button>}>
            {[...members].map(([id, name]) => (
              <MenuItem
                key={id}
                onSelect={() => {
                  change({ text: `${draft.text}${draft.text === '' || draft.text.endsWith(' ') ? '' : ' '}@${name} ` })
                  requestAnimationFrame(() => field.current?.focus())
                }}
              >
                {name}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </form>
  )
}
