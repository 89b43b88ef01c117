// What is drawn: each shape says how exact its date is, and is told from the others without colour. A mark is drawn again only where it
// has moved.
import { memo, type ReactNode } from 'react'
import { classes } from '../../../ui/index.ts'
import type { Counted as CountedRows, Mark as LaidMark } from './layout.ts'
import { SIZE } from './layout.ts'

const FADE = { both: 'about', left: 'before', right: 'after', gap: 'gap' } as const

/** Of a drawing: what is referred to by name must be of the same one, because another may not be shown. */
export const fadeIn = (drawing: string, which: keyof typeof FADE): string => `url(#${drawing}-${FADE[which]})`

/** The soft ends of what is not exact. */
export function Fades({ drawing }: { readonly drawing: string }): ReactNode {
  const stops = {
    [FADE.both]: [0, 1, 1, 0],
    [FADE.left]: [0, 1, 1, 1],
    [FADE.right]: [1, 1, 1, 0],
  }
  return (
    <defs>
      {Object.entries(stops).map(([id, opacities]) => (
        <linearGradient key={id} id={`${drawing}-${id}`}>
          {opacities.map((opacity, at) => (
            <stop
              key={`${id} ${[0, 35, 65, 100][at] ?? 0}`}
              offset={`${[0, 35, 65, 100][at] ?? 0}%`}
              stopColor="currentColor"
              stopOpacity={opacity}
            />
          ))}
        </linearGradient>
      ))}
      <pattern
        id={`${drawing}-${FADE.gap}`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0v7" className="stroke-line" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}

interface ShapeProps {
  readonly drawing: string
  readonly shape: LaidMark['drawn']['shape']
  readonly x1: number
  readonly x2: number
  readonly y: number
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A day is a tick, a month a bar in outline, a range solid; what is open points on. */
export function Shape({ drawing, shape, x1, x2, y }: ShapeProps): ReactNode {
  const [left, right] = [round(Math.max(-40, x1)), round(Math.min(20_000, x2))]
  const wide = round(Math.max(2, right - left))
  switch (shape) {
    case 'day':
      return wide <= 5 ? (
        <rect x={left} y={y - 6} width={4} height={12} rx={1} fill="currentColor" />
      ) : (
        <rect x={left} y={y - 6} width={wide} height={12} rx={2} fill="currentColor" />
      )
    case 'unit':
      return (
        <rect
          x={left}
          y={y - 4.5}
          width={wide}
          height={9}
          rx={2}
          fill="currentColor"
          fillOpacity={0.22}
          stroke="currentColor"
        />
      )
    case 'period':
      return <rect x={left} y={y - 4.5} width={wide} height={9} rx={1} fill="currentColor" />
    case 'about':
      return <rect x={left - 8} y={y - 4.5} width={wide + 16} height={9} fill={fadeIn(drawing, 'both')} />
    case 'before':
      return (
        <>
          <rect x={left} y={y - 2} width={wide} height={4} fill={fadeIn(drawing, 'left')} />
          <path
            d={`M${right} ${y - 6}v12M${left + 12} ${y - 5}l-6 5 6 5`}
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
          />
        </>
      )
    case 'after':
      return (
        <>
          <rect x={left} y={y - 2} width={wide} height={4} fill={fadeIn(drawing, 'right')} />
          <path
            d={`M${left} ${y - 6}v12M${right - 12} ${y - 5}l6 5-6 5`}
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
          />
        </>
      )
    default:
      return null
  }
}

/** At the end of a word where there is one: what is shown is said too. */
function cut(words: string, letters: number): string {
  if (words.length <= letters) return words
  const short = words.slice(0, Math.max(1, letters - 1))
  const end = short.lastIndexOf(' ')
  return end > 0 ? `${short.slice(0, end)} …` : short
}

interface MarkProps extends Pick<LaidMark, 'drawn' | 'x1' | 'x2' | 'y' | 'room'> {
  readonly id: string
  readonly drawing: string
  readonly isAt: boolean
  /** What a screen reader says of it. */
  readonly label: string
  readonly place: number
  readonly all: number
}

export const Mark = memo(({ drawn, drawing, x1, x2, y, room, id, isAt, label, place, all }: MarkProps): ReactNode => {
  const { row, shape } = drawn
  const words = cut(row.words, Math.floor(room / SIZE.letter))
  return (
    <g
      role="option"
      id={id}
      data-row={row.id}
      aria-label={label}
      aria-selected={isAt}
      aria-posinset={place}
      aria-setsize={all}
      className={classes('cursor-pointer', row.isUnsure ? 'text-amber' : 'text-ink')}
    >
      <rect
        x={round(Math.max(0, x1) - 4)}
        y={y - SIZE.line / 2}
        width={round(Math.max(24, Math.min(20_000, x2) - Math.max(0, x1) + room + 8))}
        height={SIZE.line}
        rx={3}
        className={isAt ? 'fill-chosen stroke-blue print:fill-none' : 'fill-transparent hover:fill-shade'}
      />
      <Shape drawing={drawing} shape={shape} x1={x1} x2={x2} y={y} />
      {row.kind === 'deadline' ? (
        <path
          d={`M${round(x2)} ${y - 9}v9M${round(x2)} ${y - 9}l6 2.5-6 2.5`}
          fill="currentColor"
          stroke="currentColor"
        />
      ) : null}
      {room < 24 ? null : (
        <text
          x={round(Math.max(0, x2) + 6)}
          y={y + 4.5}
          className={classes(
            'fill-ink stroke-paper stroke-[3px] text-small [paint-order:stroke]',
            row.isKey && 'font-strong',
          )}
        >
          {words}
        </text>
      )}
    </g>
  )
})
Mark.displayName = 'Mark'

interface CountedProps {
  readonly of: CountedRows
  readonly id: string
  readonly label: string
  readonly isAt: boolean
}

/** Rows for which there is no room, as a number; going there shows them. */
export function Counted({ of, id, label, isAt }: CountedProps): ReactNode {
  const { x, y, rows } = of
  return (
    <g role="option" id={id} data-counted={of.key} aria-label={label} aria-selected={isAt} className="cursor-pointer">
      <rect
        x={round(x - 23)}
        y={y - 12}
        width={46}
        height={24}
        rx={12}
        className="fill-sheet stroke-edge hover:fill-shade"
      />
      <text x={round(x)} y={y + 4.5} textAnchor="middle" className="fill-ink text-small tabular-nums">
        {`+${rows.length}`}
      </text>
    </g>
  )
}
