// A letter to whoever a token was made for: if it was not them, they learn of it. Of one that is gone before the letter is written nobody
// is told: it opens nothing any more, and the log has it.
import type { Scope } from '../../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind, type Jobs } from '../../../platform/jobs/index.ts'
import type { TokenId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { tokenMadeLetter } from '../sign-in/letters.ts'
import * as queries from './queries.ts'

/** Tried for about four hours, as an invitation is. */
export const sendTokenMade: JobKind = { name: 'token-made.send', retryLimit: 240, expireSeconds: 120, isSingle: false }

/** In the transaction that makes it. */
export const enqueueTokenMade = (jobs: Pick<Jobs, 'enqueue'>, scope: Scope, token: TokenId): Promise<void> =>
  jobs.enqueue(scope, sendTokenMade, { token }, { lane: 'letters' })

export const tokenMadeJob = ({ db, mail, log }: AccountsMadeWith): JobHandler => ({
  kind: sendTokenMade,
  async run(authority, data, signal) {
    // Whoever would have to hand it on is not asked to: it opens nothing.
    if (mail.isByHand === true) return
    const written = await db.inWorkspace(authority, async (scope) => {
      const token = await queries.token(scope, idIn<TokenId>(data, 'token'))
      const owner = token === undefined ? undefined : await queries.readerOfLetters(scope, token.account_id)
      if (token === undefined || owner === undefined) return null
      const { name: workspace } = await queries.workspace(scope)
      const when = { at: token.made_at, until: token.expires_at, timeZone: owner.time_zone }
      return { to: owner.email, ...tokenMadeLetter(owner.language, { workspace, ...when }) }
    })
    if (written !== null) await mail.send(written, signal)
  },
  poisoned: async ({ request }) => log.warn('the letter of a token could not be sent', { request }),
})
