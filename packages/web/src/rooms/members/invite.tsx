import { type ReactNode, useMemo } from 'react'
import { oneOf, useDraft, useKeyFor, useMay, useSelf, useWords, whenDone } from '../../data/index.ts'
import { announce, Button, Dialog, Refusal, Select, TextField } from '../../ui/index.ts'
import { useInvite } from './queries.ts'
import { ROLES } from './roles.ts'
import { membersWords } from './words.ts'

interface InviteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function InviteDialog({ isOpen, onClose }: InviteProps): ReactNode {
  const t = useWords(membersWords)
  const workspace = useSelf()?.workspace.name ?? ''
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('invite-title', { workspace })}>
      <InviteForm onClose={onClose} />
    </Dialog>
  )
}

function InviteForm({ onClose }: Pick<InviteProps, 'onClose'>): ReactNode {
  const t = useWords(membersWords)
  const isOwner = useMay('owner')
  const empty = useMemo(() => ({ email: '', role: 'editor' }), [])
  const [draft, change, done] = useDraft('invitation', empty)
  const key = useKeyFor('invitation', draft)
  const invite = useInvite()
  const role = oneOf(draft.role, ['editor', 'viewer', 'admin', 'owner'])
  const email = draft.email.trim()
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        whenDone(invite.mutateAsync({ key, email, role }, { onSuccess: onClose }), () => {
          announce(t('invited', { email }))
          done()
        })
      }}
    >
      <TextField
        label={t('email')}
        hint={t('invite-hint')}
        type="email"
        value={draft.email}
        onChange={(event) => change({ email: event.target.value })}
        maxLength={254}
        required
        data-first
        autoComplete="off"
      />
      <Select
        label={t('role')}
        hint={t(`may-${role}`)}
        value={role}
        onChange={(event) => change({ role: event.target.value })}
        options={ROLES.filter((one) => one !== 'owner' || isOwner).map((one) => ({
          value: one,
          label: t(`role-${one}`),
        }))}
      />
      {invite.isError ? <Refusal error={invite.error} /> : null}
      <div className="mt-1 flex flex-wrap justify-end gap-3">
        <Button type="submit" kind="main" isBusy={invite.isPending}>
          {t('invite-verb')}
        </Button>
      </div>
    </form>
  )
}
