// Somebody leaves this tab: they sign out, go into another workspace, or somebody else signed in from another tab. What was theirs goes
// with them: what they typed, what was on its way, and with the page everything that it remembers and everything that still runs in it.
import { cache } from './cache.ts'

const leaving = new Set<() => void>()

/** Runs whenever somebody leaves, for what would outlive the page or hold it open. */
export const onLeaving = (forget: () => void): void => void leaving.add(forget)

/** Loads the page anew at a place of the application, `/matters`: nothing after this call may count on being run. */
export function leaveFor(place: string): void {
  for (const forget of leaving) forget()
  cache.clear()
  location.replace(`/app${place}`)
}

/** A page that the browser kept and shows again with its "back" may be another's by now. */
export function meetAgain(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
