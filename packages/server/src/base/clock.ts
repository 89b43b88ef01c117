/** The one source of time: nothing else in the server asks the machine what time it is (tools/layers.ts), so tests and replays can set it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
