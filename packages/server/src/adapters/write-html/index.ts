// The chronology as one self-contained page: a drawn timeline above, the table with its quotations below. It opens anywhere, asks nobody for
// anything, runs no script, prints on A4 landscape. Vendor: d3-scale 4 (ISC, kept by the d3 team) computes the axis at the time of writing;
// we would write a piecewise linear function instead.
import type { Chronology } from '@muniment/contract'
import { type ChronologyWriter, layOutSchedule, plainText, shapeOfDate } from '../../evidence/exhibits/index.ts'
import type { LegendShape } from './page.ts'
import type { Timeline, TimelineRow } from './timeline/layout.ts'
import { type PageWords, pageWords } from './words.ts'

const mostLanes = 8

export const htmlWriter: ChronologyWriter = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  async write(chronology) {
    const [{ dayOf }, { layOutTimeline }, { drawTimeline }, { writePage }] = await Promise.all([
      import('./timeline/axis.ts'),
      import('./timeline/layout.ts'),
      import('./timeline/draw.ts'),
      import('./page.ts'),
    ])
    const schedule = layOutSchedule(chronology)
    const words = pageWords[chronology.language]
    const lanes = lanesOf(chronology, words)
    const numbers = new Map(chronology.rows.map((row, i) => [row.id, i + 1]))
    const timeline = layOutTimeline(timelineRows(chronology, lanes.laneOf, dayOf), {
      lanes: lanes.names,
      contradictions: chronology.contradictions.flatMap(({ rows: [one, other] }): [number, number][] => {
        const [a, b] = [numbers.get(one), numbers.get(other)]
        return a === undefined || b === undefined ? [] : [[a, b]]
      }),
      words,
    })
    const dates = new Map([...schedule.dated, ...schedule.undated].map((row) => [row.number, row.date]))
    const svg = drawTimeline(timeline, {
      title: words.timeline,
      undated: schedule.words.undated,
      more: words.more,
      date: (number) => dates.get(number) || schedule.words.undated,
    })
    const page = writePage({
      schedule,
      words,
      svg: timeline.lanes.length === 0 ? null : svg,
      counts: words.counts(
        timeline.marks.filter(({ label }) => label === null).length,
        timeline.counted.reduce((sum, { rows }) => sum + rows.length, 0),
        timeline.threadsLeft,
      ),
      shapes: shapesIn(timeline),
    })
    return new TextEncoder().encode(page)
  },
}

function shapesIn({ marks, gaps, threads }: Timeline): ReadonlySet<LegendShape> {
  const shapes = new Set<LegendShape>(marks.map(({ shape }) => (shape === 'after' ? 'before' : shape)))
  if (marks.some(({ row }) => row.deadline)) shapes.add('deadline')
  if (gaps.length > 0) shapes.add('gap')
  if (threads.length > 0) shapes.add('thread')
  return shapes
}

function timelineRows(
  chronology: Chronology,
  laneOf: (row: Chronology['rows'][number]) => string,
  dayOf: (iso: string | null) => number | null,
): readonly TimelineRow[] {
  return chronology.rows.map((row, i) => {
    const shape = row.date === null ? null : shapeOfDate(row.date)
    const [from, to] = [dayOf(row.date?.earliest ?? null), dayOf(row.date?.latest ?? null)]
    return {
      number: i + 1,
      anchor: `row${i + 1}`,
      text: plainText(row.text),
      lane: laneOf(row),
      deadline: row.kind === 'deadline',
      unsure: row.confidence === 'check',
      when: shape === null || (from === null && to === null) ? null : { shape, from, to },
    }
  })
}

/** One lane for each of the parties named first in most rows; the others share one. */
function lanesOf(
  chronology: Chronology,
  words: PageWords,
): { names: readonly string[]; laneOf: (row: Chronology['rows'][number]) => string } {
  const names = new Map(chronology.parties.map((party) => [party.id, plainText(party.name)]))
  const nameOf = (row: Chronology['rows'][number]): string | undefined => names.get(row.parties[0] ?? '')
  const counts = new Map<string, number>()
  for (const row of chronology.rows) {
    const name = nameOf(row)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const ranked = [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name)
  const own = new Set(ranked.slice(0, ranked.length > mostLanes ? mostLanes - 1 : mostLanes))
  return {
    names: [...own, words.otherLane, words.nobodyLane],
    laneOf: (row) => {
      const name = nameOf(row)
      return name === undefined ? words.nobodyLane : own.has(name) ? name : words.otherLane
    },
  }
}
