// What can be done to a document, from the list and from the document itself: another name, another reading, the trash.
import type { DocumentReply } from '@muniment/contract'
import { type ReactNode, useState } from 'react'
import { isRefused, useDraft, useWords } from '../../data/index.ts'
import { announce, Button, Confirm, Dialog, IconButton, Menu, MenuItem, Refusal, TextField } from '../../ui/index.ts'
import { useChangeDocument, useReadAgain, useTrashDocument } from './deed-queries.ts'
import { deedWords } from './deed-words.ts'

interface DeedsProps {
  readonly of: DocumentReply
  readonly onTrashed: (document: DocumentReply) => void
  readonly className?: string
}

export function DocumentDeeds({ of, onTrashed, className }: DeedsProps): ReactNode {
  const t = useWords(deedWords)
  const [asking, ask] = useState<'rename' | 'trash'>()
  const trash = useTrashDocument(of.matter)
  const again = useReadAgain(of.matter)
  const name = of.name.split('/').at(-1) || of.name
  const isUnderWay = of.status === 'filed' || of.status === 'reading'
  const close = (): void => ask(undefined)
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('deeds', { name })} className={className} />}>
        <MenuItem onSelect={() => ask('rename')}>{t('rename')}</MenuItem>
        <MenuItem
          isDisabled={isUnderWay}
          onSelect={() => again.mutate(of.id, { onSuccess: () => announce(t('read-again-said', { name })) })}
        >
          {t('read-again')}
        </MenuItem>
        {of.parent === null ? (
          <MenuItem isDanger onSelect={() => ask('trash')}>
            {t('trash')}
          </MenuItem>
        ) : null}
      </Menu>
      {again.error === null ? null : <Refusal error={again.error} />}
      {asking === 'rename' ? <Rename of={of} onClose={close} /> : null}
      <Confirm
        isOpen={asking === 'trash'}
        onClose={close}
        title={t('trash-title', { name })}
        verb={t('trash-do')}
        isBusy={trash.isPending}
        error={trash.error}
        onConfirm={() =>
          trash.mutate(of, {
            onSuccess: () => {
              close()
              announce(t('trashed', { name }))
              onTrashed(of)
            },
          })
        }
      >
        <p>{t('trash-text')}</p>
      </Confirm>
    </>
  )
}

function Rename({ of, onClose }: { readonly of: DocumentReply; readonly onClose: () => void }): ReactNode {
  const t = useWords(deedWords)
  const save = useChangeDocument(of.matter)
  const [first] = useState({
    name: of.name,
    custodian: of.custodian ?? '',
    // As they were seen when somebody began, also after a reload.
    version: of.version,
    nameBefore: of.name,
    custodianBefore: of.custodian ?? '',
  })
  const [draft, change, done] = useDraft(`document:${of.id}`, first)
  const name = draft.name.trim()
  const custodian = draft.custodian.trim()
  const leave = (): void => {
    done()
    onClose()
  }
  const send = (version: number): void =>
    save.mutate(
      {
        id: of.id,
        version,
        change: {
          ...(name === draft.nameBefore ? {} : { name }),
          ...(custodian === draft.custodianBefore ? {} : { custodian: custodian === '' ? null : custodian }),
        },
      },
      { onSuccess: leave },
    )
  const isOverwritten = isRefused(save.error, 'document.changed')
  return (
    <Dialog isOpen onClose={onClose} title={t('rename-title')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (name !== '') send(draft.version)
        }}
      >
        <TextField
          data-first=""
          label={t('name')}
          hint={t('name-hint')}
          maxLength={1000}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <TextField
          label={t('custodian')}
          hint={t('custodian-hint')}
          maxLength={200}
          value={draft.custodian}
          onChange={({ target }) => change({ custodian: target.value })}
        />
        {isOverwritten ? (
          <div role="alert" className="grid gap-2 border-l-2 border-amber pl-3">
            <strong>{t('changed-title')}</strong>
            <p>{t('changed-text')}</p>
            <p className="break-words">{[of.name, of.custodian ?? ''].filter((one) => one !== '').join(' · ')}</p>
            <div className="flex flex-wrap gap-2">
              <Button disabled={name === ''} isBusy={save.isPending} onClick={() => send(of.version)}>
                {t('mine')}
              </Button>
              <Button onClick={leave}>{t('theirs')}</Button>
            </div>
          </div>
        ) : (
          <div className="grid gap-2">
            {save.error === null ? null : <Refusal error={save.error} />}
            <div className="flex gap-2">
              <Button type="submit" kind="main" disabled={name === ''} isBusy={save.isPending}>
                {t('save')}
              </Button>
              <Button onClick={leave}>{t('cancel')}</Button>
            </div>
          </div>
        )}
      </form>
    </Dialog>
  )
}
