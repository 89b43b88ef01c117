// Whether somebody is at the page. What it asks by itself, every minute or because a colleague has changed something, is no use of the
// session: it ends after its time in a tab that stands open as in one that is hidden.

/** Somebody who reads moves the pointer, or turns the page, more often. */
const USE_MILLISECONDS = 60_000
const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

/** Opening the page is use. */
let usedAt = Date.now()

for (const act of ACTS)
  globalThis.addEventListener?.(act, () => void (usedAt = Date.now()), { capture: true, passive: true })

export const isInUse = (): boolean => Date.now() - usedAt < USE_MILLISECONDS
