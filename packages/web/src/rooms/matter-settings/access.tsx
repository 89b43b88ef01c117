// Who sees the matter and why, in words; walls against single people, and closing it to all but some.
import type { MatterAccess } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDraft, useSelf, useWords } from '../../data/index.ts'
import { announceAfter, Button, Confirm, Dialog, FourStates, Refusal, Status, TextField } from '../../ui/index.ts'
import { CloseForm } from './close-form.tsx'
import { accessQuery, useOpenToAll, useRaiseWall, useRemoveWall } from './queries.ts'
import { matterSettingsWords } from './words.ts'

type MemberAccess = MatterAccess['members'][number]

export function Access({ matter }: { readonly matter: string }): ReactNode {
  const access = useQuery(accessQuery(matter))
  return (
    <FourStates
      of={access}
      full={(known) => (
        <>
          <ul className="grid">
            {known.members.map((member) => (
              <MemberLine key={member.id} matter={matter} member={member} />
            ))}
          </ul>
          <Closing matter={matter} access={known} />
        </>
      )}
    />
  )
}

function MemberLine({ matter, member }: { readonly matter: string; readonly member: MemberAccess }): ReactNode {
  const t = useWords(matterSettingsWords)
  const isSelf = useSelf()?.account.id === member.id
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveWall(matter)
  const { id, name, canSee, because, reason, role } = member
  return (
    <li className="grid gap-1 border-b border-line py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0">
          <span className="font-strong break-words">{name}</span>
          <span className="pl-2 text-small text-grey">
            {t(`role-${role}`)}
            {isSelf ? ` · ${t('you')}` : ''}
          </span>
        </span>
        {isSelf ? null : because === 'walled-off' ? (
          <Button
            className="min-h-8 text-small"
            isBusy={remove.isPending}
            aria-label={t('wall-down-of', { name })}
            onClick={() => announceAfter(remove.mutateAsync(id), t('wall-gone', { name }))}
          >
            {t('wall-down')}
          </Button>
        ) : (
          <Button
            kind="quiet"
            className="min-h-8 text-small"
            aria-label={t('wall-up-of', { name })}
            onClick={() => setAsking(true)}
          >
            {t('wall-up')}
          </Button>
        )}
      </div>
      <Status tone={canSee ? 'quiet' : 'human'} icon={canSee ? 'check' : 'lock'}>
        {t(`because-${because}`)}
        {reason === null ? '' : ` ${t('for-reason', { reason })}`}
      </Status>
      {remove.isError ? <Refusal error={remove.error} /> : null}
      <WallDialog matter={matter} member={member} isOpen={isAsking} onClose={() => setAsking(false)} />
    </li>
  )
}

const NO_REASON = { reason: '' }

interface WallProps {
  readonly matter: string
  readonly member: MemberAccess
  readonly isOpen: boolean
  readonly onClose: () => void
}

function WallDialog({ matter, member, isOpen, onClose }: WallProps): ReactNode {
  const t = useWords(matterSettingsWords)
  const raise = useRaiseWall(matter)
  const { id, name } = member
  const [draft, type, done] = useDraft(`wall:${matter}:${id}`, NO_REASON)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('wall-title', { name })}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          announceAfter(
            raise.mutateAsync({ member: id, reason: draft.reason.trim() }),
            t('wall-stands', { name }),
            () => {
              done()
              onClose()
            },
          )
        }}
      >
        <p>{t('wall-text', { name })}</p>
        <TextField
          label={t('reason')}
          hint={t('reason-hint')}
          value={draft.reason}
          onChange={({ target }) => type({ reason: target.value })}
          maxLength={500}
          required
          data-first
          autoComplete="off"
        />
        {raise.isError ? <Refusal error={raise.error} /> : null}
        <div className="flex justify-end">
          <Button type="submit" kind="main" isBusy={raise.isPending}>
            {t('wall-up')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Closing({ matter, access }: { readonly matter: string; readonly access: MatterAccess }): ReactNode {
  const t = useWords(matterSettingsWords)
  const [isClosing, setClosing] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const open = useOpenToAll(matter)
  return (
    <div className="grid gap-3 pt-4">
      <p>
        {access.isClosed
          ? `${t('is-closed')}${access.closedFor === null ? '' : ` ${t('for-reason', { reason: access.closedFor })}`}`
          : t('is-open')}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button icon="lock" onClick={() => setClosing(true)}>
          {t(access.isClosed ? 'close-others' : 'close')}
        </Button>
        {access.isClosed ? <Button onClick={() => setOpening(true)}>{t('open')}</Button> : null}
      </div>
      <Dialog isOpen={isClosing} onClose={() => setClosing(false)} title={t('close-title')}>
        <CloseForm matter={matter} access={access} onDone={() => setClosing(false)} />
      </Dialog>
      <Confirm
        isOpen={isOpening}
        onClose={() => setOpening(false)}
        title={t('open-title')}
        verb={t('open')}
        isBusy={open.isPending}
        error={open.error}
        onConfirm={() => announceAfter(open.mutateAsync(access.version), t('is-open'), () => setOpening(false))}
      >
        <p>{t('open-text')}</p>
      </Confirm>
    </div>
  )
}
