// The chronology as one self-contained page: a drawn timeline above (in sections of years or months where it is long), the table with its quotations below. It opens anywhere, asks nobody for
// anything, runs no script, prints on A4 landscape. Vendor: d3-scale 4 (ISC, kept by the d3 team) computes the axis at the time of writing;
// we would write a piecewise linear function instead.
import type { Chronology } from '@muniment/contract'
import { type ChronologyWriter, layOutSchedule, plainText, shapeOfDate } from '../../evidence/exhibits/index.ts'
import type { LegendShape } from './page.ts'
import type { Mark, Timeline, TimelineRow } from './timeline/layout.ts'
import type { Section } from './timeline/sections.ts'
import { type PageWords, pageWords } from './words.ts'

const mostLanes = 8

export const htmlWriter: ChronologyWriter = {
  extension: 'html',
  async write(chronology) {
    const [{ dayOf }, { layOutTimeline, ROOMS }, { sectionsOf }, { drawTimeline }, { writePage }] = await Promise.all([
      import('./timeline/axis.ts'),
      import('./timeline/layout.ts'),
      import('./timeline/sections.ts'),
      import('./timeline/draw.ts'),
      import('./page.ts'),
    ])
    const schedule = layOutSchedule(chronology)
    const words = pageWords[chronology.language]
    const lanes = lanesOf(chronology, words)
    const numbers = new Map(chronology.rows.map((row, i) => [row.id, i + 1]))
    const pairs = chronology.contradictions.flatMap(({ rows: [one, other] }): [number, number][] => {
      const [a, b] = [numbers.get(one), numbers.get(other)]
      return a === undefined || b === undefined ? [] : [[a, b]]
    })
    const rows = timelineRows(chronology, lanes.laneOf, dayOf)
    const wishes = { lanes: lanes.names, words }
    const whole = layOutTimeline(rows, { ...wishes, contradictions: pairs })
    const sections = isReadable(whole) ? [] : sectionsOf(rows)
    const timelines =
      sections.length === 0
        ? [whole]
        : sections.map((section) =>
            layOutTimeline(section.rows, {
              ...wishes,
              contradictions: within(section, pairs),
              room: ROOMS.section,
            }),
          )
    const dates = new Map([...schedule.dated, ...schedule.undated].map((row) => [row.number, row.date]))
    const draw = (timeline: Timeline, title: string): string =>
      drawTimeline(timeline, {
        title,
        undated: schedule.words.undated,
        more: words.more,
        date: (number) => dates.get(number) || schedule.words.undated,
      })
    const drawings = timelines.flatMap((timeline, i) => {
      const section = sections[i]
      const title = section === undefined ? null : titleOf(section, words)
      return timeline.lanes.length === 0
        ? []
        : [{ title, rows: section?.rows ?? rows, svg: draw(timeline, title ?? words.timeline) }]
    })
    const sum = (count: (timeline: Timeline) => number): number =>
      timelines.reduce((all, timeline) => all + count(timeline), 0)
    const page = writePage({
      schedule,
      words,
      drawings,
      lanes: lanes.names,
      counts: words.counts(
        sum(({ marks }) => marks.filter(isWordless).length),
        sum(({ counted }) => counted.reduce((all, { rows: left }) => all + left.length, 0)),
        pairs.length - sum(({ threads }) => threads.length),
      ),
      shapes: new Set(timelines.flatMap((timeline) => [...shapesIn(timeline)])),
    })
    return new TextEncoder().encode(page)
  },
}

/** Every row is drawn, and nearly every one with its words. */
function isReadable({ marks, counted }: Timeline): boolean {
  return counted.length === 0 && marks.filter(isWordless).length <= marks.length / 20
}

/** Bare, or with its number alone. */
const isWordless = ({ label, row }: Mark): boolean => label === null || label.text === String(row.number)

function within(
  { rows }: Section,
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const numbers = new Set(rows.map(({ number }) => number))
  return pairs.filter(([one, other]) => numbers.has(one) && numbers.has(other))
}

/** '2014–2018', 'January–March 2020', 'March 2020 (1 of 2)'. */
function titleOf({ from, to, part }: Section, words: PageWords): string {
  const year = (month: number): string => words.year(Math.floor(month / 12))
  const month = (at: number): string => words.fullMonths[((at % 12) + 12) % 12] ?? ''
  const isYears = from % 12 === 0 && to % 12 === 11
  const [one, other] = isYears ? [year(from), year(to)] : [month(from), month(to)]
  const span = one === other ? one : `${one}–${other}`
  const title = isYears ? span : `${span} ${year(from)}`
  return part === null ? title : `${title} (${words.partOf(...part)})`
}

function shapesIn({ marks, gaps, threads }: Timeline): ReadonlySet<LegendShape> {
  const shapes = new Set<LegendShape>(marks.map(({ shape }) => (shape === 'after' ? 'before' : shape)))
  if (marks.some(({ row }) => row.deadline)) shapes.add('deadline')
  if (marks.some(({ row }) => row.isOnward === true)) shapes.add('onward')
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
