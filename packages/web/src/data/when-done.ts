/**
 * Runs when an act was done, also where the form it was sent by is gone by then: what `mutate(…, { onSuccess })` is given is not run for
 * whoever has walked on. For what belongs to the act, as the end of its draft; not for what belongs to the screen. A refusal is the
 * mutation's to say.
 */
export const whenDone = <T>(act: Promise<T>, run: (answer: T) => void): void => void act.then(run, () => undefined)
