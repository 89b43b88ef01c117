// PDFium, compiled to WebAssembly (@embedpdf/pdfium: MIT, PDFium itself BSD and Apache-2.0, no dependencies; kept by the EmbedPDF
// project on Google's PDFium). Without it we would write a PDF parser, a font engine and a renderer. It gives a box for every
// character at half the speed of poppler with flat memory, and a page picture, and never touches anything but the bytes it is given.
//
// The functions are called as the module exports them: its own wrappers convert every argument and cost more than the call.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

type Native = (...args: number[]) => number

function isNative(value: unknown): value is Native {
  return typeof value === 'function'
}

/** The module's memory. A view is empty after the memory has grown, and is then made anew: never keep one over a call. */
class Heap {
  private readonly memory: WebAssembly.Memory
  private u8 = new Uint8Array()
  private i32 = new Int32Array()
  private f32 = new Float32Array()
  private f64 = new Float64Array()

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    if (this.u8.length === 0) this.renew()
    return this.u8
  }

  get ints(): Int32Array {
    if (this.i32.length === 0) this.renew()
    return this.i32
  }

  get floats(): Float32Array {
    if (this.f32.length === 0) this.renew()
    return this.f32
  }

  get doubles(): Float64Array {
    if (this.f64.length === 0) this.renew()
    return this.f64
  }

  private renew(): void {
    const { buffer } = this.memory
    this.u8 = new Uint8Array(buffer)
    this.i32 = new Int32Array(buffer)
    this.f32 = new Float32Array(buffer)
    this.f64 = new Float64Array(buffer)
  }
}

export type Pdfium = Awaited<ReturnType<typeof loadPdfium>>

let loaded: Promise<Pdfium> | null = null

/** One module per process: it takes 60 to 150 ms to compile. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= loadPdfium()
  return loaded
}

async function loadPdfium() {
  const file = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  const wrapped = await init({ wasmBinary, print: ignore, printErr: ignore })
  wrapped.PDFiumExt_Init()
  const exported = new Map<string, unknown>(Object.entries(wrapped.pdfium.wasmExports))
  const memory = exported.get('memory')
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium has no memory')
  const native = (name: string): Native => {
    const value = exported.get(name)
    if (!isNative(value)) throw new Error(`PDFium has no ${name}`)
    return value
  }
  return {
    memory: new Heap(memory),
    malloc: native('malloc'),
    free: native('free'),
    lastError: native('FPDF_GetLastError'),
    loadDocument: native('FPDF_LoadMemDocument'),
    closeDocument: native('FPDF_CloseDocument'),
    pageCount: native('FPDF_GetPageCount'),
    pageLabel: native('FPDF_GetPageLabel'),
    metaText: native('FPDF_GetMetaText'),
    loadPage: native('FPDF_LoadPage'),
    closePage: native('FPDF_ClosePage'),
    pageWidth: native('FPDF_GetPageWidthF'),
    pageHeight: native('FPDF_GetPageHeightF'),
    pageToDevice: native('FPDF_PageToDevice'),
    loadText: native('FPDFText_LoadPage'),
    closeText: native('FPDFText_ClosePage'),
    countChars: native('FPDFText_CountChars'),
    unicode: native('FPDFText_GetUnicode'),
    isGenerated: native('FPDFText_IsGenerated'),
    looseBox: native('FPDFText_GetLooseCharBox'),
    angle: native('FPDFText_GetCharAngle'),
    tightBox: native('FPDFText_GetCharBox'),
    origin: native('FPDFText_GetCharOrigin'),
    matrix: native('FPDFText_GetMatrix'),
    fontSize: native('FPDFText_GetFontSize'),
    fontInfo: native('FPDFText_GetFontInfo'),
    countObjects: native('FPDFPage_CountObjects'),
    object: native('FPDFPage_GetObject'),
    objectType: native('FPDFPageObj_GetType'),
    textMode: native('FPDFTextObj_GetTextRenderMode'),
    objectBounds: native('FPDFPageObj_GetBounds'),
    formObjects: native('FPDFFormObj_CountObjects'),
    formObject: native('FPDFFormObj_GetObject'),
    annotationCount: native('FPDFPage_GetAnnotCount'),
    annotation: native('FPDFPage_GetAnnot'),
    closeAnnotation: native('FPDFPage_CloseAnnot'),
    annotationKind: native('FPDFAnnot_GetSubtype'),
    annotationText: native('FPDFAnnot_GetStringValue'),
    annotationHasKey: native('FPDFAnnot_HasKey'),
    annotationFile: native('FPDFAnnot_GetFileAttachment'),
    drawField: native('EPDFAnnot_GenerateFormFieldAP'),
    drawAnnotation: native('EPDFAnnot_GenerateAppearance'),
    flatten: native('FPDFPage_Flatten'),
    attachmentCount: native('FPDFDoc_GetAttachmentCount'),
    attachment: native('FPDFDoc_GetAttachment'),
    attachmentName: native('FPDFAttachment_GetName'),
    attachmentFile: native('FPDFAttachment_GetFile'),
    createBitmap: native('FPDFBitmap_CreateEx'),
    fillBitmap: native('FPDFBitmap_FillRect'),
    bitmapBuffer: native('FPDFBitmap_GetBuffer'),
    bitmapStride: native('FPDFBitmap_GetStride'),
    destroyBitmap: native('FPDFBitmap_Destroy'),
    render: native('FPDF_RenderPageBitmap'),
  }
}

function ignore(): void {}

/** Room in the module's memory for the length of `use`. */
export function withRoom<T>(lib: Pdfium, bytes: number, use: (pointer: number) => T): T {
  const pointer = lib.malloc(bytes)
  if (pointer === 0) throw new Error('PDFium is out of memory')
  try {
    return use(pointer)
  } finally {
    lib.free(pointer)
  }
}

/** A C string (Latin-1 is enough: names of keys) in the module's memory for the length of `use`. */
export function withName<T>(lib: Pdfium, name: string, use: (pointer: number) => T): T {
  return withRoom(lib, name.length + 1, (pointer) => {
    for (let i = 0; i < name.length; i++) lib.memory.bytes[pointer + i] = name.charCodeAt(i)
    lib.memory.bytes[pointer + name.length] = 0
    return use(pointer)
  })
}

/** No title, label, field or name is longer, in bytes. */
const LONGEST_TEXT = 1 << 20

/**
 * A string PDFium gives as UTF-16LE with a closing zero: `ask(pointer, bytes)` writes what fits and returns the bytes it needs.
 */
export function textFrom(lib: Pdfium, ask: (pointer: number, bytes: number) => number): string {
  const bytes = Math.min(ask(0, 0), LONGEST_TEXT)
  if (bytes <= 2) return ''
  return withRoom(lib, bytes, (pointer) => {
    ask(pointer, bytes)
    return new TextDecoder('utf-16le').decode(lib.memory.bytes.slice(pointer, pointer + bytes - 2))
  })
}
