// Another address of an account. It is the person's who gives the password and reads the mail of the new one: the link works once, the old
// address is told, and every session but the one that asked ends.

import { codeOf } from '../../../base/index.ts'
import { recordActAtTheDoor } from '../../../platform/audit/index.ts'
import { type Authority, authorityOfPerson } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { atDoor } from '../door/at-door.ts'
import { countLetter, forgive, limitsOfMail } from '../door/limits.ts'
import * as queries from '../door/queries.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { emailSame, linkDead, passwordWrong } from '../refusals.ts'
import { newEmailOf } from '../rules.ts'
import { enqueueLetter } from './letter-jobs.ts'
import { linkOf } from './links.ts'
import * as passes from './queries.ts'
import { knowing, note, personOf } from './self.ts'
import { type Arrival } from './sign-in.ts'

/**
 * Answers the same whether the new address has an account or not; who has it is asked when the letter is written, and then there is none.
 * Refuses `accounts.email-invalid`, `accounts.email-mixed`, `accounts.email-same`, `accounts.password-wrong`, `accounts.wait`.
 */
export async function askAddress(
  made: AccountsMadeWith,
  authority: Authority,
  given: { readonly email: string; readonly current: string },
  { network, request }: Arrival,
): Promise<void> {
  const { db, clock, jobs } = made
  const email = newEmailOf(given.email)
  const { session } = personOf(authority)
  const { account, limits } = await knowing(made, authority, given.current)
  if (account.email === email) throw emailSame()
  await atDoor(db, 'a link to a new address is asked for', async (tables, door) => {
    const now = clock.now()
    await countLetter(tables, limitsOfMail(network, email), now)
    if (!(await queries.holdAccount(tables, account))) throw passwordWrong()
    await note(door, authority, ACTS.emailChangeAsked, { type: 'account', id: account.id })
    await forgive(tables, limits, now)
    const letter = { kind: 'address', email, account_id: account.id, session_id: session, device: null } as const
    await enqueueLetter(jobs, { tables, door }, { ...letter, asked_at: now }, request)
  })
  jobs.wake()
}

/** By the link of the letter, signed in or not. Refuses `accounts.link-dead`, also where the address was taken meanwhile. */
export async function useAddress(made: AccountsMadeWith, text: string, { request }: Arrival): Promise<void> {
  const { db, clock, jobs, log } = made
  const link = await linkOf(made, text)
  const { account: id, email, session } = link
  if (id === null || email === null) throw linkDead()
  const change = atDoor(db, 'an account gets another address', async (tables, door) => {
    if (!(await passes.useLink(tables, link.id))) throw linkDead()
    const account = await queries.accountById(tables, id)
    if (account === undefined || !(await queries.holdAccount(tables, account))) throw linkDead()
    if (!(await queries.setAddress(tables, id, email))) throw linkDead()
    await passes.dropLinksOf(tables, id)
    await passes.forgetDevices(tables, id, 0)
    await queries.endSessionsOf(tables, id, session)
    const letter = { kind: 'address-changed', email: account.email, account_id: id, session_id: null } as const
    await enqueueLetter(jobs, { tables, door }, { ...letter, device: null, asked_at: clock.now() }, request)
    for (const { id: workspace, role } of await queries.placesOf(tables, id))
      await recordActAtTheDoor(door, authorityOfPerson({ workspace, account: id, role, request }), {
        action: ACTS.emailChanged,
        targets: [{ type: 'account', id }],
      })
  })
  // Two accounts that take one address at the same moment: the database lets one through.
  await change.catch((error: unknown) => {
    throw codeOf(error) === '23505' ? linkDead({}, error) : error
  })
  jobs.wake()
  log.info('an account got another address', { request })
}
