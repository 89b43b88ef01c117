// What is drawn: each shape says how exact its date is, and is told from the others without colour. Where there are thousands, those
// without words are drawn together, so that zooming stays smooth.
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
  const [left, right] = [round(x1), round(x2)]
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

/** Around a shape that somebody should look at: broken, so that it is told without colour. */
const frameAround = (left: number, top: number, wide: number, high: number): string =>
  `M${left - 3} ${top - 3}h${wide + 6}v${high + 6}h${-wide - 6}z`

export const ToCheck = ({ x1, x2, y }: Pick<ShapeProps, 'x1' | 'x2' | 'y'>): ReactNode => (
  <path
    d={frameAround(round(x1), y - 6, round(Math.max(4, x2 - x1)), 12)}
    fill="none"
    stroke="currentColor"
    strokeDasharray="2 2"
  />
)

/** At the end of a word: what is shown is said too. Less than one is not shown. */
function cut(words: string, letters: number): string {
  if (words.length <= letters) return words
  const short = words.slice(0, Math.max(1, letters - 1))
  const end = short.lastIndexOf(' ')
  return end > 0 ? `${short.slice(0, end)} …` : ''
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

/** Moved sixty times a second while somebody zooms: what is inside stays as it is where only its place is another. */
export const Mark = memo(({ drawn, drawing, x1, x2, y, room, id, isAt, label, place, all }: MarkProps): ReactNode => {
  const { row, shape } = drawn
  // Of a mark that begins before what is seen, or ends far beyond it, as much as can be seen.
  const left = Math.max(-MARGIN, x1)
  return (
    <g
      role="option"
      id={id}
      data-row={row.id}
      aria-label={label}
      aria-selected={isAt}
      aria-posinset={place}
      aria-setsize={all}
      transform={`translate(${round(left)} ${round(y)})`}
      className={classes('cursor-pointer', row.isUnsure ? 'text-amber' : 'text-ink')}
    >
      <MarkBody
        drawing={drawing}
        shape={shape}
        words={room < LEAST_ROOM ? '' : cut(row.words, Math.floor(room / SIZE.letter))}
        wide={round(Math.min(FAR, x2) - left)}
        hidden={round(Math.max(0, -left))}
        isDeadline={row.kind === 'deadline'}
        isKey={row.isKey}
        isUnsure={row.isUnsure}
        isAt={isAt}
      />
    </g>
  )
})
Mark.displayName = 'Mark'

const MARGIN = 40
const FAR = 20_000
const LEAST_ROOM = 24

interface BodyProps {
  readonly drawing: string
  readonly shape: ShapeProps['shape']
  readonly words: string
  readonly wide: number
  /** Pixels of it that lie before what is seen. */
  readonly hidden: number
  readonly isDeadline: boolean
  readonly isKey: boolean
  readonly isUnsure: boolean
  readonly isAt: boolean
}

const MarkBody = memo((props: BodyProps): ReactNode => {
  const { drawing, shape, words, wide, hidden, isDeadline, isKey, isUnsure, isAt } = props
  const said = words === '' ? 0 : words.length * SIZE.letter + 4
  return (
    <>
      <rect
        x={hidden - 4}
        y={-SIZE.line / 2}
        width={round(Math.max(24, wide - hidden + said + 8))}
        height={SIZE.line}
        rx={3}
        className={isAt ? 'fill-chosen stroke-blue print:fill-none' : 'fill-transparent hover:fill-shade'}
      />
      <Shape drawing={drawing} shape={shape} x1={0} x2={wide} y={0} />
      {isUnsure ? <ToCheck x1={0} x2={wide} y={0} /> : null}
      {isDeadline ? (
        <path d={`M${wide} -9v9M${wide} -9l6 2.5-6 2.5`} fill="currentColor" stroke="currentColor" />
      ) : null}
      {words === '' ? null : (
        <text
          x={wide + 8}
          y={4.5}
          className={classes(
            'fill-ink stroke-paper stroke-[3px] text-small [paint-order:stroke]',
            isKey && 'font-strong',
          )}
        >
          {words}
        </text>
      )}
    </>
  )
})
MarkBody.displayName = 'MarkBody'

/** Whether it can be drawn in one line with others: a shape without words, soft ends or a flag. */
export const isSpeck = ({ drawn: { row, shape }, room }: LaidMark): boolean =>
  room < LEAST_ROOM && row.kind !== 'deadline' && (shape === 'day' || shape === 'unit' || shape === 'period')

interface SpecksProps {
  readonly marks: readonly LaidMark[]
}

/** Thousands of marks without words in five elements: one for each tone and shape, one for the frames of what is to be checked. They are found by where they stand. */
export const Specks = memo(({ marks }: SpecksProps): ReactNode => {
  let frames = ''
  const lines = { ink: { solid: '', outline: '' }, amber: { solid: '', outline: '' } }
  for (const { drawn, x1, x2, y } of marks) {
    const line = lines[drawn.row.isUnsure ? 'amber' : 'ink']
    const [left, half] = [round(Math.max(-MARGIN, x1)), drawn.shape === 'day' ? 6 : 4.5]
    const wide = round(Math.max(drawn.shape === 'day' ? 4 : 2, Math.min(FAR, x2) - left))
    if (drawn.row.isUnsure) frames += frameAround(left, y - 6, wide, 12)
    const box = `M${left} ${y - half}h${wide}v${half * 2}h${-wide}z`
    if (drawn.shape === 'unit') line.outline += box
    else line.solid += box
  }
  return (
    <g aria-hidden="true" className="cursor-pointer">
      {(['ink', 'amber'] as const).map((tone) => (
        <g key={tone} className={tone === 'ink' ? 'text-ink' : 'text-amber'}>
          <path d={lines[tone].solid} fill="currentColor" />
          <path d={lines[tone].outline} fill="currentColor" fillOpacity={0.22} stroke="currentColor" />
        </g>
      ))}
      <path d={frames} fill="none" stroke="currentColor" strokeDasharray="2 2" className="text-amber" />
    </g>
  )
})
Specks.displayName = 'Specks'

/** The mark at a place of the drawing, with a little around it: a day is four pixels wide. */
export const markAt = (marks: readonly LaidMark[], x: number, y: number): LaidMark | undefined =>
  marks.find(
    (mark) => Math.abs(mark.y - y) <= SIZE.line / 2 && x >= mark.x1 - SIZE.apart / 2 && x <= mark.x2 + SIZE.apart / 2,
  )

interface CountedProps extends Pick<CountedRows, 'x' | 'y'> {
  readonly of: string
  readonly count: number
  readonly id: string
  readonly label: string
}

/** Rows for which there is no room, as a number; going there shows them. */
export const Counted = memo(({ of, x, y, count, id, label }: CountedProps): ReactNode => {
  return (
    <g role="option" id={id} data-counted={of} aria-label={label} aria-selected={false} className="cursor-pointer">
      <rect
        x={round(x - 23)}
        y={y - 12}
        width={46}
        height={24}
        rx={12}
        className="fill-sheet stroke-edge hover:fill-shade"
      />
      <text x={round(x)} y={y + 4.5} textAnchor="middle" className="fill-ink text-small tabular-nums">
        {`+${count}`}
      </text>
    </g>
  )
})
Counted.displayName = 'Counted'
