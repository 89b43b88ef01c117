// How a page is looked at: how near, turned how far. The same keys wherever a page is shown.
import { type RefObject, useEffect, useState } from 'react'
import { useCommands, useWords } from '../../data/index.ts'
import { announce } from '../announce.tsx'
import { prefetchPage, type QuarterTurns } from './page-view.tsx'
import { pageViewWords } from './words.ts'

export interface PageLook {
  /** 1 is as wide as its place. */
  readonly zoom: number
  readonly turns: QuarterTurns
  readonly closer: () => void
  readonly further: () => void
  readonly fitWidth: () => void
  readonly fitPage: () => void
  readonly turn: () => void
}

interface Shape {
  readonly width: number
  readonly height: number
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const TURNED: Readonly<Record<QuarterTurns, QuarterTurns>> = { 0: 1, 1: 2, 2: 3, 3: 0 }
/** What stands above and below the page in the window, in pixels. */
const AROUND_PAGE = 96

/** `frame`: the place the page is as wide as; `shape`: of the page, where it is known. */
export function usePageLook(frame: RefObject<HTMLElement | null>, shape: Shape | undefined): PageLook {
  const [zoom, setZoom] = useState(1)
  const [turns, setTurns] = useState<QuarterTurns>(0)
  return {
    zoom,
    turns,
    closer: () => setZoom((now) => ZOOMS.find((step) => step > now + 0.01) ?? now),
    further: () => setZoom((now) => ZOOMS.findLast((step) => step < now - 0.01) ?? now),
    fitWidth: () => setZoom(1),
    fitPage: () => {
      const width = frame.current?.clientWidth ?? 0
      if (width === 0 || shape === undefined) return
      const across = turns % 2 === 1 ? shape.height / shape.width : shape.width / shape.height
      setZoom(Math.min(1, Math.max(0.2, ((window.innerHeight - AROUND_PAGE) * across) / width)))
      requestAnimationFrame(() => frame.current?.scrollIntoView({ block: 'end' }))
    },
    turn: () => setTurns((now) => TURNED[now]),
  }
}

export interface Paging {
  readonly document: string
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** To a page there is, said aloud. */
export function usePageTurning({ page, pages, onPage }: Omit<Paging, 'document'>): (to: number) => void {
  const t = useWords(pageViewWords)
  return (to) => {
    const next = Math.min(pages, Math.max(1, to))
    if (next === page) return
    onPage(next)
    announce(t('now-at', { page: next, pages }))
  }
}

/** `name`: of the room, so that its commands have ids of their own. */
export function usePageKeys(name: string, group: string, page: number, go: (to: number) => void, look: PageLook): void {
  const t = useWords(pageViewWords)
  useCommands([
    { id: `${name}.right`, label: t('next-arrow'), group, keys: 'ArrowRight', run: () => go(page + 1) },
    { id: `${name}.left`, label: t('previous-arrow'), group, keys: 'ArrowLeft', run: () => go(page - 1) },
    { id: `${name}.closer`, label: t('closer'), group, keys: '+', run: look.closer },
    { id: `${name}.further`, label: t('further'), group, keys: '-', run: look.further },
    { id: `${name}.width`, label: t('fit-width'), group, keys: '0', run: look.fitWidth },
    { id: `${name}.whole`, label: t('fit-page'), group, keys: 'w', run: look.fitPage },
    { id: `${name}.turn`, label: t('turn'), group, keys: 'r', run: look.turn },
  ])
}

/** Has the pages beside this one made ready. */
export function useNeighbours({ document, page, pages }: Omit<Paging, 'onPage'>, zoom: number): void {
  useEffect(() => {
    for (const neighbour of [page + 1, page - 1])
      if (neighbour >= 1 && neighbour <= pages) prefetchPage(document, neighbour, zoom)
  }, [document, pages, page, zoom])
}
