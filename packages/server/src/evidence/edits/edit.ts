// An act of a person on a matter, and what it changed.
import type { AccountId, Id, MatterId } from '../../base/index.ts'
import type { Difference } from './difference.ts'

export type EditId = Id<'edit'>

/** An act under way. While its transaction lasts nobody else changes the matter. */
export interface Edit {
  readonly id: EditId
  readonly matter: MatterId
  readonly sequence: number
  readonly account: AccountId | null
  readonly at: Date
}

export type TargetKind = 'event' | 'party' | 'tag'

export interface Change extends Difference {
  readonly kind: TargetKind
  readonly id: string
}
