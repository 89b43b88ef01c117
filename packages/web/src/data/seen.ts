// Whether somebody sees this tab: not one behind another, not a window that is minimised.
const here = globalThis.document

export const isSeen = (): boolean => here?.visibilityState !== 'hidden'

/** Both ways. */
export const onSeen = (run: () => void): void => here?.addEventListener('visibilitychange', run)
