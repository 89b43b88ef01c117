// PDFs drawn by hand, object by object, so that a test says exactly what stands in the file.

/** A PDF of numbered objects, the first the catalogue. Offsets are right, so a reader has nothing to repair. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

interface Sketch {
  /** Content stream of each page. */
  readonly pages: readonly string[]
  /** Further entries of every page, of the catalogue, of the resources, of the trailer. */
  readonly page?: string
  readonly catalogue?: string
  readonly resources?: string
  readonly trailer?: string
  /** From number 10 on. */
  readonly more?: readonly string[]
}

/** Objects 1 to 9 are the catalogue, the page tree, fonts; further ones from 10; then two for every page. */
export function pdf({ pages, page = '', catalogue = '', resources = '', trailer = '', more = [] }: Sketch): Uint8Array {
  const first = 10 + more.length
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ')
  const box = page.includes('/MediaBox') ? '' : '/MediaBox [0 0 612 792]'
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      `<< /Font << /F 4 0 R /B 5 0 R /L 6 0 R >> ${resources} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Type /Encoding /Differences [1 /fi /fl] >> >>',
      'null',
      'null',
      'null',
      ...more,
      ...pages.flatMap((content, i) => [
        `<< /Type /Page /Parent 2 0 R /Resources 3 0 R ${box} ${page} /Contents ${first + i * 2 + 1} 0 R >>`,
        stream(content),
      ]),
    ],
    trailer,
  )
}

export const show = (x: number, y: number, text: string, font = '/F 10'): string =>
  `BT ${font} Tf ${x} ${y} Td (${text}) Tj ET\n`

/** A picture over the whole page: vertical bars, which look like writing to anything that counts edges. */
export const SCAN = {
  resources: '/XObject << /Scan 10 0 R >>',
  more: [
    stream(
      '00ff'.repeat(20_000),
      '/Type /XObject /Subtype /Image /Width 200 /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode',
    ),
  ],
}
export const DRAWN_SCAN = 'q 612 0 0 792 0 0 cm /Scan Do Q\n'
