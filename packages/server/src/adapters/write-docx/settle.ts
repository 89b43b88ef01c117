// Takes a packed DOCX to one settled form: no author, no tool's name, the chronology's own date, numbered relationship ids (one for
// each target, however often it is linked) and fixed time stamps in the archive.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Schedule } from '../../evidence/exhibits/index.ts'

export function settle(packed: Uint8Array, schedule: Schedule): Uint8Array {
  const parts = unzipSync(packed)
  mergeLinks(parts)
  numberBookmarks(parts)
  parts['docProps/core.xml'] = strToU8(coreProperties(schedule))
  delete parts['docProps/custom.xml']
  dropMention(parts, '[Content_Types].xml', /<Override [^>]*\/docProps\/custom\.xml"[^>]*\/>/)
  dropMention(parts, '_rels/.rels', /<Relationship [^>]*docProps\/custom\.xml"[^>]*\/>/)
  const sorted = Object.entries(parts).sort(
    ([one], [other]) => partOrder(one) - partOrder(other) || (one < other ? -1 : 1),
  )
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: new Date(1980, 0, 1) })
}

/** The library writes a relationship with a random id for every single link. */
function mergeLinks(parts: Record<string, Uint8Array>): void {
  const relations = parts['word/_rels/document.xml.rels']
  const body = parts['word/document.xml']
  if (relations === undefined || body === undefined) return
  const ids = new Map<string, string>()
  const byTarget = new Map<string, string>()
  const kept = strFromU8(relations).replace(/<Relationship [^>]*TargetMode="External"[^>]*\/>/g, (element) => {
    const [, id = ''] = /\bId="([^"]*)"/.exec(element) ?? []
    const [, target = ''] = /\bTarget="([^"]*)"/.exec(element) ?? []
    const known = byTarget.get(target)
    const settled = known ?? `rIdLink${byTarget.size + 1}`
    ids.set(id, settled)
    byTarget.set(target, settled)
    return known === undefined ? element.replace(/\bId="[^"]*"/, `Id="${settled}"`) : ''
  })
  parts['word/_rels/document.xml.rels'] = strToU8(kept)
  const settled = strFromU8(body).replace(/\br:id="([^"]*)"/g, (attribute, id: string) => {
    const settledId = ids.get(id)
    return settledId === undefined ? attribute : `r:id="${settledId}"`
  })
  parts['word/document.xml'] = strToU8(settled)
}

/** The library counts bookmarks through everything the process ever wrote. */
function numberBookmarks(parts: Record<string, Uint8Array>): void {
  const body = parts['word/document.xml']
  if (body === undefined) return
  const numbers = new Map<string, number>()
  const settled = strFromU8(body).replace(
    /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g,
    (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `${before}${number}"`
    },
  )
  parts['word/document.xml'] = strToU8(settled)
}

function dropMention(parts: Record<string, Uint8Array>, name: string, element: RegExp): void {
  const part = parts[name]
  if (part !== undefined) parts[name] = strToU8(strFromU8(part).replace(element, ''))
}

/** Readers that sniff a file's kind look at its first entry. */
function partOrder(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2
}

function coreProperties({ title, madeAt, language }: Schedule): string {
  const time = Date.parse(madeAt)
  const instant = `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19)}Z`
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped}</dc:title><dc:language>${language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  )
}
