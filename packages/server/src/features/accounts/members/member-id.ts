import { type AccountId, parseId } from '../../../base/index.ts'
import { memberNotFound } from '../refusals.ts'

/** Of an address. What is no id is refused as a member who is not there: `member.not-found`. */
export function memberIdOf(text: string): AccountId {
  const id = parseId<AccountId>(text)
  if (id === null) throw memberNotFound()
  return id
}
