// What a row can be, as one chooses it.
import { EVENT_KIND_WORDS, EVENT_STATUS_WORDS } from '@muniment/contract/vocabulary'

export const KINDS = EVENT_KIND_WORDS
export const STATUS_CHOICES = [...EVENT_STATUS_WORDS, 'none'] as const
export type StatusChoice = (typeof STATUS_CHOICES)[number]
