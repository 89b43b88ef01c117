// Who belongs to the workspace, in which role, and who is invited. A viewer and an editor see the names; who may change them sees how.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { membersQuery, useCommands, useMay, usePlace, useWords } from '../../data/index.ts'
import { Button, FourStates, Page, Table, Th } from '../../ui/index.ts'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite.tsx'
import { MemberRow } from './member-row.tsx'
import { membersPlaceWords } from './place-words.ts'
import { membersWords } from './words.ts'

export function MembersScreen(): ReactNode {
  const t = useWords(membersWords)
  const p = useWords(membersPlaceWords)
  const mayChange = useMay('admin')
  const members = useQuery(membersQuery)
  const [place, change] = usePlace()
  const invite = (): void => change({ new: 'invitation' }, 'push')
  useCommands(
    mayChange ? [{ id: 'members.invite', label: t('invite'), group: t('group'), keys: 'n', run: invite }] : [],
  )
  return (
    <Page
      title={p('title')}
      actions={
        mayChange ? (
          <Button kind="main" icon="plus" onClick={invite}>
            {t('invite')}
          </Button>
        ) : null
      }
    >
      <FourStates
        of={members}
        full={(items) => (
          <Table
            label={t('members')}
            head={
              <>
                <Th>{t('name')}</Th>
                <Th isSide>{t('email')}</Th>
                <Th>{t('role')}</Th>
                <Th isSide isNumber>
                  {t('since')}
                </Th>
                {mayChange ? <Th aria-hidden="true" /> : null}
              </>
            }
          >
            {items.map((member) => (
              <MemberRow key={member.id} member={member} mayChange={mayChange} />
            ))}
          </Table>
        )}
      />
      {mayChange ? <Invitations /> : null}
      <InviteDialog isOpen={mayChange && place['new'] !== undefined} onClose={() => change({ new: null })} />
    </Page>
  )
}
