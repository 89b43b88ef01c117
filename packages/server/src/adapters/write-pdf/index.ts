// The chronology as a PDF to file and to keep: the same schedule as in Word, tagged, PDF/A-3a, with the whole chronology attached as
// JSON. Vendor: Typst 0.14 through @myriaddreamin/typst-ts-node-compiler (Apache-2.0): we would write a PDF producer with tagging and
// font subsetting instead; it is one native addon of 51 MB, kept by the typst.ts project. It works synchronously: call it from a job.
// Faces: Inter and Source Serif 4 (OFL) as TrueType from the @expo-google-fonts packages, because Typst reads no web fonts.
import type { ChronologyWriter } from '../../evidence/exhibits/index.ts'

export const pdfWriter: ChronologyWriter = {
  extension: 'pdf',
  async write(chronology) {
    const { typeset } = await import('./typeset.ts')
    return typeset(chronology)
  },
}
