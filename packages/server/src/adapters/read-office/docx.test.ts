import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import { strToU8, zipSync } from 'fflate'
import type { DocumentFact, ReadFinding } from '../../evidence/text/reader.ts'
import { readDocx } from './index.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHANGED = 'w:author="Jane Sample" w:date="2021-03-03T09:00:00Z"'

/** A Word file with this body and, under the names of their types, these other parts. */
function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(parts)
  const targets = names.map((type, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`)
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      relations(`<Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/_rels/document.xml.rels': strToU8(relations(targets.join(''))),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
  }
  for (const type of names) files[`word/${type}.xml`] = strToU8(parts[type] ?? '')
  return zipSync(files)
}

const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const del = (text: string): string =>
  `<w:del ${CHANGED}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const ins = (text: string): string => `<w:ins ${CHANGED}>${r(text)}</w:ins>`

interface Reading {
  readonly pages: Page[]
  readonly findings: ReadFinding[]
  readonly facts: DocumentFact[]
}

async function read(bytes: Uint8Array): Promise<Reading> {
  const reading: Reading = { pages: [], findings: [], facts: [] }
  for await (const item of readDocx({ bytes, name: 'sample.docx' })) {
    if (item.item === 'page') reading.pages.push(item.page)
    if (item.item === 'finding') reading.findings.push(item.finding)
    if (item.item === 'fact') reading.facts.push(item.fact)
  }
  return reading
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { pages } = await read(bytes)
  return pages.map((page) => (page.label === null ? page.text : `[${page.label}] ${page.text}`)).join('\n\n')
}

function zones(page: Page | undefined, kind: string): (string | null)[][] {
  assert.ok(page)
  return page.zones
    .filter((zone) => zone.kind === kind)
    .map((zone) => [page.text.slice(zone.start, zone.end), zone.label])
}

test('deleted words never stand in the visible text, but on a page of their own with who deleted them and when', async () => {
  const { pages } = await read(word(p(`${r('Payment is due in ')}${del('30')}${ins('14')}${r(' days.')}`)))
  assert.deepEqual(
    pages.map(({ label, text }) => [label, text]),
    [
      [null, 'Payment is due in 14 days.'],
      ['Deleted text', '30'],
    ],
  )
  assert.deepEqual(zones(pages[0], 'inserted'), [['14', 'Jane Sample, 2021-03-03']])
  assert.deepEqual(zones(pages[1], 'deleted'), [['30', 'Jane Sample, 2021-03-03']])
})

test('text that was moved stands where it was moved to, and its old place is among the deleted', async () => {
  const moved = `<w:moveFrom ${CHANGED}>${r('Clause A')}</w:moveFrom>`
  const body = p(moved) + p(`${r('Then ')}<w:moveTo ${CHANGED}>${r('Clause A')}</w:moveTo>`)
  const { pages } = await read(word(body))
  assert.equal(pages[0]?.text, 'Then Clause A')
  assert.deepEqual(zones(pages[1], 'deleted'), [['Clause A', 'Jane Sample, 2021-03-03, moved']])
})

test('two paragraphs whose dividing mark was deleted read as one', async () => {
  const first = p(r('The term '), `<w:rPr><w:del ${CHANGED}/></w:rPr>`)
  assert.equal(await textOf(word(first + p(r('ends in May.')))), 'The term ends in May.')
})

test('a deleted table row is gone from the table and kept among the deleted', async () => {
  const row = (text: string, properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(r(text))}</w:tc><w:tc>${p(r('x'))}</w:tc></w:tr>`
  const table = `<w:tbl>${row('kept')}${row('gone', `<w:del ${CHANGED}/>`)}</w:tbl>`
  assert.equal(await textOf(word(table)), 'kept\tx\n\n[Deleted text] gone\n\nx')
})

const NUMBERING = `<w:numbering ${NAMESPACES}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`

const item = (text: string, level: number, list = 1): string =>
  p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

test('the labels that Word computes are part of the text, level by level', async () => {
  const body = [
    item('Term', 0),
    item('start', 1),
    item('end', 1),
    item('Price', 0),
    item('net', 1),
    item('tax', 2),
    item('dot', 0, 2),
  ]
  const { pages } = await read(word(body.join(''), { numbering: NUMBERING }))
  assert.equal(
    pages[0]?.text.replaceAll('\n\n', ' | '),
    '§ 1 Term | (a) start | (b) end | § 2 Price | (a) net | 2.a.I tax | • dot',
  )
  assert.equal(zones(pages[0], 'list-item').length, 7)
  assert.equal(pages[0]?.raw.includes('§'), false, 'a label is ours, not a character of the file')
})

test('a list that is told to begin again does so once and then goes on', async () => {
  const body = [item('a', 0), item('b', 0, 3), item('c', 0, 3)]
  assert.equal(await textOf(word(body.join(''), { numbering: NUMBERING })), '§ 1 a\n\n§ 7 b\n\n§ 8 c')
})

test('a style that is numbered finds its level in the list', async () => {
  const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Article"/><w:lvlText w:val="Article %1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalZero"/><w:isLgl/><w:pStyle w:val="Section"/><w:lvlText w:val="Section %1.%2"/></w:lvl>
    </w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  const style = (id: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`
  const styles = `<w:styles ${NAMESPACES}>${style('Article')}${style('Section')}</w:styles>`
  const styled = (text: string, id: string) => p(r(text), `<w:pStyle w:val="${id}"/>`)
  const body = [
    styled('Terms', 'Article'),
    styled('Price', 'Section'),
    styled('Payment', 'Section'),
    styled('End', 'Article'),
  ]
  const text = await textOf(word(body.join(''), { styles, numbering }))
  assert.equal(
    text.replaceAll('\n\n', ' | '),
    'Article I Terms | Section 1.01 Price | Section 1.02 Payment | Article II End',
  )
})

test('a footnote follows its paragraph, and its mark cannot run into a year before it', async () => {
  const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0">${p(r('---'))}</w:footnote>
    <w:footnote w:id="4">${p(`<w:r><w:footnoteRef/></w:r>${r('See annex B.')}`)}</w:footnote></w:footnotes>`
  const body = p(`${r('Signed in 2021')}<w:r><w:footnoteReference w:id="4"/></w:r>${r('.')}`)
  const { pages } = await read(word(body, { footnotes: notes }))
  assert.equal(pages[0]?.text, 'Signed in 2021¹.\n\n¹ See annex B.')
  assert.deepEqual(zones(pages[0], 'footnote'), [['¹ See annex B.', 'footnote 1']])
})

test('comments stand on their own page with author and day', async () => {
  const comments = `<w:comments ${NAMESPACES}><w:comment w:id="0" ${CHANGED}>${p(r('Is this right?'))}</w:comment></w:comments>`
  const { pages } = await read(word(p(r('Body')), { comments }))
  assert.equal(pages[1]?.label, 'Comments')
  assert.deepEqual(zones(pages[1], 'comment'), [['Is this right?', 'Jane Sample, 2021-03-03']])
})

test('a text box that is written twice, for old and new programs, is read once', async () => {
  const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('In the box')}</wps:txbx></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:shape><v:textbox>${box('In the box')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const { pages } = await read(word(p(r('Beside it') + drawing)))
  assert.equal(pages[0]?.text, 'Beside it\n\nIn the box')
  assert.deepEqual(zones(pages[0], 'text-box'), [['In the box', null]])
})

test('a field shows its result, not its instruction, and a date that the program sets is marked', async () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const field = `${mark('begin')}<w:r><w:instrText> DATE \\@ "d MMMM yyyy" </w:instrText></w:r>${mark('separate')}${r('4 May 2022')}${mark('end')}`
  const { pages } = await read(word(p(r('Printed ') + field)))
  assert.equal(pages[0]?.text, 'Printed 4 May 2022')
  assert.deepEqual(zones(pages[0], 'field'), [['4 May 2022', 'DATE']])
})

test('text that Word hides is read, set apart, and said to be hidden', async () => {
  const { pages, findings } = await read(word(p(r('Seen.') + r('Not seen.', '<w:vanish/>'))))
  assert.equal(pages[0]?.text, 'Seen.')
  assert.deepEqual([pages[1]?.label, pages[1]?.text], ['Hidden text', 'Not seen.'])
  assert.deepEqual(
    findings.map((finding) => finding.code),
    ['text.hidden-part'],
  )
})

test('a field that never ends hides no text after it', async () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
  const { pages } = await read(word(p(r('Before')) + p(begin + r('after'))))
  assert.deepEqual(
    pages.map(({ label, text }) => [label, text]),
    [
      [null, 'Before'],
      ['Hidden text', 'after'],
    ],
  )
})

test('a run that says it is seen is seen, even in a style that hides', async () => {
  const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
  const body = p(r('hidden ') + r('seen', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="S"/>')
  const { pages } = await read(word(body, { styles }))
  assert.deepEqual(
    pages.map((page) => page.text),
    ['seen', 'hidden'],
  )
})

test('headings, headers and footers are told from the running text, and a repeated header is read once', async () => {
  const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`
  const header = `<w:hdr ${NAMESPACES}>${p(r('Nordlicht Muster GmbH'))}</w:hdr>`
  const footer = `<w:ftr ${NAMESPACES}>${p(r('Draft'))}</w:ftr>`
  const body = p(r('Definitions'), '<w:pStyle w:val="H"/>') + p(r('Text.'))
  const { pages } = await read(word(body, { styles, header, footer }))
  assert.equal(pages[0]?.text, 'Nordlicht Muster GmbH\n\nDefinitions\n\nText.\n\nDraft')
  assert.deepEqual(
    pages[0].zones.map((zone) => zone.kind),
    ['header', 'heading', 'paragraph', 'footer'],
  )
})

test('cells of a table row are told apart and bear the name of their column', async () => {
  const row = (cells: string[], properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`
  const table = `<w:tbl>${row(['Date', 'Event'], '<w:tblHeader/>')}${row(['3 March 2021', 'Notice'])}</w:tbl>`
  const { pages } = await read(word(table))
  assert.equal(pages[0]?.text, 'Date\tEvent\n3 March 2021\tNotice')
  assert.deepEqual(zones(pages[0], 'cell').slice(2), [
    ['3 March 2021', 'Date'],
    ['Notice', 'Event'],
  ])
})

test('soft hyphens are not seen and hard ones and spaces that must not break are', async () => {
  const body = p(
    '<w:r><w:t>Ver</w:t><w:softHyphen/><w:t>trag</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>',
  )
  assert.equal(await textOf(word(body)), 'Vertrag\tA-1')
})

test('a page break begins a new page', async () => {
  const body = p(r('One') + '<w:r><w:br w:type="page"/></w:r>') + p(r('Two'))
  const { pages } = await read(word(body))
  assert.deepEqual(
    pages.map((page) => page.text),
    ['One', 'Two'],
  )
})

test('where Word left the marks of its own pages, ours bear their numbers', async () => {
  const mark = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const row = (inner: string) => `<w:tr><w:tc>${p(inner)}</w:tc><w:tc>${p(r('x'))}</w:tc></w:tr>`
  const body = [
    p(r('On page one')),
    p(mark + r('begins page two')),
    p(r('runs over ') + mark + r('to page three')),
    p(r('on page three')),
    `<w:tbl>${row(r('still three'))}${row(mark + r('four'))}</w:tbl>`,
  ]
  const { pages } = await read(word(body.join('')))
  assert.deepEqual(
    pages.map(({ label, text }) => [label, text]),
    [
      ['1', 'On page one'],
      ['2', 'begins page two\n\nruns over to page three'],
      ['3', 'on page three\n\nstill three\tx'],
      ['4', 'four\tx'],
    ],
  )
})

test('author and times of the file are facts, never text', async () => {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
    <dc:creator>Erika Beispiel</dc:creator><dcterms:created>2020-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${p(r('Text'))}</w:body></w:document>`),
    'docProps/core.xml': strToU8(core),
  })
  const { facts, pages } = await read(bytes)
  assert.equal(pages[0]?.text, 'Text')
  assert.deepEqual(facts, [
    { fact: 'person', role: 'author', name: 'Erika Beispiel', address: null },
    { fact: 'date', name: 'created', value: '2020-01-02T03:04:05Z' },
  ])
})

test('a file that uses other prefixes for the same names is read the same', async () => {
  const xml = `<ns0:document xmlns:ns0="${W}"><ns0:body><ns0:p><ns0:r><ns0:t>Text</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
  assert.equal(await textOf(zipSync({ 'word/document.xml': strToU8(xml) })), 'Text')
})

test('a letter typed with a paragraph for every line keeps its address together and its sentences whole', async () => {
  const lines = [
    'Beispiel Pumpen AG',
    'Marktplatz 3',
    '04109 Leipzig',
    '',
    'Am 3. März 2021 lieferte die Nordlicht Muster GmbH an das Lager in',
    'Rostock vierzig Pumpen, von denen drei beschädigt waren.',
  ]
  const { pages } = await read(word(lines.map((line) => p(line === '' ? '' : r(line))).join('')))
  assert.equal(pages[0]?.text, `${lines.slice(0, 3).join('\n')}\n\n${lines[4]}\n${lines[5]}`)
})
