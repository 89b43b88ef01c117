import type { ReactNode } from 'react'
import mark from './mark.svg'

export function Wordmark(): ReactNode {
  return (
    <span className="flex items-center gap-2 font-serif text-read font-strong">
      <img src={mark} alt="" className="size-6" />
      Muniment
    </span>
  )
}
