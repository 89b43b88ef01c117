import { SCOPE_NAMES, type ScopeName } from '@muniment/contract/vocabulary'
import { type ReactNode, useMemo, useState } from 'react'
import { useDraft, useKeyFor, useWords, whenDone } from '../../data/index.ts'
import { announce, Button, Dialog, Refusal, TextField } from '../../ui/index.ts'
import { useMakeToken } from './queries.ts'
import { accountWords } from './words.ts'

interface NewTokenProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function NewTokenDialog({ isOpen, onClose }: NewTokenProps): ReactNode {
  const t = useWords(accountWords)
  const [secret, setSecret] = useState<string | null>(null)
  const close = (): void => {
    setSecret(null)
    onClose()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('token-new')} isForced={secret !== null}>
      {secret === null ? <NewTokenForm onMade={setSecret} /> : <Secret secret={secret} onDone={close} />}
    </Dialog>
  )
}

const PERMITTED: readonly ScopeName[] = ['matters.read', 'documents.read', 'events.read', 'exports.read']

function NewTokenForm({ onMade }: { readonly onMade: (secret: string) => void }): ReactNode {
  const t = useWords(accountWords)
  const empty = useMemo(() => ({ name: '', days: '90', scopes: PERMITTED.join(' ') }), [])
  const [draft, type, done] = useDraft('token', empty)
  const key = useKeyFor('token', draft)
  const make = useMakeToken()
  const chosen = SCOPE_NAMES.filter((scope) => draft.scopes.split(' ').includes(scope))
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const given = { key, name: draft.name.trim(), days: Number(draft.days), scopes: chosen }
        whenDone(make.mutateAsync(given, { onSuccess: ({ token }) => onMade(token) }), done)
      }}
    >
      <TextField
        label={t('token-name')}
        value={draft.name}
        onChange={(event) => type({ name: event.target.value })}
        maxLength={100}
        required
        data-first
        autoComplete="off"
      />
      <TextField
        label={t('token-days')}
        type="number"
        min={1}
        max={366}
        value={draft.days}
        onChange={(event) => type({ days: event.target.value })}
        required
      />
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-small font-strong">{t('token-scopes')}</legend>
        {SCOPE_NAMES.map((scope) => (
          <label key={scope} className="flex min-h-7 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-4 shrink-0"
              checked={chosen.includes(scope)}
              onChange={({ target }) =>
                type({
                  scopes: SCOPE_NAMES.filter((one) => (one === scope ? target.checked : chosen.includes(one))).join(
                    ' ',
                  ),
                })
              }
            />
            {t(`scope-${scope}`)}
          </label>
        ))}
      </fieldset>
      {make.isError ? <Refusal error={make.error} /> : null}
      <div className="flex justify-end">
        <Button type="submit" kind="main" isBusy={make.isPending} disabled={chosen.length === 0}>
          {t('token-new')}
        </Button>
      </div>
    </form>
  )
}

function Secret({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }): ReactNode {
  const t = useWords(accountWords)
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div className="grid gap-4">
      <p>{t('token-made')}</p>
      <TextField
        label={t('tokens')}
        value={secret}
        readOnly
        className="font-mono"
        onFocus={(event) => event.target.select()}
        data-first
      />
      <div className="flex flex-wrap items-center justify-end gap-3">
        {isCopied ? <span className="text-small text-grey">{t('token-copied')}</span> : null}
        <Button
          onClick={() => {
            const copied = (): void => {
              setIsCopied(true)
              announce(t('token-copied'))
            }
            // Where the browser forbids it the text is selected already.
            navigator.clipboard?.writeText(secret).then(copied, () => undefined)
          }}
        >
          {t('token-copy')}
        </Button>
        <Button kind="main" onClick={onDone}>
          {t('token-done')}
        </Button>
      </div>
    </div>
  )
}
