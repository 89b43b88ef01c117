import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export function Section({ title, text, children }: SectionProps): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-t border-line py-6 first:border-t-0 first:pt-0">
      <h2 id={id} className="text-read font-strong">
        {title}
      </h2>
      {text === undefined ? null : <p className="text-small text-grey">{text}</p>}
      <div className="pt-3">{children}</div>
    </section>
  )
}
