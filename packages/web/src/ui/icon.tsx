// Marks, drawn for this product on a grid of 16: one stroke, no filling. Beside a word they are silent to a screen reader.
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const DRAWN = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  back: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  turn: 'M13 8a5 5 0 11-1.6-3.7M13.2 1.8v3.4H9.8',
  fitWidth: 'M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  fitPage: 'M2.5 5.5v-3h3M13.5 5.5v-3h-3M2.5 10.5v3h3M13.5 10.5v3h-3',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3L14 14',
  ask: 'M2.2 2.8h11.6v8.4H7.2L4.2 14v-2.8h-2zM6.4 6a1.7 1.7 0 113 1c-.7.5-1.4.8-1.4 1.7M8 9.9h.01',
  document: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3',
  folder: 'M1.8 12.8V3.4h4.4l1.5 1.8h6.5v7.6z',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 4.8V8l2.2 1.6',
  warning: 'M8 2.2l6.2 11.3H1.8zM8 6.5v3.2M8 11.7h.01',
  against: 'M1.5 8H7M4.4 5.4L7 8l-2.6 2.6M14.5 8H9M11.6 5.4L9 8l2.6 2.6',
  refuse: 'M8 14A6 6 0 108 2a6 6 0 000 12zM3.9 12.1l8.2-8.2',
  download: 'M8 2.8v7.7M4.8 7.3L8 10.5l3.2-3.2M2.5 10.5v3h11v-3',
  upload: 'M8 10.5V2.8M4.8 5.8L8 2.6l3.2 3.2M2.5 10.5v3h11v-3',
  person: 'M8 7.6a2.8 2.8 0 100-5.6 2.8 2.8 0 000 5.6zM2.6 14c.5-3 2.6-4.4 5.4-4.4s4.9 1.4 5.4 4.4',
  people:
    'M6 7.4a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM1.5 13.6c.4-2.8 2.2-4 4.5-4s4.1 1.2 4.5 4M10.4 2.6a2.5 2.5 0 010 4.6M12 9.9c1.4.5 2.3 1.7 2.6 3.7',
  rules: 'M2.5 4h5M10.5 4h3M9 2.5v3M2.5 8h2M7.5 8h6M6 6.5v3M2.5 12h7M12.5 12h1M11 10.5v3',
  log: 'M3 2.2h10v11.6H3zM5.5 5h5M5.5 8h5M5.5 11h3',
  gap: 'M2 4h12M2 8h4M10 8h4M2 12h12',
  gate: 'M2.5 14V6.2L8 2.6l5.5 3.6V14M5.8 14V8.6h4.4V14M2 14h12',
  leave: 'M9 2.8H3.2v10.4H9M6.8 8h7M11 5.2L13.8 8 11 10.8',
  lock: 'M3.5 7.2h9v6.6h-9zM5.3 7V5a2.7 2.7 0 015.4 0v2',
  line: 'M2 8h12M4 5.5v5M8.5 5.5v5M12 5.5v5',
  seal: 'M8 10.2A3.6 3.6 0 108 3a3.6 3.6 0 000 7.2zM5.8 9.6L4.6 14 8 12.4 11.4 14l-1.2-4.4',
  bell: 'M8 2a4 4 0 0 1 4 4v3l1.5 2.5h-11L4 9V6a4 4 0 0 1 4-4zM6.5 13.5a1.5 1.5 0 0 0 3 0',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  reading: 'M8 14A6 6 0 018 2',
  filed: 'M8 14A6 6 0 108 2a6 6 0 000 12z',
} as const

export type IconName = keyof typeof DRAWN

export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes('size-4 shrink-0', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWN[name]} />
    </svg>
  )
}
