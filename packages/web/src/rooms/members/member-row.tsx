import type { Member } from '@muniment/contract'
import { type ReactNode, useId, useRef, useState } from 'react'
import { day, type Role, useLanguage, useMay, useSelf, useTimeZone, useWords } from '../../data/index.ts'
import { announceAfter, Button, Confirm, IconButton, Menu, MenuItem, Refusal, Td, Tr } from '../../ui/index.ts'
import { useChangeRole, useRemoveMember, useSignOutMember } from './queries.ts'
import { ROLES } from './roles.ts'
import { membersWords } from './words.ts'

interface MemberRowProps {
  readonly member: Member
  readonly mayChange: boolean
}

export function MemberRow({ member, mayChange }: MemberRowProps): ReactNode {
  const t = useWords(membersWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const isSelf = useSelf()?.account.id === member.id
  const isOwner = useMay('owner')
  const { name, email, role, since } = member
  const isAbove = role === 'owner' && !isOwner
  return (
    <Tr>
      <Td className="w-full max-w-0">
        <span className="block truncate font-strong">{name}</span>
        <span className="block truncate text-small text-grey wide:hidden">{email}</span>
        {isSelf ? <span className="text-small text-grey">{t('you')}</span> : null}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey">
        {email}
      </Td>
      <Td className="whitespace-nowrap">
        {mayChange && !isAbove ? <RoleChoice member={member} mayMakeOwner={isOwner} /> : t(`role-${role}`)}
      </Td>
      <Td isSide isNumber className="whitespace-nowrap text-grey">
        {day(since, language, timeZone)}
      </Td>
      {mayChange ? <Td>{isSelf || isAbove ? null : <MemberMenu member={member} />}</Td> : null}
    </Tr>
  )
}

/** An arrow key on a closed list chooses already. Who may do what is changed by a press, beside the sentence that says what it allows. */
function RoleChoice({ member, mayMakeOwner }: { readonly member: Member; readonly mayMakeOwner: boolean }): ReactNode {
  const t = useWords(membersWords)
  const change = useChangeRole()
  const { id, name, role, version } = member
  // With the version it was chosen over.
  const [chosen, choose] = useState<{ readonly role: Role; readonly version: number } | null>(null)
  const select = useRef<HTMLSelectElement>(null)
  const may = useId()
  const shown = chosen?.role ?? role
  const leave = (): void => {
    choose(null)
    change.reset()
    // The buttons go.
    select.current?.focus()
  }
  return (
    <form
      className="grid justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== null)
          announceAfter(
            change.mutateAsync({ id, ...chosen }),
            t('changed', { name, role: t(`role-${chosen.role}`) }),
            leave,
          )
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || chosen === null) return
        event.preventDefault()
        leave()
      }}
    >
      <select
        ref={select}
        aria-label={t('role-of', { name })}
        aria-describedby={chosen === null ? undefined : may}
        value={shown}
        onChange={(event) => {
          const next = ROLES.find((one) => one === event.target.value) ?? role
          change.reset()
          choose(next === role ? null : { role: next, version })
        }}
        className="min-h-8 cursor-pointer rounded-base border border-edge bg-sheet px-2"
      >
        {ROLES.filter((one): one is Role => one !== 'owner' || mayMakeOwner || role === 'owner').map((one) => (
          <option key={one} value={one}>
            {t(`role-${one}`)}
          </option>
        ))}
      </select>
      {chosen === null ? null : (
        <>
          <span id={may} className="max-w-56 text-small whitespace-normal text-grey">
            {t(`may-${chosen.role}`)}
          </span>
          <span className="flex flex-wrap gap-2">
            <Button type="submit" isBusy={change.isPending}>
              {t('change-role')}
            </Button>
            <Button kind="quiet" onClick={leave}>
              {t('keep-role')}
            </Button>
          </span>
        </>
      )}
      {change.isError ? <Refusal error={change.error} className="max-w-72 whitespace-normal" /> : null}
    </form>
  )
}

function MemberMenu({ member: { id, name } }: { readonly member: Member }): ReactNode {
  const t = useWords(membersWords)
  const [asks, setAsks] = useState<'remove' | 'sign-out' | null>(null)
  const remove = useRemoveMember()
  const signOut = useSignOutMember()
  const close = (): void => {
    setAsks(null)
    remove.reset()
    signOut.reset()
  }
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t('actions', { name })} className="-my-1.5" />}>
        <MenuItem onSelect={() => setAsks('sign-out')}>{t('sign-out')}</MenuItem>
        <MenuItem isDanger onSelect={() => setAsks('remove')}>
          {t('remove')}
        </MenuItem>
      </Menu>
      <Confirm
        isOpen={asks === 'remove'}
        onClose={close}
        title={t('remove-title', { name })}
        verb={t('remove-verb')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => announceAfter(remove.mutateAsync(id), t('removed', { name }), close)}
      >
        {t('remove-text', { name })}
      </Confirm>
      <Confirm
        isOpen={asks === 'sign-out'}
        onClose={close}
        title={t('sign-out-title', { name })}
        verb={t('sign-out-verb')}
        isBusy={signOut.isPending}
        error={signOut.error}
        onConfirm={() => announceAfter(signOut.mutateAsync(id), t('signed-out', { name }), close)}
      >
        {t('sign-out-text', { name })}
      </Confirm>
    </>
  )
}
