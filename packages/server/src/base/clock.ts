/**
 * What the server's code asks for the time: nothing else of it asks the machine (tools/layers.ts), so tests can set it. Some columns the database
 * sets by its own clock, with SQL's `now()`.
 */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export const DAY_MILLISECONDS = 86_400_000
