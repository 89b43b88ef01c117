// Keys of a storage that run out: whoever gives them writes new ones to a file. They are read again before they end, and once where the
// storage refuses them; a process that runs for months never has to be started anew for them.
import { systemClock } from '../../base/index.ts'
import type { S3Keys, S3Place } from './place.ts'
import type { S3Credentials } from './sign.ts'

/** Clocks differ, and a part of 8 MB takes its time. */
const BEFORE_MILLISECONDS = 5 * 60_000

export interface KeptKeys {
  now(): Promise<S3Credentials>
  /** After a refusal: true where there are others now, with which asking again may help. */
  readAnew(): Promise<boolean>
}

export function keepKeys(place: S3Place): KeptKeys {
  const { renewed } = place
  if (renewed === undefined) return { now: async () => place, readAnew: async () => false }
  let held: S3Keys | null = null
  const isOld = ({ expires }: S3Keys): boolean =>
    expires !== null && expires.getTime() - systemClock.now().getTime() < BEFORE_MILLISECONDS
  return {
    async now() {
      if (held === null || isOld(held)) held = await renewed()
      const { accessKey, secretKey, sessionToken } = held
      const session = sessionToken === undefined ? {} : { sessionToken }
      return { region: place.region, accessKey, secretKey, ...session }
    },
    async readAnew() {
      const before = held
      held = await renewed()
      return before?.accessKey !== held.accessKey || before.sessionToken !== held.sessionToken
    },
  }
}
