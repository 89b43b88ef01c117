// What a bundle of cited pages says of itself.

export interface BundleWords {
  readonly title: string
  readonly index: string
  readonly columns: readonly [number: string, date: string, event: string, place: string, page: string]
  readonly undated: string
  readonly whole: string
  readonly without: string
  readonly citedIn: string
  readonly notDrawn: string
  readonly bundlePage: string
  readonly filtered: (filter: string) => string
  readonly holds: (rows: number, pages: number) => string
  readonly undrawn: (pages: number) => string
}

const en: BundleWords = {
  title: 'Bundle of cited pages',
  index: 'Index',
  columns: ['No.', 'Date', 'Event', 'Place', 'Bundle page'],
  undated: 'undated',
  whole: 'Every row of the chronology is in the index.',
  without: 'Comments and private notes are not in it.',
  citedIn: 'Cited in no.',
  notDrawn: 'This page could not be drawn. Look at it in the original.',
  bundlePage: 'Bundle page',
  filtered: (filter) => `Only rows of a filtered chronology are in the index: ${filter}.`,
  holds: (rows, pages) =>
    `${rows === 1 ? 'One row' : `${rows.toLocaleString('en')} rows`}, ${pages === 1 ? 'one cited page' : `${pages.toLocaleString('en')} cited pages`}; what is cited is marked.`,
  undrawn: (pages) =>
    pages === 1 ? 'One page could not be drawn.' : `${pages.toLocaleString('en')} pages could not be drawn.`,
}

const de: BundleWords = {
  title: 'Angeführte Seiten',
  index: 'Verzeichnis',
  columns: ['Nr.', 'Datum', 'Ereignis', 'Fundstelle', 'Blatt'],
  undated: 'undatiert',
  whole: 'Das Verzeichnis enthält jede Zeile der Chronologie.',
  without: 'Kommentare und private Notizen sind nicht enthalten.',
  citedIn: 'Angeführt in Nr.',
  notDrawn: 'Diese Seite ließ sich nicht zeichnen. Sehen Sie im Original nach.',
  bundlePage: 'Blatt',
  filtered: (filter) => `Das Verzeichnis enthält nur Zeilen einer gefilterten Chronologie: ${filter}.`,
  holds: (rows, pages) =>
    `${rows === 1 ? 'Eine Zeile' : `${rows.toLocaleString('de')} Zeilen`}, ${pages === 1 ? 'eine angeführte Seite' : `${pages.toLocaleString('de')} angeführte Seiten`}; was angeführt wird, ist markiert.`,
  undrawn: (pages) =>
    pages === 1
      ? 'Eine Seite ließ sich nicht zeichnen.'
      : `${pages.toLocaleString('de')} Seiten ließen sich nicht zeichnen.`,
}

export const bundleWords: Readonly<Record<'en' | 'de', BundleWords>> = { en, de }
