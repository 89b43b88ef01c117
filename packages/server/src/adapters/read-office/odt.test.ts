import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import { strToU8, zipSync } from 'fflate'
import { readOdt } from './index.ts'

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .concat(
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  )
  .join(' ')

function writer(body: string, styles = ''): Uint8Array {
  const content = `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) })
}

async function read(bytes: Uint8Array): Promise<Page[]> {
  const pages: Page[] = []
  for await (const item of readOdt({ bytes, name: 'sample.odt' })) if (item.item === 'page') pages.push(item.page)
  return pages
}

function zones(page: Page | undefined, kind: string): (string | null)[][] {
  assert.ok(page)
  return page.zones
    .filter((zone) => zone.kind === kind)
    .map((zone) => [page.text.slice(zone.start, zone.end), zone.label])
}

const CHANGE =
  '<office:change-info><dc:creator>Erika Beispiel</dc:creator><dc:date>2021-03-03T10:00:00</dc:date></office:change-info>'

test('deleted words of an OpenDocument stand apart, inserted ones in the text and marked', async () => {
  const body = `<text:tracked-changes>
      <text:changed-region text:id="c1"><text:deletion>${CHANGE}<text:p>dreißig</text:p></text:deletion></text:changed-region>
      <text:changed-region text:id="c2"><text:insertion>${CHANGE}</text:insertion></text:changed-region>
    </text:tracked-changes>
    <text:p>Frist: <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>vierzehn<text:change-end text:change-id="c2"/> Tage</text:p>`
  const pages = await read(writer(body))
  assert.equal(pages[0]?.text, 'Frist: vierzehn Tage')
  assert.deepEqual(zones(pages[0], 'inserted'), [['vierzehn', 'Erika Beispiel, 2021-03-03']])
  assert.equal(pages[1]?.label, 'Deleted text')
  assert.deepEqual(zones(pages[1], 'deleted'), [['dreißig', 'Erika Beispiel, 2021-03-03']])
})

test('list labels of an OpenDocument are counted as Writer counts them', async () => {
  const level = (at: number, format: string, more = '') =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix=")" ${more}/>`
  const styles = `<text:list-style style:name="L">${level(1, '1')}${level(2, 'a', 'text:display-levels="2"')}</text:list-style>`
  const entry = (inner: string) => `<text:list-item>${inner}</text:list-item>`
  const body = `<text:list text:style-name="L">${entry('<text:p>eins</text:p>')}${entry(
    `<text:p>zwei</text:p><text:list>${entry('<text:p>innen</text:p>')}</text:list>`,
  )}</text:list><text:p>dazwischen</text:p><text:list text:style-name="L" text:continue-numbering="true">${entry('<text:p>drei</text:p>')}</text:list>`
  const pages = await read(writer(body, styles))
  assert.equal(pages[0]?.text, '1) eins\n\n2) zwei\n\n2.a) innen\n\ndazwischen\n\n3) drei')
})

test('notes, comments, tables and white space of an OpenDocument read as on paper', async () => {
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Anlage</text:p></text:note-body></text:note>'
  const comment =
    '<office:annotation><dc:creator>Jane Sample</dc:creator><dc:date>2022-01-02T00:00:00</dc:date><text:p>Sure?</text:p></office:annotation>'
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
  const body = `<text:h text:outline-level="2">Titel</text:h><text:p>  Ende\n   2021${note}${comment}<text:s text:c="2"/>x<text:tab/>y</text:p>
    <table:table><table:table-row>${cell('Tag')}${cell('Ereignis')}</table:table-row></table:table>`
  const pages = await read(writer(body))
  assert.equal(pages[0]?.text, 'Titel\n\nEnde 2021¹  x\ty\n\n¹ Anlage\n\nTag\tEreignis')
  assert.deepEqual(zones(pages[0], 'heading'), [['Titel', 'heading “Titel”']])
  assert.deepEqual(zones(pages[1], 'comment'), [['Sure?', 'Jane Sample, 2022-01-02']])
})

test('text in a hidden style is not part of the visible text', async () => {
  const styles = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
  const pages = await read(writer('<text:p>Seen <text:span text:style-name="T1">not seen</text:span></text:p>', styles))
  assert.deepEqual(
    pages.map(({ label, text }) => [label, text]),
    [
      [null, 'Seen'],
      ['Hidden text', 'not seen'],
    ],
  )
})
