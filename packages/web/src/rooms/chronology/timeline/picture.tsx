// The drawing itself: axis, lanes, gaps, marks, counts, and the threads between rows that contradict each other.
import type { DrawnRow, TimelineReply } from '@muniment/contract'
import { memo, type ReactNode, useId, useMemo } from 'react'
import { useLanguage, useWords } from '../../../data/index.ts'
import { type Span, ticksOf } from './days.ts'
import type { Drawn, Gap } from './drawn.ts'
import { type LaidLane, type Mark as LaidMark, type Layout, SIZE } from './layout.ts'
import { Counted, Fades, fadeIn, isSpeck, Mark, Specks } from './marks.tsx'
import type { Size } from './use-size.ts'
import { lengthWords, timelineWords } from './words.ts'

interface PictureProps {
  readonly size: Size
  readonly span: Span
  readonly layout: Layout
  readonly gaps: readonly Gap[]
  readonly contradictions: TimelineReply['contradictions']
  readonly at: string | undefined
  /** The row under the pointer. */
  readonly pointed: string | undefined
  /** Dated rows in all. */
  readonly all: number
  readonly labelOf: (row: DrawnRow) => string
  readonly idOf: (row: DrawnRow) => string
  readonly countedId: (key: string) => string
}

/** Below the lanes: the names of gaps, where there are any. */
export const footOf = (gaps: readonly Gap[]): number => (gaps.length === 0 ? 0 : 22)
const TICKS_APART = 96
const LETTER = 6.4
/** More marks than these are not moved sixty times a second, each an element with its role. */
const MOST_ALONE = 240

/** Those that are drawn each by itself, and those that are drawn together because there are many. */
function apart(marks: readonly LaidMark[], ...kept: readonly (string | undefined)[]) {
  const [alone, together]: [LaidMark[], LaidMark[]] = [[], []]
  const isDense = marks.length > MOST_ALONE
  for (const mark of marks) {
    if (isDense && isSpeck(mark) && !kept.includes(mark.drawn.row.id)) together.push(mark)
    else alone.push(mark)
  }
  return { alone, together }
}

export function Picture({
  size,
  span,
  layout,
  gaps,
  contradictions,
  at,
  pointed,
  all,
  labelOf,
  idOf,
  countedId,
}: PictureProps): ReactNode {
  const t = useWords(timelineWords)
  const { width } = size
  const { alone, together } = useMemo(() => apart(layout.marks, at, pointed), [layout, at, pointed])
  const against = useMemo(() => new Set(contradictions.flatMap(({ one, other }) => [one, other])), [contradictions])
  /** What is drawn of a row is said of it too. */
  const saidOf = ({ row, place }: Drawn): string => {
    const said = row.isUnsure ? t('to-check', { row: labelOf(row) }) : labelOf(row)
    return against.has(place) ? t('against', { row: said }) : said
  }
  const drawing = useId()
  const foot = footOf(gaps)
  const height = layout.height + foot
  return (
    <svg role="none" viewBox={`0 0 ${width} ${height}`} className="block w-full text-ink print:max-h-[105mm]">
      <Fades drawing={drawing} />
      <g aria-hidden="true">
        <Ground width={width} height={height} lanes={layout.lanes} span={span} />
        <Gaps drawing={drawing} gaps={gaps} span={span} width={width} bottom={height - foot} />
      </g>
      <Threads layout={layout} contradictions={contradictions} />
      <Specks marks={together} />
      {layout.counted.map(({ key, x, y, rows }) => (
        <Counted
          key={key}
          of={key}
          id={countedId(key)}
          x={x}
          y={y}
          count={rows.length}
          label={t('counted', { count: rows.length, first: rows[0] === undefined ? '' : labelOf(rows[0].row) })}
        />
      ))}
      {alone.map(({ drawn, x1, x2, y, room }) => (
        <Mark
          key={drawn.row.id}
          id={idOf(drawn.row)}
          drawn={drawn}
          drawing={drawing}
          x1={x1}
          x2={x2}
          y={y}
          room={room}
          isAt={drawn.row.id === at}
          label={saidOf(drawn)}
          place={drawn.place + 1}
          all={all}
        />
      ))}
      <g aria-hidden="true">
        {layout.lanes.map(({ number, name, top }) =>
          name === '' ? null : (
            <text
              key={number}
              x={6}
              y={top + 16}
              className="fill-grey text-small font-strong [paint-order:stroke] stroke-paper stroke-[4px]"
            >
              {name.length * LETTER * 1.1 > width - 20
                ? `${name.slice(0, Math.floor(width / LETTER / 1.1) - 4)}…`
                : name}
            </text>
          ),
        )}
      </g>
    </svg>
  )
}

interface GroundProps {
  readonly width: number
  readonly height: number
  readonly lanes: readonly LaidLane[]
  readonly span: Span
}

function Ground({ width, height, lanes, span }: GroundProps): ReactNode {
  const language = useLanguage()
  const x = (day: number): number => ((day - span.from) / (span.to - span.from)) * width
  return (
    <>
      {ticksOf(span, width, TICKS_APART, language).map(({ day, label, isStrong }) => (
        <g key={day} transform={`translate(${Math.round(x(day)) + 0.5} 0)`}>
          <path d={`M0 ${SIZE.head - 8}V${height}`} className={isStrong ? 'stroke-edge/60' : 'stroke-line'} />
          <text
            x={5}
            y={SIZE.head - 11}
            className={isStrong ? 'fill-ink text-small font-strong' : 'fill-grey text-small'}
          >
            {label}
          </text>
        </g>
      ))}
      <path d={`M0 ${SIZE.head - 0.5}H${width}`} className="stroke-edge" />
      {lanes.slice(1).map(({ number, top }) => (
        <path key={number} d={`M0 ${Math.round(top) + 0.5}H${width}`} className="stroke-line" />
      ))}
    </>
  )
}

interface GapsProps {
  readonly drawing: string
  readonly gaps: readonly Gap[]
  readonly span: Span
  readonly width: number
  readonly bottom: number
}

const Gaps = memo(({ drawing, gaps, span, width, bottom }: GapsProps): ReactNode => {
  const t = useWords(timelineWords)
  const x = (day: number): number => ((day - span.from) / (span.to - span.from)) * width
  return gaps.map(({ from, to }) => {
    const [left, right] = [Math.max(-8, x(from)), Math.min(width + 8, x(to))]
    if (right - left < 12) return null
    const words = t('gap', { time: lengthWords(to - from, t) })
    const [seenLeft, seenRight] = [Math.max(0, left), Math.min(width, right)]
    const fits = seenRight - seenLeft > words.length * LETTER + 8
    return (
      <g key={from} className="text-line">
        <rect
          x={left + 2}
          y={SIZE.head}
          width={right - left - 4}
          height={bottom - SIZE.head}
          fill={fadeIn(drawing, 'gap')}
        />
        {fits ? (
          <text x={(seenLeft + seenRight) / 2} y={bottom + 15} textAnchor="middle" className="fill-grey text-small">
            {words}
          </text>
        ) : null}
      </g>
    )
  })
})
Gaps.displayName = 'Gaps'

function Threads({ layout, contradictions }: Pick<PictureProps, 'layout' | 'contradictions'>): ReactNode {
  if (contradictions.length === 0) return null
  const wanted = new Set(contradictions.flatMap(({ one, other }) => [one, other]))
  const places = new Map<number, { readonly x: number; readonly y: number }>()
  for (const { rows, x, y } of layout.counted)
    for (const { place } of rows) if (wanted.has(place)) places.set(place, { x, y })
  for (const { drawn, x1, x2, y } of layout.marks)
    if (wanted.has(drawn.place)) places.set(drawn.place, { x: x2 - x1 > 40 ? Math.max(0, x1) + 8 : (x1 + x2) / 2, y })
  return (
    <g aria-hidden="true" fill="none" strokeWidth={1.5} className="pointer-events-none stroke-red">
      {contradictions.map(({ one, other }) => {
        const [from, to] = [places.get(one), places.get(other)]
        if (from === undefined || to === undefined) return null
        const bend = Math.min(60, 14 + Math.abs(to.x - from.x) / 6)
        const path = `M${from.x} ${from.y}C${from.x} ${from.y - bend} ${to.x} ${to.y - bend} ${to.x} ${to.y}`
        return (
          <g key={`${one} ${other}`}>
            <path d={path} strokeDasharray="5 3" />
            <circle cx={from.x} cy={from.y} r={6.5} />
            <circle cx={to.x} cy={to.y} r={6.5} />
          </g>
        )
      })}
    </g>
  )
}
