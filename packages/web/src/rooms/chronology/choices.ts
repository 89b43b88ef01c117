// What a row can be, as one chooses it.

// Those of the contract, written out: its values bring zod along, which tries `new Function` and so breaks the page’s policy.
const STATUSES = ['undisputed', 'disputed by us', 'disputed by them', 'prospective', 'unsure'] as const
export const STATUS_CHOICES = [...STATUSES, 'none'] as const
export type StatusChoice = (typeof STATUS_CHOICES)[number]
export const KINDS = ['event', 'document-date', 'deadline', 'term'] as const
