// What the search for events says in the coverage: stable codes with their facts, worded in evidence/exhibits when they leave.
import type { Finding } from '../text/index.ts'

/** `not-read`: none of the document's events are there. `remark`: read and decided, with something to know. */
export const EVENT_CODES = {
  'events.dates-undecided': 'not-decided',
  'events.findings-cut': 'not-read',
  'events.left-out': 'remark',
  'events.left-out-cut': 'remark',
  'events.not-found': 'not-read',
  'events.not-gathered': 'not-read',
  'events.source-removed': 'remark',
  'events.speaks-to-model': 'remark',
  'events.too-long': 'not-read',
  'events.undecided-cut': 'not-decided',
} as const satisfies Record<string, 'not-read' | 'not-decided' | 'remark'>

export type EventCode = keyof typeof EVENT_CODES

export interface EventFinding extends Finding {
  readonly code: EventCode
}
