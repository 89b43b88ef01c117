// The laid-out timeline as SVG. Shapes tell the precision without colour: a tick for a day, an outlined bar for a month or longer, fading
// ends for "about", arrows for open ends, a filled bar for a period. Every mark is a link to its row.
import { escapeHtml } from '../escape.ts'
import { type Counted, type Mark, measure, type Timeline } from './layout.ts'
import { fitText, textWidth } from './measure.ts'

export interface DrawWords {
  readonly title: string
  readonly undated: string
  readonly more: (count: number) => string
  readonly date: (number: number) => string
}

export function drawTimeline(timeline: Timeline, words: DrawWords): string {
  const { width, height } = timeline
  return (
    `<svg viewBox="0 0 ${width} ${px(height)}" width="${width}" height="${px(height)}" role="group" aria-label="${escapeHtml(words.title)}" xmlns="http://www.w3.org/2000/svg">` +
    definitions +
    drawGaps(timeline) +
    drawLanes(timeline) +
    drawAxis(timeline) +
    drawThreads(timeline) +
    timeline.marks.map((mark) => drawMark(mark, words)).join('') +
    timeline.counted.map(drawCounted).join('') +
    drawTray(timeline, words) +
    '</svg>'
  )
}

/** One shape of the legend. */
export function drawSample(shape: Mark['shape'] | 'onward' | 'deadline' | 'gap' | 'thread'): string {
  const isOnward = shape === 'onward'
  const row = {
    number: 0,
    anchor: '',
    text: '',
    lane: '',
    deadline: shape === 'deadline',
    unsure: false,
    isOnward,
    when: null,
  }
  const known =
    shape === 'deadline' || shape === 'gap' || shape === 'thread' ? 'day' : shape === 'onward' ? 'period' : shape
  const [x1, x2] = known === 'day' ? [18.5, 21.5] : [4, 36]
  const body =
    shape === 'gap'
      ? '<rect class="gap" x="4" y="2" width="32" height="14"/>'
      : shape === 'thread'
        ? '<path class="thread" d="M4 13Q20 0 36 13"/><circle class="knot" cx="4" cy="13" r="2.2"/><circle class="knot" cx="36" cy="13" r="2.2"/>'
        : shapeOf({ row, shape: known, x1, x2, y: 9, label: null })
  return `<svg class="sample" viewBox="0 0 40 18" width="40" height="18" aria-hidden="true">${body}</svg>`
}

const definitions =
  '<defs><linearGradient id="fade"><stop offset="0" class="f0"/><stop offset=".4" class="f1"/><stop offset=".6" class="f1"/><stop offset="1" class="f0"/></linearGradient>' +
  '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>'

function drawLanes({ lanes, plot }: Timeline): string {
  return lanes
    .map(({ name, top, bottom }) => {
      const named = nameLines(name)
      const first = top + (named.length === 1 ? 21 : 16)
      const lines = named.map((text, i) => `<tspan x="0" y="${px(first + i * 13)}">${escapeHtml(text)}</tspan>`)
      return (
        `<path class="lane" d="M0 ${px(bottom)}H${plot.right}"/>` +
        `<text class="lane-name"><title>${escapeHtml(name)}</title>${lines.join('')}</text>`
      )
    })
    .join('')
}

/** On one line or, where it is too long, two. */
function nameLines(name: string): readonly string[] {
  const room = measure.gutter - 14
  if (textWidth(name, 11) <= room) return [name]
  const words = name.split(' ')
  let fitting = words.length - 1
  while (fitting > 0 && textWidth(words.slice(0, fitting).join(' '), 11) > room) fitting -= 1
  if (fitting === 0) return [fitText(name, 11, room)]
  return [words.slice(0, fitting).join(' '), fitText(words.slice(fitting).join(' '), 11, room)]
}

function drawAxis({ ticks, breaks, plot }: Timeline): string {
  const y = plot.top - 8
  const drawn = ticks.map(
    ({ x, label, strong }) =>
      `<path class="${strong ? 'grid strong' : 'grid'}" d="M${px(x)} ${y - 4}V${px(plot.bottom)}"/>` +
      `<text class="${strong ? 'tick strong' : 'tick'}" x="${px(x)}" y="${y - 9}" text-anchor="middle">${escapeHtml(label)}</text>`,
  )
  const cuts = breaks.map(
    (x) =>
      `<path class="cut" d="M${px(x - 5)} ${y + 5}L${px(x - 1)} ${y - 5}L${px(x + 5)} ${y - 5}L${px(x + 1)} ${y + 5}Z"/>` +
      `<path class="cut-line" d="M${px(x - 5)} ${y + 5}L${px(x - 1)} ${y - 5}M${px(x + 1)} ${y + 5}L${px(x + 5)} ${y - 5}"/>`,
  )
  return `<g aria-hidden="true">${drawn.join('')}<path class="axis" d="M${plot.left} ${y}H${plot.right}"/>${cuts.join('')}</g>`
}

function drawGaps({ gaps, plot }: Timeline): string {
  return gaps
    .map(({ x1, x2, label }) => {
      const end = label.y - 7
      return (
        `<rect class="gap" x="${px(x1)}" y="${plot.top}" width="${px(x2 - x1)}" height="${px(Math.max(plot.bottom, end) - plot.top)}"/>` +
        `<text class="gap-name" x="${px(label.x)}" y="${px(label.y + 3.5)}">${escapeHtml(label.text)}</text>`
      )
    })
    .join('')
}

function drawThreads({ threads }: Timeline): string {
  return threads
    .map(({ from, to }) => {
      const [a, b] = [anchorOf(from), anchorOf(to)]
      const lift = Math.min(30, 10 + Math.abs(a.x - b.x) / 6)
      const control = `${px((a.x + b.x) / 2)} ${px(Math.min(a.y, b.y) - lift)}`
      return (
        `<path class="thread" d="M${px(a.x)} ${px(a.y)}Q${control} ${px(b.x)} ${px(b.y)}"/>` +
        [a, b].map(({ x, y }) => `<circle class="knot" cx="${px(x)}" cy="${px(y)}" r="2.4"/>`).join('')
      )
    })
    .join('')
}

function drawMark(mark: Mark, words: DrawWords): string {
  const { row, label } = mark
  // The visible label comes first and unbroken, so that who speaks it to the machine is understood (WCAG 2.5.3).
  const said = `${row.number} ${row.text} · ${words.date(row.number)}`
  const text =
    label === null
      ? ''
      : `<text x="${px(label.x)}" y="${px(mark.y + 3.6)}"${label.end ? ' text-anchor="end"' : ''}>${numbered(label.text, row.number)}</text>`
  return (
    `<a class="mark${row.unsure ? ' unsure' : ''}" href="#${row.anchor}" aria-label="${escapeHtml(said)}"><title>${escapeHtml(said)}</title>` +
    `<rect class="hit" x="${px(mark.x1 - 3)}" y="${px(mark.y - 9)}" width="${px(mark.x2 - mark.x1 + 6 + (label !== null && !label.end ? label.width : 0))}" height="18"/>` +
    `${shapeOf(mark)}${text}</a>`
  )
}

function shapeOf({ shape, x1, x2, y, row }: Mark): string {
  const flag = row.deadline
    ? `<path class="flag" d="M${px(shape === 'day' ? (x1 + x2) / 2 : x2)} ${px(y - 8)}l${measure.flag} 3l-${measure.flag} 3z"/>`
    : ''
  if (shape === 'day') return `<path class="day" d="M${px((x1 + x2) / 2)} ${px(y - 8)}V${px(y + 8)}"/>${flag}`
  if (shape === 'before') {
    return `<path class="open" d="M${px(x2)} ${px(y - 7)}V${px(y + 7)}M${px(x2)} ${px(y)}H${px(x1 + 2)}M${px(x1 + 8)} ${px(y - 4)}L${px(x1 + 2)} ${px(y)}L${px(x1 + 8)} ${px(y + 4)}"/>${flag}`
  }
  if (shape === 'after') {
    return `<path class="open" d="M${px(x1)} ${px(y - 7)}V${px(y + 7)}M${px(x1)} ${px(y)}H${px(x2 - 2)}M${px(x2 - 8)} ${px(y - 4)}L${px(x2 - 2)} ${px(y)}L${px(x2 - 8)} ${px(y + 4)}"/>${flag}`
  }
  const onward =
    row.isOnward === true
      ? `<path class="onward" d="M${px(x2 - 5)} ${px(y - 4)}L${px(x2)} ${px(y)}L${px(x2 - 5)} ${px(y + 4)}"/>`
      : ''
  return `<rect class="${shape}" x="${px(x1)}" y="${px(y - 7)}" width="${px(x2 - x1)}" height="14"/>${onward}${flag}`
}

function drawCounted({ x, y, text, rows }: Counted): string {
  const [first] = rows
  const numbers = rows.map(({ number }) => number)
  const said = `${text}: ${numbers.slice(0, 40).join(', ')}${numbers.length > 40 ? ' …' : ''}`
  return `<a class="counted" href="#${first?.anchor ?? ''}" aria-label="${said}"><title>${said}</title><text x="${px(x)}" y="${px(y + 3.6)}" text-anchor="middle">${text}</text></a>`
}

function drawTray({ tray }: Timeline, words: DrawWords): string {
  if (tray === null) return ''
  const y = tray.top + measure.line / 2
  const rest =
    tray.left > 0
      ? `<text class="tick" x="${measure.width - 8}" y="${px(y + 4)}" text-anchor="end">${escapeHtml(words.more(tray.left))}</text>`
      : ''
  return (
    `<rect class="tray" x="${measure.gutter - 10}" y="${px(tray.top - 5)}" width="${measure.width - measure.gutter + 2}" height="${measure.line + 10}"/>` +
    `<text class="lane-name" x="0" y="${px(y + 4)}">${escapeHtml(fitText(words.undated, 11, measure.gutter - 20))}</text>` +
    tray.entries.map((mark) => drawMark(mark, words)).join('') +
    rest
  )
}

function anchorOf({ shape, x1, x2, y }: Mark): { readonly x: number; readonly y: number } {
  const x = shape === 'before' ? x2 : shape === 'after' ? x1 : (x1 + x2) / 2
  return { x, y: y - 8 }
}

function numbered(text: string, number: number): string {
  const head = String(number)
  return text.startsWith(head)
    ? `<tspan class="no">${head}</tspan>${escapeHtml(text.slice(head.length))}`
    : escapeHtml(text)
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}
