import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import * as fc from 'fast-check'
import { htmlText, readHtml } from './index.ts'

async function read(html: string | Uint8Array): Promise<{ pages: Page[]; codes: string[] }> {
  const pages: Page[] = []
  const codes: string[] = []
  const bytes = typeof html === 'string' ? Buffer.from(html) : html
  for await (const item of readHtml({ bytes, name: 'sample.html' })) {
    if (item.item === 'page') pages.push(item.page)
    if (item.item === 'finding') codes.push(item.finding.code)
  }
  return { pages, codes }
}

async function textOf(html: string | Uint8Array): Promise<string | undefined> {
  return (await read(html)).pages[0]?.text
}

test('a web page reads as in a browser: no scripts, no styles, white space as it shows', async () => {
  const html = `<html><head><title>T</title><style>p{}</style></head><body><script>var a = "x"</script>
    <h2>Notice</h2><p>Of   3 March
    <b>2021</b>, by&nbsp;mail.<br>Second line</p><template>none</template></body></html>`
  const { pages } = await read(html)
  assert.equal(pages[0]?.text, 'Notice\n\nOf 3 March 2021, by\u00a0mail.\nSecond line')
  assert.deepEqual(
    pages[0].zones.map((zone) => zone.kind),
    ['heading', 'paragraph'],
  )
})

test('what a page hides is set apart from what it shows, and said to be hidden', async () => {
  const html =
    '<p>Seen</p><p hidden>one</p><div style="color:red; DISPLAY: none">two</div><span style="font-size:0">three</span>'
  const { pages, codes } = await read(html)
  assert.equal(pages[0]?.text, 'Seen')
  assert.deepEqual([pages[1]?.label, pages[1]?.text], ['Hidden text', 'one\n\ntwo\n\nthree'])
  assert.deepEqual(codes, ['text.hidden-part'])
})

test('list items bear the number or bullet that a browser draws', async () => {
  const html = '<ol start="3"><li>three<li value="7">seven<ul><li>inner</ul><li>eight</ol>'
  assert.equal(await textOf(html), '3. three\n\n7. seven\n\n• inner\n\n8. eight')
})

test('a table of data is rows of cells, a table of layout is what it holds', async () => {
  const html =
    '<table><tr><td><p>One</p><p>Two</p></td></tr></table><table><tr><th>Date<th>Event<tr><td>1 May<td>Notice</table>'
  const { pages } = await read(html)
  assert.equal(pages[0]?.text, 'One\n\nTwo\n\nDate\tEvent\n1 May\tNotice')
  const cells = pages[0].zones.filter((zone) => zone.kind === 'cell')
  assert.equal(cells.length, 4)
})

test('quoted text is told from the writer’s own', async () => {
  const { pages } = await read('<p>I agree.</p><blockquote><p>Shall we close on Friday?</p></blockquote>')
  const quoted = pages[0]?.zones.find((zone) => zone.kind === 'quoted')
  assert.equal(pages[0]?.text.slice(quoted?.start, quoted?.end), 'Shall we close on Friday?')
})

test('umlauts are right whatever the page says about its characters', async () => {
  const body = '<p>Größe</p>'
  const latin = Buffer.from(body, 'latin1')
  const named = (label: string) => Buffer.concat([Buffer.from(`<meta charset="${label}">`), Buffer.from(body)])
  assert.equal(await textOf(latin), 'Größe', 'nothing said, not UTF-8')
  assert.equal(await textOf(Buffer.from(body)), 'Größe', 'nothing said, UTF-8')
  assert.equal(await textOf(named('utf-8')), 'Größe', 'rightly said')
  assert.equal(
    await textOf(Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), latin])),
    'Größe',
    'rightly said',
  )
  assert.equal(await textOf(Buffer.concat([Buffer.from('<meta charset="utf-8">'), latin])), 'Größe', 'wrongly said')
  assert.equal(await textOf(Buffer.from(`\ufeff${body}`, 'utf16le')), 'Größe', 'marked UTF-16')
})

test('elements nested without end are read, not followed into the ground', async () => {
  assert.equal(await textOf(`${'<div>'.repeat(50_000)}deep`), 'deep')
  assert.equal(htmlText(`${'<table><tr><td>'.repeat(2000)}deep`).blocks.length > 0, true)
})

test('no markup makes it fail, and no text outside of tags is lost', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<li>',
    '<ol>',
    '<pre>',
    '<br>',
    '<b>',
    '&amp;',
    'word',
    ' ',
    '<!--',
    '<h1 hidden>',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { blocks, hidden } = htmlText(parts.join(''))
      const shown = JSON.stringify([blocks, hidden])
      const comment = parts.indexOf('<!--')
      const words = (comment < 0 ? parts : parts.slice(0, comment)).filter((one) => one === 'word').length
      assert.ok(shown.split('word').length - 1 >= words)
    }),
    { numRuns: 500 },
  )
})

test('a sentence set with a paragraph for every line is one paragraph', async () => {
  const lines = ['On 3 March 2021 Sample Pumps Ltd. delivered forty pumps to the', 'warehouse of Muster Foods LLC.']
  assert.equal(await textOf(lines.map((line) => `<p>${line}</p>`).join('\n')), lines.join('\n'))
})
