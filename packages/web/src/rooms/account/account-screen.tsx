// One's own account: who one is, the password, where one is signed in, the tokens of one's programs.
import { type ReactNode, useState } from 'react'
import { leaveFor, useSelf, useWords } from '../../data/index.ts'
import { Button, Confirm, Page } from '../../ui/index.ts'
import { AddressForm } from './address-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { accountPlaceWords } from './place-words.ts'
import { Profile } from './profile.tsx'
import { useLeave } from './queries.ts'
import { Section } from './section.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'
import { accountWords } from './words.ts'

export function AccountScreen(): ReactNode {
  const t = useWords(accountWords)
  const p = useWords(accountPlaceWords)
  const self = useSelf()
  return (
    <Page title={p('title')} width="read">
      <div>
        {self === undefined ? null : (
          <Section title={t('you')}>
            {/* Begins anew with what another tab or device has changed meanwhile. */}
            <Profile key={Object.values(self.account).join('\u0000')} account={self.account} />
          </Section>
        )}
        <Section title={t('email')} text={t('email-text', { email: self?.account.email ?? '' })}>
          <AddressForm />
        </Section>
        <Section title={t('password')} text={t('password-text')}>
          <PasswordForm />
        </Section>
        <Section title={t('sessions')}>
          <Sessions />
        </Section>
        <Section title={t('tokens')} text={t('tokens-text')}>
          <Tokens />
        </Section>
      </div>
      <Leave />
    </Page>
  )
}

function Leave(): ReactNode {
  const t = useWords(accountWords)
  const workspace = useSelf()?.workspace.name ?? ''
  const [asks, setAsks] = useState(false)
  const leave = useLeave()
  const close = (): void => {
    setAsks(false)
    leave.reset()
  }
  return (
    <div className="pt-10">
      <Button onClick={() => setAsks(true)}>{t('leave')}</Button>
      <Confirm
        isOpen={asks}
        onClose={close}
        title={t('leave-title', { workspace })}
        verb={t('leave-verb')}
        isBusy={leave.isPending}
        error={leave.error}
        onConfirm={() =>
          leave.mutate(undefined, {
            onSuccess: () => leaveFor('/sign-in'),
          })
        }
      >
        {t('leave-text')}
      </Confirm>
    </div>
  )
}
