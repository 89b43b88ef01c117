// Follows a matter while it is read. The browser takes a lost stream up again by itself, from where it was; what is told is what things
// are now, so hearing it twice does no harm.
import { useEffect, useRef } from 'react'

export interface DocumentNews {
  readonly id: string
  readonly status: 'filed' | 'reading' | 'read' | 'refused'
  readonly refusal: string | null
  readonly pages: number
  readonly pagesRead: number
  readonly version: number
  readonly isTrashed: boolean
}

export interface News {
  readonly document?: (news: DocumentNews) => void
  /** The rows changed: read, or edited by somebody. */
  readonly chronology?: () => void
  readonly matter?: () => void
  /** Too much changed to tell. */
  readonly reload?: () => void
}

const isDocumentNews = (value: unknown): value is DocumentNews =>
  typeof Reflect.get(Object(value), 'id') === 'string' && typeof Reflect.get(Object(value), 'status') === 'string'

export function useFollowing(matter: string, news: News): void {
  const latest = useRef(news)
  useEffect(() => {
    latest.current = news
  })
  useEffect(() => {
    const stream = new EventSource(`/matters/${encodeURIComponent(matter)}/progress`)
    stream.addEventListener('document', ({ data }: MessageEvent<string>) => {
      const told: unknown = JSON.parse(data)
      if (isDocumentNews(told)) latest.current.document?.(told)
    })
    stream.addEventListener('chronology', () => latest.current.chronology?.())
    stream.addEventListener('matter', () => latest.current.matter?.())
    stream.addEventListener('reload', () => latest.current.reload?.())
    return () => stream.close()
  }, [matter])
}
