// How fast a long chronology is in the browser: the drawn timeline until it can be used and while it is zoomed, the table while it is
// scrolled, and a link to a row far down; and a citation of the sample matter until its page is there, highlighted. A server of its own on
// the embedded database; the rows come in by an import, as a firm's do.
//   node packages/web/bench/chronology.ts [ROWS]
import type { Page } from 'playwright-core'
import { openApp } from '../test/app.test-builder.ts'

/** Times vary with what else the machine does: the one in the middle is told. */
const TURNS = 5
const wanted = Number(process.argv[2] ?? 5000)
const A_TABLE = 10_000

const app = await openApp()
const page = await app.signedIn({ viewport: { width: 1360, height: 860 } })
const tell = (words: string): void => void process.stdout.write(`${words}\n`)
const headers = { origin: app.address, 'x-muniment': 'web' }

async function sent<T>(method: 'get' | 'post' | 'put', path: string, options: object = {}): Promise<T> {
  const reply = await page.request[method](`${app.address}${path}`, { headers, timeout: 600_000, ...options })
  if (!reply.ok()) throw new Error(await reply.text())
  return reply.json()
}

/** Over twelve years, of nine parties, most on a day, some in a month. */
function csvOf(from: number, rows: number): string {
  const line = (number: number): string => {
    const at = new Date(Date.UTC(2009, 0, 1 + ((number * 7919) % 4380)))
    const day = at.toISOString().slice(0, number % 11 === 0 ? 7 : 10)
    return `${day},Pump ${number} was delivered to the warehouse and the buyer signed for it,Beispiel ${number % 9} GmbH`
  }
  return ['Date,Event,Parties', ...Array.from({ length: rows }, (_, at) => line(from + at))].join('\n')
}

async function fill(matter: string): Promise<void> {
  for (let from = 0; from < wanted; from += A_TABLE) {
    const buffer = Buffer.from(csvOf(from, Math.min(A_TABLE, wanted - from)))
    const multipart = { file: { name: `rows-${from}.csv`, mimeType: 'text/csv', buffer } }
    const made = await sent<{ id: string; version: number; sequence: number }>('post', `/matters/${matter}/imports`, {
      multipart,
    })
    const given = { ...headers, 'if-match': `"${made.version}"` }
    await sent('post', `/matters/${matter}/imports/${made.id}/apply`, {
      headers: given,
      data: { sequence: made.sequence, approve: 'added-and-changed' },
    })
  }
}

interface Frames {
  readonly frames: number
  readonly middle: number
  readonly late: number
  /** Work of the page's main thread a frame, in milliseconds. */
  readonly work: number
}

/** The time between frames while something is done again and again, and what of it was work. */
async function framesWhile(act: () => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const worked = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  await page.evaluate(`globalThis.deltas = []; globalThis.isOn = true;
    (() => { let before = performance.now(); const next = (at) => { deltas.push(at - before); before = at; if (isOn) requestAnimationFrame(next) }; requestAnimationFrame(next) })()`)
  const before = await worked()
  await act()
  const after = await worked()
  const deltas = await page.evaluate<number[]>('globalThis.isOn = false, globalThis.deltas.slice(1)')
  const sorted = deltas.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return { frames: sorted.length, middle: at(0.5), late: at(0.95), work: ((after - before) * 1000) / sorted.length }
}

const said = ({ frames, middle, late, work }: Frames): string =>
  `${frames} frames, ${middle.toFixed(1)} ms in the middle, ${late.toFixed(1)} ms at 95 %, ${work.toFixed(1)} ms of work a frame`

/** As a wheel does, one turn a frame. */
const turning = (page: Page, selector: string, script: string): Promise<void> =>
  page.evaluate(`new Promise((done) => {
    const place = document.querySelector(${JSON.stringify(selector)}); let turn = 0
    const step = () => { ${script}; turn += 1; if (turn < 120) requestAnimationFrame(step); else done() }
    requestAnimationFrame(step)
  })`)

const middle = (times: readonly number[]): string =>
  `${(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(', ')})`

/** From the press on a row to the page of its first citation, drawn and highlighted; every page has been drawn once before. */
async function citations(): Promise<void> {
  const { id } = await sent<{ id: string }>('post', '/sample-matter', {
    headers: { ...headers, 'idempotency-key': 'bench' },
  })
  const { documents } = await sent<{ documents: { id: string }[] }>('get', `/matters/${id}/documents`)
  for (;;) {
    const { documents: now } = await sent<{ documents: { status: string }[] }>(
      'get',
      `/matters/${id}/documents?limit=200`,
    )
    if (now.length >= documents.length && now.every(({ status }) => status === 'read' || status === 'refused')) break
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  const times: number[] = []
  for (const isWarm of [false, true]) {
    await page.goto(`matters/${id}/chronology?look=both`)
    const rows = page.getByRole('grid').getByRole('row')
    await rows.nth(TURNS + 1).waitFor()
    for (let turn = 1; turn <= TURNS; turn++) {
      await page.waitForTimeout(500)
      const took = await page.evaluate<number>(`new Promise((done) => {
        const row = document.querySelectorAll('[role=grid] [role=row]')[${turn}]
        const from = performance.now()
        row.querySelector('button').click()
        const look = () => {
          const image = document.querySelector('[data-page] img')
          const isHere = image !== null && image.complete && image.naturalWidth > 0 && !image.classList.contains('invisible')
          const isOther = row.getAttribute('aria-selected') === 'true'
          if (isHere && isOther && document.querySelector('[data-highlight]') !== null) done(performance.now() - from)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })`)
      if (isWarm) times.push(took)
    }
  }
  tell(`a citation is opened after ${middle(times)}`)
}

try {
  const { id } = await sent<{ id: string }>('post', '/matters', { data: { name: 'Long' } })
  const began = performance.now()
  await fill(id)
  tell(`${wanted} rows imported in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const address = `matters/${id}/chronology`
  await page.goto('matters')
  await page.goto(`${address}?look=timeline`)
  await page.locator('[data-row], [data-counted]').first().waitFor()
  // Warm: the server has its plans, the browser its code.
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn++) {
    const from = performance.now()
    await page.goto(`${address}?look=timeline`)
    await page.locator('[data-row], [data-counted]').first().waitFor()
    times.push(performance.now() - from)
  }
  tell(`timeline can be used after ${middle(times)}`)
  const wheel = `const box = place.getBoundingClientRect(); place.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: turn < 60 ? -15 : 15, clientX: box.left + box.width * 0.4, clientY: box.top + 80, bubbles: true, cancelable: true }))`
  tell(`zooming: ${said(await framesWhile(() => turning(page, '[role=listbox]', wheel)))}`)
  await page.goto(`${address}?look=timeline&lanes=party`)
  await page.locator('[data-row], [data-counted]').first().waitFor()
  tell(`zooming in lanes: ${said(await framesWhile(() => turning(page, '[role=listbox]', wheel)))}`)

  await page.goto(`${address}?look=table`)
  await page.getByRole('row').nth(5).waitFor()
  const scroll = 'place.parentElement.scrollTop += 90'
  tell(`scrolling: ${said(await framesWhile(() => turning(page, '[role=grid]', scroll)))}`)
  const { events } = await sent<{ events: { id: string }[] }>(
    'get',
    `/matters/${id}/events?limit=1&offset=${Math.floor(wanted * 0.8)}`,
  )
  const from = performance.now()
  await page.goto(`${address}?look=table&row=${events[0]?.id ?? ''}`)
  await page.locator(`#row-${events[0]?.id ?? ''}`).waitFor()
  tell(`a row at 80 % is opened and scrolled to after ${(performance.now() - from).toFixed(0)} ms`)
  await citations()
} finally {
  await app.close()
}
