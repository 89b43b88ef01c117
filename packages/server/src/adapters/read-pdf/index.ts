export { type PagePicture, renderPage, renderPageAt } from './picture.ts'
export { readPdf } from './read-pdf.ts'
