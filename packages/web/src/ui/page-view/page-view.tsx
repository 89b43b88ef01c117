// One page of a document: the server's picture of it, the text over it, and what is highlighted between them. It knows no feature: what is
// highlighted and what a selection means is said by whoever shows it. Positions are set through the CSSOM, in shares of the page.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { cache, pageImage, pageQuery, useWords } from '../../data/index.ts'
import { classes } from '../classes.ts'
import { Refusal } from '../refusal.tsx'
import { boxesAround, type Range, unpackBoxes } from './geometry.ts'
import { type Sheet, TextLayer } from './text-layer.tsx'
import { pageViewWords } from './words.ts'

export interface PageHighlight extends Range {
  /** The one that is meant among several: marked by an outline too, and brought into view. */
  readonly isNow?: boolean
}

export interface PageSelection extends Range {
  /** The words themselves, letter by letter. */
  readonly quote: string
  /** Of the text in which the range counts. */
  readonly textVersion: number
}

/** Clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3

interface PageViewProps {
  readonly document: string
  /** From 1. */
  readonly page: number
  /** The text in which the highlights count; the one that is shown now where it is left out. */
  readonly textVersion?: number | undefined
  /** In points, where it is known before: the skeleton's shape. */
  readonly size?: { readonly width: number; readonly height: number } | undefined
  /** Ranges of the page's text, in UTF-16 units. */
  readonly highlights?: readonly PageHighlight[]
  /** 1 is as wide as the place it stands in; more needs a place that scrolls. */
  readonly zoom?: number
  readonly turns?: QuarterTurns
  /** Null when nothing is selected any more. */
  readonly onSelect?: (selection: PageSelection | null) => void
  /** What the picture shows, for who does not see it: "Page 3 of Contract.pdf". */
  readonly label: string
}

const A4 = { width: 595, height: 842 }
const NONE: readonly PageHighlight[] = []
/** Beyond it, the next size of picture shows more. */
const SHARP_ZOOM = 1.3

const imageOf = (document: string, page: number, zoom: number): string =>
  pageImage(document, page, zoom > SHARP_ZOOM ? 1800 : 1200)

/** Has a page drawn and read before somebody goes there. What cannot be is asked for again when it is shown. */
export function prefetchPage(document: string, page: number, zoom = 1): void {
  void cache.prefetchQuery(pageQuery({ document, page }))
  new Image().src = imageOf(document, page, zoom)
}

export function PageView(props: PageViewProps): ReactNode {
  const { document, page, textVersion, size, zoom = 1, turns = 0 } = props
  const t = useWords(pageViewWords)
  const asked = useQuery(pageQuery({ document, page, version: textVersion }))
  if (asked.data === undefined && asked.error !== null)
    return <Refusal error={asked.error} onRetry={() => void asked.refetch()} className="my-4" />
  const shape = asked.data ?? size ?? A4
  const isAcross = turns % 2 === 1
  return (
    <div
      className="relative mx-auto overflow-hidden bg-white outline-1 -outline-offset-1 outline-line print:outline-none"
      data-page={page}
      style={{
        width: `${zoom * 100}%`,
        aspectRatio: isAcross ? `${shape.height} / ${shape.width}` : `${shape.width} / ${shape.height}`,
      }}
    >
      <div
        className="@container absolute top-1/2 left-1/2"
        style={{
          width: isAcross ? `${(shape.width / shape.height) * 100}%` : '100%',
          aspectRatio: `${shape.width} / ${shape.height}`,
          transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
        }}
      >
        {asked.data === undefined ? (
          <div role="status" className="absolute inset-0">
            <span className="sr-only">{t('waiting', { page })}</span>
            <PaperSkeleton />
          </div>
        ) : (
          <Shown key={`${document} ${page} ${asked.data.textVersion}`} {...props} reply={asked.data} />
        )}
      </div>
    </div>
  )
}

/** Milliseconds. The server may have more to draw than it takes on at once; meanwhile the text stands in the picture's place. */
const AGAIN_AFTER = [1000, 3000, 10_000, 30_000]

type Reply = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof pageQuery>['queryFn']>>>>

function Shown(props: PageViewProps & { readonly reply: Reply }): ReactNode {
  const { document, page, highlights = NONE, zoom = 1, turns = 0, onSelect, label, reply } = props
  const t = useWords(pageViewWords)
  const [picture, setPicture] = useState<'waiting' | 'here' | 'missing'>('waiting')
  const [attempt, setAttempt] = useState(0)
  const later = useRef(0)
  useEffect(() => () => clearTimeout(later.current), [])
  const sheet = useMemo((): Sheet => ({ ...reply, boxes: unpackBoxes(reply) }), [reply])
  const select = (range: Range | null): void =>
    onSelect?.(range && { ...range, quote: reply.text.slice(range.start, range.end), textVersion: reply.textVersion })
  return (
    <>
      {picture === 'waiting' ? <PaperSkeleton /> : null}
      <img
        key={attempt}
        src={imageOf(document, page, zoom)}
        alt={label}
        draggable={false}
        onLoad={() => setPicture('here')}
        onError={() => {
          setPicture('missing')
          if (attempt < AGAIN_AFTER.length)
            later.current = window.setTimeout(() => setAttempt(attempt + 1), AGAIN_AFTER[attempt])
        }}
        className={classes('absolute inset-0 size-full select-none', picture !== 'here' && 'invisible')}
      />
      <Highlights sheet={sheet} highlights={highlights} />
      <TextLayer sheet={sheet} turns={turns} isSeen={picture === 'missing'} onSelect={select} />
      {picture === 'missing' ? (
        <p role="alert" className="absolute inset-x-0 top-0 bg-[#fff1ad] px-3 py-1 text-small text-[#1a1e26]">
          {t('no-picture')}{' '}
          <button
            type="button"
            className="min-h-6 cursor-pointer underline"
            onClick={() => {
              clearTimeout(later.current)
              setPicture('waiting')
              setAttempt(attempt + 1)
            }}
          >
            {t('again')}
          </button>
        </p>
      ) : null}
    </>
  )
}

interface HighlightsProps {
  readonly sheet: Sheet
  readonly highlights: readonly PageHighlight[]
}

function Highlights({ sheet, highlights }: HighlightsProps): ReactNode {
  const now = useRef<HTMLDivElement>(null)
  const meant = highlights.find(({ isNow }) => isNow)
  const [start, end] = [meant?.start, meant?.end]
  useEffect(() => {
    if (start !== undefined && end !== undefined) now.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [start, end])
  return highlights.flatMap((highlight) =>
    boxesAround(sheet.boxes, highlight).map((box, line) => (
      <div
        key={`${highlight.start} ${box.left} ${box.top}`}
        ref={highlight === meant && line === 0 ? now : null}
        data-highlight={highlight.isNow === true ? 'now' : 'other'}
        aria-hidden="true"
        className={classes(
          'pointer-events-none absolute scroll-my-24 rounded-[2px] bg-[#ffe98a] mix-blend-multiply [print-color-adjust:exact]',
          highlight.isNow === true && 'bg-[#ffd84d]! outline-2 outline-offset-1 outline-[#b07d00]',
        )}
        style={{
          left: `${(box.left / sheet.width) * 100}%`,
          top: `${(box.top / sheet.height) * 100}%`,
          width: `${((box.right - box.left) / sheet.width) * 100}%`,
          height: `${((box.bottom - box.top) / sheet.height) * 100}%`,
        }}
      />
    )),
  )
}

/** White paper with grey lines, in either theme: the page that comes is white too. */
function PaperSkeleton(): ReactNode {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 grid content-start gap-[2.2%] px-[11%] py-[12%] motion-safe:animate-breathe"
    >
      {LINES.map((width, line) => (
        // A line of nothing has no name of its own.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={line} className={classes('h-2.5 rounded-small bg-[#e9e6de]', width)} />
      ))}
    </div>
  )
}

const LINES = ['w-2/5', 'w-full', 'w-11/12', 'w-full', 'w-3/4', 'w-full', 'w-5/6', 'w-full', 'w-2/3']
