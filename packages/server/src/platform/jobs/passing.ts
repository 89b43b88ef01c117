import { isDiskFull, Refusal } from '../../base/index.ts'
import { DatabaseAway } from '../db/index.ts'

/**
 * True where room or reach was wanting: the database or the storage was away or full. No fault of the job that met it: it is given back and
 * does not count as an attempt, however long that lasts. By what HTTP calls 503 and 507, which every refusal of that kind carries.
 */
export const isPassing = (error: unknown): boolean =>
  error instanceof DatabaseAway ||
  isDiskFull(error) ||
  (error instanceof Refusal && (error.status === 503 || error.status === 507))
