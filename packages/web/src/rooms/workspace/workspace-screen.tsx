// The workspace as its admins rule it: its name, how long sessions last, what it keeps.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { useDraft, useKeyFor, useSelf, useVersionedDraft, useWords, whenDone } from '../../data/index.ts'
import { announce, Button, DraftRefused, FourStates, Page, Refusal, TextField } from '../../ui/index.ts'
import { workspacePlaceWords } from './place-words.ts'
import { type Rules, useChangeWorkspace, useMakeWorkspace, workspaceQuery } from './queries.ts'
import { Usage } from './usage.tsx'
import { workspaceWords } from './words.ts'

export function WorkspaceScreen(): ReactNode {
  const t = useWords(workspaceWords)
  const p = useWords(workspacePlaceWords)
  const workspace = useQuery(workspaceQuery)
  const isByOperator = useSelf()?.workspacesBy === 'operator'
  return (
    <Page title={p('title')} width="read">
      <FourStates of={workspace} full={(known) => <RulesForm known={known} />} />
      <Part title={t('usage')}>
        <Usage />
      </Part>
      {isByOperator ? (
        <Part title={t('another')} text={t('another-operator')} />
      ) : (
        <Part title={t('another')} text={t('another-text')}>
          <Another />
        </Part>
      )}
    </Page>
  )
}

function Part({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line pt-6">
      <h2 id={id} className="text-read font-strong">
        {title}
      </h2>
      {text === undefined ? null : <p className="text-small text-grey">{text}</p>}
      {children === undefined ? null : <div className="pt-3">{children}</div>}
    </section>
  )
}

const NUMBERS = [
  { name: 'sessionIdleMinutes', label: 'idle', min: 5, max: 43_200 },
  { name: 'sessionHours', label: 'hours', min: 1, max: 8760 },
  { name: 'mostSessions', label: 'most', min: 1, max: 100 },
] as const

interface RulesFormProps {
  readonly known: Rules & { readonly version: number }
}

function RulesForm({ known }: RulesFormProps): ReactNode {
  const t = useWords(workspaceWords)
  const { name, sessionIdleMinutes, sessionHours, mostSessions } = known
  const form = useVersionedDraft(
    'workspace',
    {
      name,
      sessionIdleMinutes: String(sessionIdleMinutes),
      sessionHours: String(sessionHours),
      mostSessions: String(mostSessions),
    },
    known.version,
  )
  const { value: draft, change: type, changed } = form
  const change = useChangeWorkspace()
  const send = (version: number): void => {
    const numbers = NUMBERS.flatMap(({ name: field }) =>
      changed[field] === undefined ? [] : [[field, Number(draft[field])] as const],
    )
    const what = {
      ...(changed.name === undefined ? {} : { name: draft.name.trim() }),
      ...Object.fromEntries(numbers),
    }
    whenDone(change.mutateAsync({ version, ...what }), () => {
      form.done()
      announce(t('saved'))
    })
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send(form.version)
      }}
    >
      <TextField
        label={t('name')}
        value={draft.name}
        onChange={(event) => type({ name: event.target.value })}
        maxLength={200}
        required
        autoComplete="organization"
      />
      <fieldset className="grid gap-4">
        <legend className="pb-1 text-read font-strong">{t('rules')}</legend>
        <p className="text-small text-grey">{t('rules-text')}</p>
        {NUMBERS.map(({ name: field, label, min, max }) => (
          <TextField
            key={field}
            label={t(label)}
            type="number"
            min={min}
            max={max}
            value={draft[field]}
            onChange={(event) => type({ [field]: event.target.value })}
            required
            className="max-w-40"
          />
        ))}
      </fieldset>
      <DraftRefused
        error={change.error}
        code="workspace.changed"
        theirs={form.theirs}
        labels={{ name: t('name'), sessionIdleMinutes: t('idle'), sessionHours: t('hours'), mostSessions: t('most') }}
        isBusy={change.isPending}
        onMine={() => send(known.version)}
        onTheirs={() => {
          form.done()
          change.reset()
        }}
      />
      <div>
        <Button type="submit" kind="main" isBusy={change.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

const NOTHING = { name: '' }

function Another(): ReactNode {
  const t = useWords(workspaceWords)
  const [draft, type, done] = useDraft('another-workspace', NOTHING)
  const key = useKeyFor('another-workspace', draft)
  const make = useMakeWorkspace()
  const made = make.isSuccess ? make.variables.name : null
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        whenDone(make.mutateAsync({ name: draft.name.trim(), key }), done)
      }}
    >
      <TextField
        label={t('another-name')}
        value={draft.name}
        onChange={(event) => type({ name: event.target.value })}
        maxLength={200}
        required
        autoComplete="off"
      />
      {make.isError ? <Refusal error={make.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isBusy={make.isPending}>
          {t('another-verb')}
        </Button>
        <span role="status" className="text-small text-grey">
          {made === null ? '' : t('another-made', { name: made })}
        </span>
      </div>
    </form>
  )
}
