import type { EventReply } from '@muniment/contract'

export type Citation = EventReply['citations'][number]

export const keyOf = ({ document, page, start, end }: Citation): string => `${document} ${page} ${start} ${end}`
