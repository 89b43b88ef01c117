export { type PagePicture, renderPage } from './picture.ts'
export { readPdf } from './read-pdf.ts'
