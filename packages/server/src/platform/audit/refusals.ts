import { refusal } from '../../base/index.ts'

export const logBehind = refusal(
  'audit.behind',
  'The database holds fewer entries of an audit log than were signed: it lost its end, or was put back to an earlier day. Put back the newest copy, or take it as it is with: muniment audit accept',
  503,
)
export const logForked = refusal(
  'audit.forked',
  'The audit log in the database is not the one that was signed: entries before the signed head were changed. See which with: muniment audit verify. To go on with it as it is: muniment audit accept',
  503,
)
export const headsDamaged = refusal(
  'audit.heads-damaged',
  'The file of signed heads (audit-heads.jsonl) is damaged or was signed with another key. Restore it, or the keyring, from its copy.',
  503,
)
export const entryNotFound = refusal('audit.not-found', 'There is no such entry.', 404)
export const entryChanged = refusal(
  'audit.entry-changed',
  'This entry is not the one that was recorded, so nothing can be proven of it: the database was changed by hand. The operator sees which entries with: muniment audit verify',
  409,
)
