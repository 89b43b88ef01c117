// One writer per format, loaded when it is asked for: no command pays for the vendors of formats it does not write.
import type { BundleWriter, ChronologyFormat, ChronologyWriter } from '../evidence/exhibits/index.ts'

const WRITERS: Record<ChronologyFormat, () => Promise<ChronologyWriter>> = {
  docx: async () => (await import('../adapters/write-docx/index.ts')).docxWriter,
  pdf: async () => (await import('../adapters/write-pdf/index.ts')).pdfWriter,
  xlsx: async () => (await import('../adapters/write-xlsx/index.ts')).xlsxWriter,
  csv: async () => (await import('../adapters/write-text/index.ts')).csvWriter,
  json: async () => (await import('../adapters/write-text/index.ts')).jsonWriter,
  ics: async () => (await import('../adapters/write-text/index.ts')).icsWriter,
  html: async () => (await import('../adapters/write-html/index.ts')).htmlWriter,
}

export const writerOf = (format: ChronologyFormat): Promise<ChronologyWriter> => WRITERS[format]()

export const bundleWriter = async (): Promise<BundleWriter> =>
  (await import('../adapters/write-bundle/index.ts')).bundleWriter
