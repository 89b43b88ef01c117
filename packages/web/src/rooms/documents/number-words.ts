import { defineWords } from '../../data/index.ts'

export const numberWords = defineWords('document-numbers', {
  en: {
    bar: 'What to do with the chosen documents',
    chosen: '{count, plural, one {# document chosen} other {# documents chosen}}',
    none: 'Choose none',
    choose: 'Choose: {name}',
    'choose-all': 'Choose all that are shown',
    open: 'Bates numbers …',
    title: 'Bates numbers',
    first: 'Number of the first page',
    'first-hint': 'With its prefix and its zeros: SMP-000123. The pages are counted through in the order of the list.',
    wrong: 'A number ends in digits, at most 999,999,999: SMP-000123.',
    preview:
      '{documents, plural, one {# document} other {# documents}}, {pages, plural, one {# page} other {# pages}}: {first} to {last}.',
    'no-pages': 'There is no page to number.',
    'left-out':
      '{count, plural, one {# document has no pages and is left out.} other {# documents have no pages and are left out.}}',
    do: 'Number the pages',
    done: '{count, plural, one {# page is numbered.} other {# pages are numbered.}}',
    cancel: 'Cancel',
  },
  de: {
    bar: 'Was mit den gewählten Dokumenten geschehen soll',
    chosen: '{count, plural, one {# Dokument gewählt} other {# Dokumente gewählt}}',
    none: 'Keines wählen',
    choose: 'Wählen: {name}',
    'choose-all': 'Alle wählen, die zu sehen sind',
    open: 'Bates-Nummern …',
    title: 'Bates-Nummern',
    first: 'Nummer der ersten Seite',
    'first-hint': 'Mit Präfix und Nullen: SMP-000123. Gezählt wird in der Reihenfolge der Liste.',
    wrong: 'Eine Nummer endet mit Ziffern, höchstens 999.999.999: SMP-000123.',
    preview:
      '{documents, plural, one {# Dokument} other {# Dokumente}}, {pages, plural, one {# Seite} other {# Seiten}}: {first} bis {last}.',
    'no-pages': 'Es gibt keine Seite zu nummerieren.',
    'left-out':
      '{count, plural, one {# Dokument hat keine Seiten und bleibt aus.} other {# Dokumente haben keine Seiten und bleiben aus.}}',
    do: 'Seiten nummerieren',
    done: '{count, plural, one {# Seite ist nummeriert.} other {# Seiten sind nummeriert.}}',
    cancel: 'Abbrechen',
  },
})
