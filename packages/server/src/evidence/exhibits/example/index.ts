// An invented but realistic chronology for tests of everything that writes one. Small builders: the interesting field is visible.
import { type Chronology, type ChronologyRow, chronologySchemaId } from '@muniment/contract'
import { wordBasis } from '@muniment/contract/basis'
import { sha256Hex } from '@muniment/proof'
import { kindOfFinding, wordFinding, wordLeftOut, wordUndecided } from '../finding-words.ts'
import { exampleFindings, exampleLeftOut, exampleUndecided } from './coverage.ts'
import { type ExampleRow, exampleContradictions, exampleDocuments, exampleParties, exampleRows } from './rows.ts'

/** 39 rows of the dispute Nordlicht Muster GmbH ./. Sample Components Ltd, told in either language. */
export function exampleChronology(language: Chronology['language'] = 'en'): Chronology {
  const rows = exampleRows.map((row) => buildRow(row, language))
  const idOf = (start: string): string => rows.find((row) => row.text.startsWith(start))?.id ?? ''
  return {
    $schema: chronologySchemaId,
    matter: 'Nordlicht Muster GmbH ./. Sample Components Ltd',
    language,
    madeAt: '2026-11-21T10:00:00Z',
    filter: null,
    columns: null,
    rows,
    removedRows: 0,
    contradictions: exampleContradictions.map(([one, other, reason]) => ({ rows: [idOf(one), idOf(other)], reason })),
    parties: exampleParties.map(([id, name, kind, aliases, roles]) => ({
      id,
      name,
      kind,
      aliases: listOf(aliases),
      roles: listOf(roles),
    })),
    documents: exampleDocuments.map(([id, name, kind, pages, parent]) => ({
      id,
      name,
      link: parent === '' ? name : null,
      kind,
      pages,
      sha256: sha256Hex(id),
      status: 'read' as const,
      parent: parent === '' ? null : parent,
      exhibit: null,
      bates: null,
    })),
    coverage: exampleFindings.map(([document, page, code, facts]) => ({
      document,
      documentName:
        exampleDocuments.find(([id]) => id === document)?.[1] ??
        (code === 'text.encrypted' ? 'court/Anlagen.zip' : 'letters/alt.doc'),
      page,
      kind: kindOfFinding(code),
      code,
      detail: wordFinding({ code, facts }, language),
    })),
    undecided: exampleUndecided.map(([document, page, words, starts, reason, candidates]) => ({
      document,
      page,
      pageLabel: null,
      words,
      places: starts.map((start) => ({ start, end: start + words.length, place: null })),
      reason,
      why: wordUndecided(reason, listOf(candidates), language),
      candidates: listOf(candidates),
    })),
    leftOut: exampleLeftOut.map(([document, page, start, words, about, kind]) => ({
      document,
      page,
      pageLabel: null,
      place: null,
      start,
      end: start + words.length,
      words,
      about,
      kind,
      why: wordLeftOut(kind, language),
    })),
  }
}

/** As many rows as wanted, the same events over and over with ids of their own; dates move on, so that the order holds. */
export function longChronology(count: number): Chronology {
  const example = exampleChronology()
  const dated = example.rows.filter((row) => row.date?.precision === 'day' && row.date.earliest !== null)
  const rows = Array.from({ length: count }, (_, i): ChronologyRow => {
    const row = dated[i % dated.length] ?? example.rows[0]
    if (row === undefined) throw new RangeError('The example has no rows')
    const day = new Date(Date.UTC(2001, 0, 1 + i)).toISOString().slice(0, 10)
    const date = {
      edtf: day,
      earliest: day,
      latest: day,
      precision: 'day',
      qualifier: null,
      time: null,
      zone: null,
      asWritten: day,
    }
    return { ...row, id: `row-${i}`, date, text: `${i}: ${row.text}` }
  })
  return { ...example, rows, contradictions: [] }
}

/** The example with one string in every place where a document's or a user's words can stand. */
export function hostileChronology(text: string): Chronology {
  const example = exampleChronology()
  return {
    ...example,
    matter: text,
    filter: text,
    rows: example.rows.slice(0, 12).map((row) => ({
      ...row,
      text,
      basis: text,
      role: text,
      date: row.date === null ? null : { ...row.date, asWritten: text, zone: row.date.zone === null ? null : text },
      citations: row.citations.map((citation) => ({ ...citation, quote: text, pageLabel: text, place: text })),
    })),
    contradictions: [{ rows: [example.rows[0]?.id ?? '', example.rows[1]?.id ?? ''], reason: text }],
    parties: example.parties.map((party) => ({ ...party, name: text, aliases: [text], roles: [text] })),
    documents: example.documents.map((document) => ({ ...document, name: text, link: text, kind: text })),
    coverage: example.coverage.map((finding) => ({ ...finding, documentName: text, detail: text })),
    undecided: example.undecided.map((date) => ({
      ...date,
      words: text,
      why: text,
      pageLabel: text,
      places: date.places.map((place) => ({ ...place, place: text })),
    })),
    leftOut: example.leftOut.map((date) => ({
      ...date,
      words: text,
      about: text,
      why: text,
      pageLabel: text,
      place: text,
    })),
  }
}

/** Strings that have broken document formats before. */
export const hostileStrings: readonly string[] = [
  '#read("/etc/passwd") #eval("1+1") $x^2$ [a] \\ `b` *c* _d_ <e> @f ~ -- /* g */ // h',
  '#[',
  '\\',
  '</w:t></w:r>&amp;&lt;<!-- ]]> <script>alert(1)</script> "\' onload=x',
  "=cmd|' /C calc'!A0",
  '+1 -1 @SUM(1) \t=1',
  '\u202egnp.exe\u2066 \u200f\u0000\u0007\u001b[31m\ufffe\ud800',
  'BEGIN:VEVENT\r\nX:1;,\\n\u2028\u2029\u0085',
  '{{x}} ${y} %s %n',
  '__proto__',
  'constructor',
  '😀👩‍👩‍👧 漢字 العربية עברית ﷽ \ue000 \u{10ffff}',
  'a'.repeat(40_000),
  `${'W'.repeat(300)} ${'ﬃ '.repeat(50)}`,
  '',
]

function buildRow(row: ExampleRow, language: Chronology['language']): ChronologyRow {
  const [edtf, earliest, latest, precision, qualifier, time, zone, asWritten] = row.date ?? []
  const orNull = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value)
  return {
    id: sha256Hex(row.text).slice(0, 16),
    date:
      edtf === undefined
        ? null
        : {
            edtf,
            earliest: orNull(earliest),
            latest: orNull(latest),
            precision: precision ?? 'day',
            qualifier: orNull(qualifier),
            time: orNull(time),
            zone: orNull(zone),
            asWritten: asWritten ?? '',
          },
    text: row.text,
    kind: row.more?.kind ?? 'event',
    role: row.more?.role ?? null,
    parties: row.parties.split(' ').filter((party) => party !== ''),
    citations: row.sources.map(([document, page, label, place, quote]) => ({
      document,
      page,
      pageLabel: orNull(label),
      place: orNull(place),
      start: 100,
      end: 100 + quote.length,
      quote,
    })),
    confidence: row.more?.confidence ?? 'certain',
    basis: wordBasis(row.more?.reasons ?? [], language),
    reasons: [...(row.more?.reasons ?? [])],
    status: row.more?.status ?? 'undisputed',
    version: 1,
    origin: 'read',
    setFields: ['status'],
    isKey: false,
    reviewedAt: null,
    tags: [],
  }
}

function listOf(list: string): string[] {
  return list.split('; ').filter((item) => item !== '')
}
