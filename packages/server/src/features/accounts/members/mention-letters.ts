// A letter to whoever was named in a comment, if they want one and letters are sent. Whether there is still something to
// tell is asked when it is written: of a comment that is gone or names them no more, and behind a wall, nobody is told anything. What no mail server takes for hours is given up; the list of mentions has it.
import type { AccountId, EventId, Id, MatterId } from '../../../base/index.ts'
import { findMatter } from '../../../evidence/documents/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind, type Jobs } from '../../../platform/jobs/index.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { mentionLetter } from '../sign-in/letters.ts'
import { canSee } from '../walls/walls.ts'
import { member, wantsMentionLetters } from './queries.ts'

/** Tried for about four hours, as an invitation is. */
export const sendMention: JobKind = { name: 'mention.send', retryLimit: 240, expireSeconds: 120, isSingle: false }

export interface Mention {
  readonly matter: MatterId
  readonly event: EventId
  readonly comment: Id<'remark'>
  readonly author: AccountId
  readonly account: AccountId
}

/** In the transaction of the comment: of one that is not kept nobody hears. */
export const enqueueMention = (jobs: Pick<Jobs, 'enqueue'>, scope: Scope, mention: Mention): Promise<void> =>
  jobs.enqueue(scope, sendMention, { ...mention }, { lane: 'letters' })

export const mentionJob = ({ db, mail, linkBase, log, isStillNamed }: AccountsMadeWith): JobHandler => ({
  kind: sendMention,
  async run(authority, data, signal) {
    // Whoever would have to hand it on is not asked to: it opens nothing, and the list of mentions has it.
    if (mail.isByHand === true) return
    const written = await db.inWorkspace(authority, async (scope) => {
      const matter = idIn<MatterId>(data, 'matter')
      const account = idIn<AccountId>(data, 'account')
      const to = await wantsMentionLetters(scope, account)
      const about = await findMatter(scope, matter)
      if (to === undefined || about === undefined || !(await canSee(scope, matter, to.id))) return null
      if (!(await isStillNamed(scope, { comment: idIn<Id<'remark'>>(data, 'comment'), account }))) return null
      const by = await member(scope, idIn<AccountId>(data, 'author'))
      const link = `${linkBase()}/app/matters/${matter}/chronology?row=${idIn<EventId>(data, 'event')}`
      return { to: to.email, ...mentionLetter(to.language, { by: by?.name ?? '', matter: about.name, link }) }
    })
    if (written !== null) await mail.send(written, signal)
  },
  poisoned: async ({ request }) => log.warn('the letter of a mention could not be sent', { request }),
})
