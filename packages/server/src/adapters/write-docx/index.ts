// The chronology as a court schedule in Word: A4 landscape, repeated head row, page x of y, rows that do not split, sources linked to the
// files. Vendor: docx 9 (MIT, kept by its author Dolan Miu): we would write WordprocessingML by hand instead, some 600 lines; it pulls in
// jszip, xml, nanoid and hash.js. Its own traces (creator, random ids, time stamps) are taken out again, so that equal chronologies
// give equal bytes.
import { type ChronologyWriter, layOutSchedule } from '../../evidence/exhibits/index.ts'

export const docxWriter: ChronologyWriter = {
  extension: 'docx',
  async write(chronology) {
    const [{ Packer }, { drawDocument }, { settle }] = await Promise.all([
      import('docx'),
      import('./document.ts'),
      import('./settle.ts'),
    ])
    const schedule = layOutSchedule(chronology)
    return settle(await Packer.toBuffer(drawDocument(schedule)), schedule)
  },
}
