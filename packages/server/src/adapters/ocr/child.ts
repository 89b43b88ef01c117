// The program in the sandbox that recognises page images: Tesseract as WebAssembly, driven without a thread, offline. It takes frames
// with grey pixels and answers each with characters and boxes.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bytesOf, encodeFrame, receive, send } from '../sandbox/index.ts'
import { parseHocr } from './hocr.ts'

interface Engine {
  Init(path: null, language: string, mode: number): number
  SetVariable(name: string, value: string): void
  SetImageFile(orientation: number, radians: number): number
  Recognize(monitor: null): number
  GetHOCRText(page: number): string
}

interface Core {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void }
  readonly TessBaseAPI: new () => Engine
}

const LSTM_ONLY = 1
const AUTOMATIC_LAYOUT = '3'

const require = createRequire(import.meta.url)
const loadCore: (options: object) => Promise<Core> = require('tesseract.js-core/tesseract-core-simd-lstm.js')
const quiet = (): undefined => undefined
const core = await loadCore({ TesseractProgress: quiet, print: quiet, printErr: quiet })
const engines = new Map<string, Engine>()

/** The more exact of the two models in the package; its float weights were made integers, which makes it the smaller one too. */
function engineFor(language: string): Engine {
  const known = engines.get(language)
  if (known !== undefined) return known
  const folder = join(require.resolve(`@tesseract.js-data/${language}/package.json`), '..')
  const data = gunzipSync(readFileSync(join(folder, '4.0.0_best_int', `${language}.traineddata.gz`)))
  core.FS.writeFile(`./${language}.traineddata`, data)
  const engine = new core.TessBaseAPI()
  if (engine.Init(null, language, LSTM_ONLY) !== 0) throw new Error('the engine does not start')
  engine.SetVariable('tessedit_pageseg_mode', AUTOMATIC_LAYOUT)
  engine.SetVariable('hocr_char_boxes', '1')
  engine.SetVariable('debug_file', '/dev/null')
  engines.set(language, engine)
  return engine
}

for (let job = receive(); job !== null; job = receive()) {
  const { columns, rows, dotsPerInch, language } = job.head
  const engine = engineFor(language === 'deu' ? 'deu' : 'eng')
  // A portable greymap is the one image format that needs no decoder worth the name.
  core.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5 ${Number(columns)} ${Number(rows)} 255\n`), job.tail]))
  engine.SetVariable('user_defined_dpi', String(Math.round(Number(dotsPerInch))))
  if (engine.SetImageFile(1, 0) !== 0 || engine.Recognize(null) !== 0) throw new Error('the engine refused the image')
  const { boxes, ...head } = parseHocr(engine.GetHOCRText(0))
  send(encodeFrame(head, [bytesOf(boxes)]))
}
