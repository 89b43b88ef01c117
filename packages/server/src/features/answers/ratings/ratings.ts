// What whoever asked thinks of an answer. It is said to the editors of the matter, and the question with it: that is what makes it of use, and whoever
// rates is told so.
import { type Clock, type MatterId, storable } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { personIn } from '../../../platform/http/index.ts'
import { type ConversationId, findConversation, findTurn } from '../conversations/queries.ts'
import { conversationNotFound } from '../conversations/refusals.ts'
import { ACTS } from './acts.ts'
import * as queries from './queries.ts'

export interface RatedTurn {
  readonly matter: MatterId
  readonly conversation: ConversationId
  readonly turn: number
}

async function questionAt(scope: Scope, { matter, conversation, turn }: RatedTurn): Promise<string> {
  await matterOf(scope, matter)
  const found = await findConversation(scope, matter, conversation, { hold: false })
  const asked = found === undefined ? undefined : await findTurn(scope, conversation, turn)
  if (asked === undefined) throw conversationNotFound()
  return asked.question
}

/** Refuses `matter.not-found`, `conversation.not-found`. */
export async function rate(
  scope: Scope,
  rated: RatedTurn,
  { helpful, note }: { readonly helpful: boolean; readonly note: string | null },
  clock: Clock,
): Promise<void> {
  const question = await questionAt(scope, rated)
  const { matter, conversation, turn } = rated
  const said = note === null || note.trim() === '' ? null : storable(note.trim())
  await queries.putRating(scope, {
    matter_id: matter,
    account_id: personIn(scope),
    conversation_id: conversation,
    turn,
    question,
    is_helpful: helpful,
    note: said,
    at: clock.now(),
  })
  await recordAct(scope, {
    action: ACTS.rated,
    targets: [{ type: 'matter', id: matter }],
    facts: { conversation, turn, helpful },
  })
}

/** Refuses as `rate`; what was never rated is not taken back, and that is no refusal. */
export async function unrate(scope: Scope, rated: RatedTurn): Promise<void> {
  await questionAt(scope, rated)
  const { matter, conversation, turn } = rated
  if ((await queries.deleteRating(scope, conversation, turn)) === 0) return
  await recordAct(scope, {
    action: ACTS.unrated,
    targets: [{ type: 'matter', id: matter }],
    facts: { conversation, turn },
  })
}

/** For editors. Refuses `matter.not-found`. */
export async function ratingsOf(scope: Scope, matter: MatterId, most: number, before: queries.RatingMark | null) {
  await matterOf(scope, matter)
  return {
    counts: await queries.countRatings(scope, matter),
    rows: await queries.listRatings(scope, matter, most, before),
  }
}
