// The rows drawn along one axis, honest about how exact each date is. It is a list for whoever does not see it: arrow keys walk through the
// rows in time and between lanes, and the row one is at is always drawn. What there is no room for is counted, never hidden.
import type { DrawnRow, TimelineReply } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { oneOf, useLanguage, usePlace, useSteady, useWords } from '../../../data/index.ts'
import { Empty, FourStates, Skeleton } from '../../../ui/index.ts'
import type { EventFilter } from '../filter.ts'
import { dayOf, isoOf, type Span } from './days.ts'
import { type Drawn, drawnOf, type Gap, gapsIn, LANE_CHOICES, type LaneChoice, lanesOf, wholeOf } from './drawn.ts'
import { type Layout, layOut } from './layout.ts'
import { markAt } from './marks.tsx'
import { footOf, Picture } from './picture.tsx'
import { timelineQuery } from './queries.ts'
import { captionOf, Tools, Tray } from './tools.tsx'
import { useSize } from './use-size.ts'
import { isAll, type Spanning, useSpan, ZOOM_STEP } from './use-span.ts'
import { lengthWords, timelineWords } from './words.ts'

interface TimelineProps {
  readonly matter: string
  readonly filter: EventFilter
  readonly at: string | undefined
  /** To a row, without opening it where none is open. */
  readonly onGo: (event: string) => void
  readonly onOpen: (event: string) => void
}

export const Timeline = memo(({ filter, ...props }: TimelineProps): ReactNode => {
  const t = useWords(timelineWords)
  const asked = useQuery(timelineQuery(props.matter, filter))
  return (
    <FourStates
      of={asked}
      waiting={<Skeleton rows={4} />}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<Empty title={t('none')} />}
      full={(reply) => <Drawing {...props} reply={reply} isContradicted={filter.contradicted !== undefined} />}
    />
  )
})
Timeline.displayName = 'Timeline'

/** Of rounding: nothing scrolls by a pixel. */
const EDGE = 4

const idOf = (row: DrawnRow): string => `drawn-${row.id}`
const countedId = (key: string): string => `drawn-${key.replace(' ', '-')}`

/** As the address has it: `2020-01-01_2021-06-30`. */
function spanIn(text: string | undefined): Span | null {
  const [from, to] = (text ?? '').split('_').map((part) => dayOf(part))
  return typeof from === 'number' && typeof to === 'number' && to > from ? { from, to } : null
}

function Drawing({
  reply,
  at,
  onGo,
  onOpen,
  isContradicted,
}: Omit<TimelineProps, 'filter'> & { readonly reply: TimelineReply; readonly isContradicted: boolean }): ReactNode {
  const t = useWords(timelineWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const by = oneOf(place['lanes'], LANE_CHOICES)
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const { dated, undated } = useMemo(() => drawnOf(reply.rows), [reply])
  const lanes = useMemo(() => lanesOf(reply, dated, by, t(`others-${by}`)), [reply, dated, by, t])
  const gaps = useMemo(() => gapsIn(dated), [dated])
  const whole = useMemo(() => wholeOf(dated), [dated])
  const spanning = useSpan(box, whole, spanIn(place['days']), (seen) =>
    change({ days: isAll(seen, whole) ? null : `${isoOf(seen.from)}_${isoOf(seen.to)}` }),
  )
  const { span, show, zoom, pan, bring } = spanning
  const labelOf = useMemo(() => captionOf(language), [language])
  const layout = useMemo(
    () => layOut(lanes, { width: size.width, height: size.height - footOf(gaps) - EDGE, span, at }),
    [lanes, gaps, size, span, at],
  )
  const { pointed, rowUnder, onMove, onLeave } = usePointed(box, reply, layout)
  const changeLanes = useSteady((lane: LaneChoice) => change({ lanes: lane === 'none' ? null : lane }))
  const showContradictions = useSteady(() => change({ contradicted: 'true' }, 'push'))
  const showWhole = useSteady(() => show(whole))
  const index = dated.findIndex(({ row }) => row.id === at)
  const here = dated[index]

  useBrought(bring, here, at)
  const goTo = (one: Drawn | undefined): void => {
    if (one === undefined) return
    bring(one)
    onGo(one.row.id)
  }
  const press = (event: KeyboardEvent): void => {
    const turn: Readonly<Record<string, () => void>> = {
      ArrowRight: () => goTo(dated[Math.min(dated.length - 1, index + 1)]),
      ArrowLeft: () => goTo(dated[Math.max(0, index - 1)]),
      ArrowDown: () => goTo(besideIn(lanes, here, 1) ?? dated[0]),
      ArrowUp: () => goTo(besideIn(lanes, here, -1) ?? dated[0]),
      Home: () => goTo(dated[0]),
      End: () => goTo(dated.at(-1)),
      PageUp: () => pan(-0.8),
      PageDown: () => pan(0.8),
      '+': () => zoom(ZOOM_STEP),
      '=': () => zoom(ZOOM_STEP),
      '-': () => zoom(1 / ZOOM_STEP),
      '0': () => show(whole),
      Enter: () => (at === undefined ? undefined : onOpen(at)),
    }
    const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : turn[event.key]
    if (run === undefined) return
    event.preventDefault()
    run()
  }
  const click = (event: MouseEvent): void => {
    if (spanning.isDragging.current) return
    const row = rowUnder(event)
    if (row !== undefined) return onOpen(row.id)
    const key = elementAt(event, '[data-counted]')?.dataset['counted']
    const counted = layout.counted.find((one) => one.key === key)
    if (counted === undefined) return
    const [from, to] = [
      Math.min(...counted.rows.map((one) => one.from)),
      Math.max(...counted.rows.map((one) => one.to)),
    ]
    const isApart = to - from > 2 && to - from < (span.to - span.from) * 0.9
    if (isApart) return show({ from: from - (to - from) * 0.15, to: to + (to - from) * 0.35 })
    // Nearer would show them no better: pressed again and again it walks through them.
    const next = counted.rows[counted.rows.findIndex((one) => one.row.id === at) + 1] ?? counted.rows[0]
    if (next !== undefined) onGo(next.row.id)
  }
  const said = pointed ?? here?.row
  return (
    <section
      aria-label={t('title')}
      data-print="across"
      className="flex h-full min-h-0 flex-col print:block print:h-auto"
    >
      <Tools
        by={by}
        onLanes={changeLanes}
        onZoom={zoom}
        onWhole={showWhole}
        reply={reply}
        onContradictions={isContradicted ? null : showContradictions}
        outside={layout.before + layout.after}
      />
      {/* A list of what can be chosen takes keys and presses. */}
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={t('list', { count: dated.length })}
        aria-activedescendant={
          here === undefined || !layout.marks.some(({ drawn }) => drawn === here) ? undefined : idOf(here.row)
        }
        aria-describedby="timeline-keys timeline-gaps"
        onKeyDown={press}
        onClick={click}
        onPointerLeave={onLeave}
        {...spanning.pointer}
        onPointerMove={(event) => {
          spanning.pointer.onPointerMove(event)
          onMove(event)
        }}
        className="min-h-0 flex-1 cursor-grab touch-pan-y overflow-x-hidden overflow-y-auto overscroll-contain outline-offset-[-2px] select-none active:cursor-grabbing print:overflow-visible"
      >
        {size.width === 0 ? null : (
          <Picture
            size={size}
            span={span}
            layout={layout}
            gaps={gaps}
            contradictions={reply.contradictions}
            at={at}
            pointed={pointed?.id}
            all={dated.length}
            labelOf={labelOf}
            idOf={idOf}
            countedId={countedId}
          />
        )}
      </div>
      <p id="timeline-keys" className="sr-only">
        {t('keys')}
      </p>
      <GapsSaid gaps={gaps} />
      <p aria-hidden="true" className="h-6 truncate border-t border-line px-1 pt-0.5 text-small text-grey print:hidden">
        {said === undefined ? '' : labelOf(said)}
      </p>
      <Tray rows={undated} at={at} onOpen={onOpen} />
    </section>
  )
}

/** The longest times without a row, which the drawing hatches. */
function GapsSaid({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode {
  const t = useWords(timelineWords)
  const language = useLanguage()
  return (
    <ul id="timeline-gaps" className="sr-only">
      {gaps.map(({ from, to }) => (
        <li key={from}>
          {t('gap-between', {
            from: writeIsoDay(isoOf(from - 1), language),
            to: writeIsoDay(isoOf(to), language),
            time: lengthWords(to - from, t),
          })}
        </li>
      ))}
    </ul>
  )
}

/** The row one is at is brought into view when it is gone to, not while one moves away from it. */
function useBrought(bring: Spanning['bring'], here: Drawn | undefined, at: string | undefined): void {
  const brought = useRef<string>(undefined)
  useEffect(() => {
    if (here === undefined || brought.current === at) return
    brought.current = at
    bring(here)
  }, [at, here, bring])
}

/** The row under the pointer. */
function usePointed(box: RefObject<HTMLDivElement | null>, reply: TimelineReply, layout: Layout) {
  const [pointed, point] = useState<DrawnRow>()
  const byId = useMemo(() => new Map(reply.rows.map((row) => [row.id, row])), [reply])
  /** Of the mark that is there, or where many are drawn as one, of the one that stands there. */
  const rowUnder = (event: MouseEvent): DrawnRow | undefined => {
    const id = elementAt(event, '[data-row]')?.dataset['row']
    if (id !== undefined) return byId.get(id)
    if (box.current === null || elementAt(event, '[data-counted]') !== null) return undefined
    const { left, top } = box.current.getBoundingClientRect()
    return markAt(layout.marks, event.clientX - left, event.clientY - top + box.current.scrollTop)?.drawn.row
  }
  const onMove = (event: MouseEvent): void => (event.buttons === 0 ? point(rowUnder(event)) : undefined)
  return { pointed, rowUnder, onMove, onLeave: () => point(undefined) }
}

const elementAt = ({ target }: MouseEvent, selector: string): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>(selector) : null

/** The row nearest in time in the next lane that has one. */
function besideIn(
  lanes: readonly { readonly rows: readonly Drawn[] }[],
  here: Drawn | undefined,
  by: 1 | -1,
): Drawn | null {
  if (here === undefined) return null
  const now = lanes.findIndex(({ rows }) => rows.includes(here))
  const { rows = [] } = lanes[now + by] ?? {}
  let best: Drawn | null = null
  for (const one of rows)
    if (best === null || Math.abs(one.from - here.from) < Math.abs(best.from - here.from)) best = one
  return best ?? here
}
