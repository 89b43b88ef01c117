// Apart from the shell's, because they come with the palette and the sheet.
import { defineWords } from '../data/index.ts'

export const paletteWords = defineWords('palette', {
  en: {
    matters: 'Matters',
    'shortcuts-hint': 'Letters alone do nothing where you type. Esc goes out one level.',
    plain: 'Letters, digits and signs alone are commands',
    'plain-off':
      'Only keys with Ctrl or ⌘, Enter, Esc and the arrows do something now. All commands stand behind Ctrl K or ⌘ K.',
    'find-or-do': 'Find or do …',
    'palette-none': 'Nothing here is called that.',
    'palette-count': '{count, plural, one {# entry} other {# entries}}',
    'palette-looking': 'Looking …',
    'found-row': 'Row',
    'found-document': 'Document',
    'found-party': 'Party',
    'open-matter': 'Open {matter}',
  },
  de: {
    matters: 'Akten',
    'shortcuts-hint': 'Einzelne Buchstaben bewirken nichts, wo Sie schreiben. Esc führt eine Ebene hinaus.',
    plain: 'Buchstaben, Ziffern und Zeichen allein sind Befehle',
    'plain-off':
      'Jetzt bewirken nur Tasten mit Strg oder ⌘, die Eingabetaste, Esc und die Pfeile etwas. Alle Befehle stehen hinter Strg K oder ⌘ K.',
    'find-or-do': 'Finden oder tun …',
    'palette-none': 'So heißt hier nichts.',
    'palette-count': '{count, plural, one {# Eintrag} other {# Einträge}}',
    'palette-looking': 'Wird gesucht …',
    'found-row': 'Zeile',
    'found-document': 'Dokument',
    'found-party': 'Beteiligte',
    'open-matter': '{matter} öffnen',
  },
})
