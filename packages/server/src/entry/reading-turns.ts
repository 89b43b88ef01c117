// How many hostile files are open at once, whoever wants them opened: each takes up to a gigabyte.
import { makeTurns, type Turns } from '../base/index.ts'
import type { DocumentReader } from '../evidence/text/reader.ts'

const READING = 'reading'

/** One line for what jobs read and what people have read while they wait: imported tables. */
export const readingTurns = (atOnce: number): Turns =>
  makeTurns({ atOnce, mostOfOne: 4, mostOfAll: 64, mostWaitMilliseconds: 60_000 })

/** A browser asks for six pictures of a host at once. */
export const DRAWING = { atOnce: 2, mostOfOne: 16, mostOfAll: 256, mostWaitMilliseconds: 30_000 } as const
export const drawingTurns = (): Turns => makeTurns(DRAWING)

/** Files that leave the house: each holds a whole chronology in memory, and its pictures. */
export const writingTurns = (): Turns =>
  makeTurns({ atOnce: 2, mostOfOne: 4, mostOfAll: 32, mostWaitMilliseconds: 120_000 })

/** The jobs' reader: the queue has said already whose document is next, so it waits as long as it takes. */
export const readerInTurn = (reader: DocumentReader, turns: Turns): DocumentReader => ({
  async *read(file, signal) {
    const place = turns.enterPatiently(READING)
    try {
      await place.turn(signal)
      yield* reader.read(file, signal)
    } finally {
      place.leave()
    }
  },
})
