// Tesseract's hOCR output with a box for every character, as columns. Only the elements Tesseract writes are understood; anything
// else is passed over, so that no output whatever makes it fail. Linear in the text.

export interface Recognised {
  /** Words with spaces between them, lines ended by '\n', paragraphs by '\n\n', in the engine's order. */
  readonly raw: string
  /** Four numbers per UTF-16 unit of `raw`: left, top, right, bottom in pixels. White space has a box of no size. */
  readonly boxes: Float32Array
  /** 0 to 1: of the words, weighed by their letters; 0 when there are none. */
  readonly confidence: number
  /** Most letters stand on their side: the engine reads such lines, but gives their letters no boxes. */
  readonly isSideways: boolean
}

const ELEMENT =
  /<span class='ocrx_word'[^>]{0,200}?x_wconf (?<word>\d{1,3})|<span class='ocrx_cinfo' title='x_bboxes (?<left>-?\d{1,6}) (?<top>-?\d{1,6}) (?<right>-?\d{1,6}) (?<bottom>-?\d{1,6});[^>]{0,60}>(?<letters>[^<]{0,80})<|<(?<open>p class='ocr_par'|span class='ocr_(?:line|caption|textfloat|header)')/g

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" }

export function parseHocr(hocr: string): Recognised {
  let raw = ''
  const boxes: number[] = []
  let gap = ''
  let certainty = 0
  let letters = 0
  let wordConfidence = 0
  let withoutBox = 0
  const put = (text: string, box: readonly number[]): void => {
    raw += text
    for (let unit = 0; unit < text.length; unit += 1) boxes.push(...box)
  }
  for (const { groups } of hocr.matchAll(ELEMENT)) {
    if (groups?.['open'] !== undefined) gap = groups['open'].startsWith('p ') ? '\n\n' : longer(gap, '\n')
    else if (groups?.['word'] !== undefined) {
      gap = longer(gap, ' ')
      wordConfidence = Number(groups['word']) / 100
    } else if (groups?.['letters'] !== undefined) {
      const text = unescaped(groups['letters'])
      const right = boxes.at(-2) ?? 0
      const bottom = boxes.at(-1) ?? 0
      if (raw !== '' && gap !== '') put(gap, [right, bottom, right, bottom])
      gap = ''
      put(
        text,
        ['left', 'top', 'right', 'bottom'].map((side) => Number(groups[side])),
      )
      certainty += wordConfidence * text.length
      letters += text.length
      if (groups['right'] === groups['left']) withoutBox += text.length
    }
  }
  const confidence = letters === 0 ? 0 : Math.min(1, certainty / letters)
  return { raw, boxes: Float32Array.from(boxes), confidence, isSideways: withoutBox > letters / 2 }
}

function longer(gap: string, other: string): string {
  return gap.includes('\n') || gap.length > other.length ? gap : other
}

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
