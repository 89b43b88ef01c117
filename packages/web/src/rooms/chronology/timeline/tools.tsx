// Around the drawing: its lanes and zoom, what is not in it, what its shapes mean, and the rows that have no date.
import type { DrawnRow, TimelineReply } from '@muniment/contract'
import { type DateShape, writeDate } from '@muniment/contract/dates'
import { memo, type ReactNode, useId } from 'react'
import { type Language, number, useLanguage, useWords } from '../../../data/index.ts'
import { IconButton, Menu, MenuLabel } from '../../../ui/index.ts'
import { LANE_CHOICES, type LaneChoice } from './drawn.ts'
import { Fades, fadeIn, Shape, ToCheck } from './marks.tsx'
import { ZOOM_STEP } from './use-span.ts'
import { timelineWords } from './words.ts'

/** A row in one line; each is worded once. */
export function captionOf(language: Language): (row: DrawnRow) => string {
  const said = new WeakMap<DrawnRow, string>()
  return (row) => {
    const known = said.get(row)
    if (known !== undefined) return known
    const words = row.date === null ? row.words : `${writeDate(row.date, language)}: ${row.words}`
    said.set(row, words)
    return words
  }
}

interface ToolsProps {
  readonly by: LaneChoice
  readonly onLanes: (by: LaneChoice) => void
  readonly onZoom: (by: number) => void
  readonly onWhole: () => void
  readonly reply: TimelineReply
  /** To the rows that contradict each other; null: nothing else is shown. */
  readonly onContradictions: (() => void) | null
  /** Rows that lie before or after what is seen. */
  readonly outside: number
}

export const Tools = memo((props: ToolsProps): ReactNode => {
  const t = useWords(timelineWords)
  const language = useLanguage()
  const { by, onLanes, onZoom, onWhole, reply, outside, onContradictions } = props
  const { rows, found, contradictions } = reply
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-1 text-small text-grey">
      <label className="flex items-center gap-1.5 print:hidden">
        {t('lanes')}
        <select
          value={by}
          onChange={({ target }) => onLanes(LANE_CHOICES.find((lane) => lane === target.value) ?? 'none')}
          className="min-h-8 cursor-pointer rounded-base border border-edge bg-sheet px-1.5 text-ink"
        >
          {LANE_CHOICES.map((lane) => (
            <option key={lane} value={lane}>
              {t(`lanes-${lane}`)}
            </option>
          ))}
        </select>
      </label>
      <span className="flex print:hidden">
        <IconButton icon="minus" label={t('further')} onClick={() => onZoom(1 / ZOOM_STEP)} />
        <IconButton icon="plus" label={t('closer')} onClick={() => onZoom(ZOOM_STEP)} />
        <IconButton icon="fitWidth" label={t('whole')} onClick={onWhole} />
      </span>
      {outside === 0 ? null : <span>{t('outside', { count: outside })}</span>}
      {contradictions.length === 0 ? null : (
        <ContradictionCount count={contradictions.length} onShow={onContradictions} />
      )}
      {found > rows.length ? (
        <span className="text-amber">
          {t('cut', { shown: number(rows.length, language), found: number(found, language) })}
        </span>
      ) : null}
      <span className="ml-auto print:hidden">
        <Menu
          trigger={
            <button type="button" className="min-h-8 cursor-pointer rounded-base px-2 hover:bg-shade hover:text-ink">
              {t('legend')}
            </button>
          }
        >
          <MenuLabel>{t('legend')}</MenuLabel>
          <Legend />
        </Menu>
      </span>
      <span className="hidden w-full print:block">
        <Legend />
      </span>
    </div>
  )
})
Tools.displayName = 'Tools'

interface CountProps {
  readonly count: number
  readonly onShow: (() => void) | null
}

function ContradictionCount({ count, onShow }: CountProps): ReactNode {
  const t = useWords(timelineWords)
  const words = t('contradictions', { count })
  if (onShow === null) return <span className="text-red">{words}</span>
  return (
    <button
      type="button"
      title={t('show-contradictions')}
      onClick={onShow}
      className="min-h-8 cursor-pointer rounded-base px-1 text-red underline hover:bg-shade"
    >
      {words}
    </button>
  )
}

const SHAPES: readonly DateShape[] = ['day', 'unit', 'about', 'period', 'before', 'after']

const Legend = memo((): ReactNode => {
  const t = useWords(timelineWords)
  const drawing = useId()
  return (
    <ul className="grid gap-1 px-2.5 pb-2 text-small text-ink print:flex print:flex-wrap print:gap-x-6 print:px-0">
      {SHAPES.map((shape) => (
        <li key={shape} className="flex items-center gap-3">
          <svg viewBox="0 0 48 16" className="w-12 shrink-0 text-ink" aria-hidden="true">
            <Fades drawing={drawing} />
            <Shape
              drawing={drawing}
              shape={shape}
              x1={shape === 'day' ? 22 : 11}
              x2={shape === 'day' ? 26 : 37}
              y={8}
            />
          </svg>
          {t(`shape-${shape}`)}
        </li>
      ))}
      <li className="flex items-center gap-3">
        <svg viewBox="0 0 48 20" className="w-12 shrink-0 text-amber" aria-hidden="true">
          <Shape drawing={drawing} shape="day" x1={22} x2={26} y={10} />
          <ToCheck x1={22} x2={26} y={10} />
        </svg>
        {t('shape-unsure')}
      </li>
      <li className="flex items-center gap-3">
        <svg viewBox="0 0 48 16" className="w-12 shrink-0 text-red" aria-hidden="true">
          <path d="M8 12C8 0 40 0 40 12" fill="none" stroke="currentColor" strokeDasharray="5 3" strokeWidth={1.5} />
        </svg>
        {t('thread')}
      </li>
      <li className="flex items-center gap-3">
        <svg viewBox="0 0 48 16" className="w-12 shrink-0 text-grey" aria-hidden="true">
          <Fades drawing={drawing} />
          <rect x={6} y={1} width={36} height={14} fill={fadeIn(drawing, 'gap')} />
        </svg>
        {t('hatched')}
      </li>
      <li className="max-w-72 border-t border-line pt-1 print:hidden">{t('wheel')}</li>
    </ul>
  )
})
Legend.displayName = 'Legend'

interface TrayProps {
  readonly rows: readonly DrawnRow[]
  readonly at: string | undefined
  readonly onOpen: (event: string) => void
}

const MOST_IN_TRAY = 40

/** Rows without a date have no place on the axis, and are not left out. */
export const Tray = memo(({ rows, at, onOpen }: TrayProps): ReactNode => {
  const t = useWords(timelineWords)
  if (rows.length === 0) return null
  const left = rows.length - MOST_IN_TRAY
  return (
    <div className="flex items-center gap-2 border-t border-line py-1 text-small">
      <p className="shrink-0 text-grey">{`${t('undated')} (${rows.length})`}</p>
      <ul className="flex min-w-0 gap-1.5 overflow-x-auto print:flex-wrap">
        {rows.slice(0, MOST_IN_TRAY).map((row) => (
          <li key={row.id} className="shrink-0">
            <button
              type="button"
              aria-current={row.id === at ? 'true' : undefined}
              title={row.words}
              onClick={() => onOpen(row.id)}
              className="block min-h-6 max-w-52 cursor-pointer truncate rounded-base border border-line bg-sheet px-2 hover:bg-shade aria-[current]:border-blue aria-[current]:bg-chosen"
            >
              {row.words}
            </button>
          </li>
        ))}
        {left > 0 ? <li className="shrink-0 self-center text-grey">{t('more', { count: left })}</li> : null}
      </ul>
    </div>
  )
})
Tray.displayName = 'Tray'
