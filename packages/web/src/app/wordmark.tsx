import type { ReactNode } from 'react'

export function Wordmark(): ReactNode {
  return (
    <span className="flex items-center gap-2 font-serif text-read font-strong">
      <svg viewBox="0 0 32 32" className="size-6" aria-hidden="true" focusable="false">
        <rect x="3" y="3" width="26" height="26" rx="3" className="fill-ink" />
        <path
          d="M9 23V9.5l7 8 7-8V23"
          fill="none"
          strokeWidth="2.6"
          strokeLinejoin="round"
          strokeLinecap="round"
          className="stroke-sheet"
        />
      </svg>
      Muniment
    </span>
  )
}
