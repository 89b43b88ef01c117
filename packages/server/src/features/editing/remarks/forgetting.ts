import { DAY_MILLISECONDS } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { forgetDeleted } from './queries.ts'

/** For so long whoever deleted a remark can bring it back. */
export const REMARK_DAYS = 30

/** Answers how many. */
export const forgetDeletedRemarks = (scope: Scope, now: Date): Promise<number> =>
  forgetDeleted(scope, new Date(now.getTime() - REMARK_DAYS * DAY_MILLISECONDS))
