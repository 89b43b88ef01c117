// One model: how it is spoken to, where it stands, under which contract, at what price. Its key is typed, never shown and never a draft.
import type { ModelSettingsReply } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { oneOf, useVersionedDraft, useWords, whenDone } from '../../data/index.ts'
import { announce, Button, DraftRefused, Select, TextField } from '../../ui/index.ts'
import { type Given, type Held, MODELS, useWriteModels, WIRES, writtenOf } from './queries.ts'
import { modelsWords } from './words.ts'

interface EndpointFormProps {
  readonly known: ModelSettingsReply
  /** Null: a new one. */
  readonly edited: Held | null
  readonly onDone: () => void
}

const draftOf = (held: Held | null) => ({
  name: held?.name ?? '',
  wire: held?.wire ?? 'openai',
  address: held?.address ?? '',
  model: held?.model ?? '',
  region: held?.region ?? '',
  record: held?.noTraining?.record ?? '',
  since: held?.noTraining?.since ?? '',
  input: held === null ? '' : String(held.price.input),
  output: held === null ? '' : String(held.price.output),
})
type Draft = ReturnType<typeof draftOf>

function givenOf(draft: Draft): Given {
  const record = draft.record.trim()
  return {
    name: draft.name.trim(),
    wire: oneOf(draft.wire, WIRES),
    address: draft.address.trim(),
    model: draft.model.trim(),
    region: draft.region.trim(),
    noTraining: record === '' ? null : { record, since: draft.since },
    price: { input: Number(draft.input), output: Number(draft.output) },
  }
}

export function EndpointForm({ known, edited, onDone }: EndpointFormProps): ReactNode {
  const t = useWords(modelsWords)
  const form = useVersionedDraft(`model:${edited?.name ?? ''}`, draftOf(edited), known.version, MODELS)
  const { value: draft, change: type } = form
  const [key, setKey] = useState('')
  const write = useWriteModels()
  const name = draft.name.trim()
  const labels = {
    name: t('name'),
    wire: t('wire'),
    address: t('address'),
    model: t('model'),
    region: t('region'),
    record: t('record'),
    since: t('since'),
    input: t('price-input'),
    output: t('price-output'),
  }
  const isTaken = edited === null && known.endpoints.some((one) => one.name === name)
  const send = (version: number): void => {
    // What somebody else has changed of it and this person has not is as it is now.
    const given = { ...givenOf({ ...draftOf(edited), ...form.changed }), ...(key === '' ? {} : { key }) }
    const { endpoints, ...terms } = writtenOf(known)
    const all =
      edited === null ? [...endpoints, given] : endpoints.map((one) => (one.name === edited.name ? given : one))
    whenDone(write.mutateAsync({ ...terms, endpoints: all, version }, { onSuccess: onDone }), () => {
      form.done()
      announce(t('saved'))
    })
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTaken) send(form.version)
      }}
    >
      <TextField
        label={t('name')}
        hint={edited === null ? t('name-hint') : t('name-kept')}
        problem={isTaken ? t('name-taken') : null}
        value={draft.name}
        onChange={({ target }) => type({ name: target.value })}
        readOnly={edited !== null}
        pattern="[a-z0-9][a-z0-9\-]{0,39}"
        title={t('name-hint')}
        required
        autoComplete="off"
        data-first={edited === null ? '' : undefined}
      />
      <Select
        label={t('wire')}
        value={draft.wire}
        onChange={({ target }) => type({ wire: oneOf(target.value, WIRES) })}
        options={WIRES.map((wire) => ({ value: wire, label: t(`wire-${wire}`) }))}
      />
      <Where known={known} draft={draft} type={type} />
      <Key edited={edited} address={draft.address} value={key} onChange={setKey} />
      <Contract draft={draft} type={type} />
      <DraftRefused
        error={write.error}
        code="models.changed"
        theirs={form.theirs}
        labels={labels}
        isBusy={write.isPending}
        onMine={() => send(known.version)}
        onTheirs={() => {
          form.done()
          write.reset()
        }}
      />
      <div className="flex justify-end gap-3">
        <Button kind="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" kind="main" isBusy={write.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly type: (part: Partial<Draft>) => void
}

function Where({ known, draft, type }: PartProps & { readonly known: ModelSettingsReply }): ReactNode {
  const t = useWords(modelsWords)
  const hosts = known.hosts.map(({ host, inHouse }) => (inHouse ? t('host-in-house', { host }) : host)).join(', ')
  return (
    <>
      <TextField
        label={t('address')}
        hint={
          <>
            {t('address-hint')}{' '}
            <span className="wrap-anywhere">{hosts === '' ? t('no-hosts') : t('hosts', { hosts })}</span>
          </>
        }
        type="url"
        value={draft.address}
        onChange={({ target }) => type({ address: target.value })}
        pattern="https?://[^?#@\s]+"
        title={t('address-hint')}
        maxLength={500}
        required
        autoComplete="off"
      />
      <div className="grid gap-4 mid:grid-cols-2">
        <TextField
          label={t('model')}
          hint={t('model-hint')}
          value={draft.model}
          onChange={({ target }) => type({ model: target.value })}
          maxLength={200}
          required
          autoComplete="off"
        />
        <TextField
          label={t('region')}
          hint={t('region-hint')}
          value={draft.region}
          onChange={({ target }) => type({ region: target.value })}
          maxLength={60}
          required
          autoComplete="off"
        />
      </div>
    </>
  )
}

interface KeyProps {
  readonly edited: Held | null
  readonly address: string
  readonly value: string
  readonly onChange: (key: string) => void
}

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null)

/** A key is for one host: with another it is not kept. */
function Key({ edited, address, value, onChange }: KeyProps): ReactNode {
  const t = useWords(modelsWords)
  const isOtherHost = edited !== null && hostOf(address) !== edited.host
  const hint = edited?.hasKey !== true ? 'key-hint' : isOtherHost ? 'key-other-host' : 'key-kept'
  return (
    <TextField
      label={t('key')}
      hint={t(hint)}
      type="password"
      value={value}
      onChange={({ target }) => onChange(target.value)}
      maxLength={500}
      autoComplete="new-password"
    />
  )
}

function Contract({ draft, type }: PartProps): ReactNode {
  const t = useWords(modelsWords)
  const hasRecord = draft.record.trim() !== ''
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-1 font-strong">{t('contract')}</legend>
      <p className="text-small text-grey">{t('contract-text')}</p>
      <div className="grid gap-4 mid:grid-cols-2">
        <TextField
          label={t('record')}
          hint={t('record-hint')}
          value={draft.record}
          onChange={({ target }) => type({ record: target.value })}
          maxLength={300}
          autoComplete="off"
        />
        <TextField
          label={t('since')}
          type="date"
          value={draft.since}
          onChange={({ target }) => type({ since: target.value })}
          required={hasRecord}
        />
        <TextField
          label={t('price-input')}
          hint={t('price-hint')}
          type="number"
          min={0}
          max={1_000_000}
          step="any"
          value={draft.input}
          onChange={({ target }) => type({ input: target.value })}
        />
        <TextField
          label={t('price-output')}
          type="number"
          min={0}
          max={1_000_000}
          step="any"
          value={draft.output}
          onChange={({ target }) => type({ output: target.value })}
        />
      </div>
    </fieldset>
  )
}
