/** The one source of time. Nothing in the product asks the machine directly, so tests and replays can set it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
