// What the door keeps and has no use for any more. Everything here opens nothing already: this is about what lies about.

import { DAY_MILLISECONDS } from '../../base/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { atDoor } from './door/at-door.ts'
import { type Forgotten, forgetBefore } from './sign-in/queries.ts'

/** Days after which it goes: after it was asked for, after it ended, or after it was used last. */
export const DOOR_DAYS = { letters: 7, invitations: 30, tokens: 90, devices: 400 } as const

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MILLISECONDS)

/** Ended sessions and links at once; the rest after its days. */
export const forgetAtDoor = (db: Db, now: Date): Promise<Forgotten> =>
  atDoor(db, 'what opens nothing any more is forgotten', (tables) =>
    forgetBefore(tables, {
      now,
      letters: daysBefore(now, DOOR_DAYS.letters),
      invitations: daysBefore(now, DOOR_DAYS.invitations),
      tokens: daysBefore(now, DOOR_DAYS.tokens),
      devices: daysBefore(now, DOOR_DAYS.devices),
    }),
  )
