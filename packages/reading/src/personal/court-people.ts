// People in German court and authority text, where names are cut to a letter ("der Zeuge W.", "Frau Dr. K", "von A geleistet") and judges
// sign with a bare surname on a line of its own. By the words around them; nothing is looked up.
import { givenName } from '../names/index.ts'
import { endingsOf, oneOf } from './alternatives.ts'
import type { PersonalFinding } from './finding.ts'

/** A name cut to its first letter or to nothing: "W.", "St.", "A …", "…". */
export const CUT = '(?:(?!Dr\\.|Prof)[A-ZÄÖÜ](?:[a-z](?!\\p{L}))?\\d?(?:\\.|(?!\\.))(?: ?(?:…|\\.{3}))?|…|\\.{3})'
const START = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'
const SURNAME = '(?:(?:von|van|zu|de|vom|von der|von dem|van der) )?\\p{Lu}\\p{Ll}{1,40}(?:-\\p{Lu}\\p{Ll}{1,40})?'
const TITLE = '(?:(?:Prof(?:essor)?|Dr|Dipl|Mag)\\.?(?:[ -]?(?:Ing|h\\. ?c|iur|med)\\.)? ){0,4}'
const AND = '(?:, | und | sowie | oder )'
const SEPARATORS = new Set([', ', ' und ', ' sowie ', ' oder '])

/** People by their part in the case, kinship or calling; also at the end of longer words ("Ohrenzeugen", "Briefzustellers"). */
const PERSON_NOUN = endingsOf(`
  Zeuge Zeugen Zeugin Zeuginnen Richter Richters Richterin Richterinnen Anwalt Anwalts Anwältin Anwältinnen Anwälte Anwälten Kläger Klägers Klägerin Klägerinnen
  Beklagte Beklagten Angeklagte Angeklagten Beschuldigte Beschuldigten Sachverständige Sachverständigen Geschädigte Geschädigten Beigeladene Beigeladenen
  Führer Führers Führerin Leiter Leiters Leiterin Steller Stellers Stellerin Täter Täters Täterin General Generals Kandidat Kandidaten Zusteller Zustellers
  Gesellschafter Gesellschafters Gesellschafterin Mieter Mieters Mieterin Notar Notars Notarin Arzt Arztes Ärztin Hüter Hüters Mitarbeiter Mitarbeiters
  Mitarbeiterin Arbeitnehmer Arbeitnehmers Arbeitnehmerin Sozialarbeiter Sozialarbeiters Sozialarbeiterin Nachbar Nachbarn Mitglied Mitglieds Betreuer
  Betreuers Betreuerin Ehefrau Ehemann Ehemanns Ehemannes Mutter Vater Vaters Sohn Sohnes Tochter Schwester Bruder Bruders Kind Kindes
`)
const CALLED = `(?:${oneOf('Herr Herrn Herren Frau Eheleute Eheleuten Familie')}|(?:\\p{Lu}\\p{Ll}{0,40})?${PERSON_NOUN})`
const CALLED_AND_CUT = new RegExp(
  `${START}${CALLED} (${TITLE}(?:„ ?|" ?)?${CUT}(?: ${CUT})?)(?![\\p{L}\\p{N}-])(?:${AND}${TITLE}${CUT}(?![\\p{L}\\p{N}-]))*`,
  'gu',
)
const TITLED_AND_CUT = new RegExp(`${START}(?:Prof|Dr)\\. (?:Prof\\. |Dr\\. ){0,4}(${CUT})(?![\\p{L}\\p{N}-])`, 'gu')

/** A surname after these is a surname; after "Kläger" it may be any noun. */
const OFFICE = oneOf(`
  Richter Richters Richterin Richterinnen Herr Herrn Frau Rechtsanwalt Rechtsanwalts Rechtsanwältin Rechtsanwälte Rechtsanwälten Patentanwalt Patentanwalts
  Patentanwältin Patentanwälte Patentanwälten Zeugen Zeugin Justizangestellte Justizangestellten Staatsanwalt Staatsanwältin Notar Notarin Dr.
`)
const IN_OFFICE = new RegExp(
  `${START}${OFFICE} (${TITLE}(?:\\p{Lu}\\. ){0,2}${SURNAME})(?:(?:, | und | sowie )${TITLE}(?:\\p{Lu}\\. ){0,2}${SURNAME})*${END}`,
  'gu',
)
/** Who sat at the table: surnames alone, one after another. */
const PRESENT = new RegExp(
  `(?<!\\p{L})(?:Teilnehmer|Teilnehmerinnen|Teilnehmende|Anwesende?|Entschuldigt|Abwesende?)(?:\\/?-?innen)?: {0,3}(${TITLE}${SURNAME}(?: ${SURNAME})?)(?:(?:, | und | sowie )${TITLE}${SURNAME}(?: ${SURNAME})?)+${END}`,
  'gu',
)
const BORN = new RegExp(`${START}(?:Geburtsname|Mädchenname):? (${SURNAME})${END}`, 'gu')
/** A given name that does something and has no surname beside it. */
const GIVEN_ALONE = /(?<=(?:^|[,.;:]|\p{Ll}) )\p{Lu}\p{Ll}{2,20}(?= \p{Ll}{2,20}(?!\p{L}))/gu
const CASE_NAME = new RegExp(`${START}(${SURNAME})(?: und ${SURNAME})? (?:v\\.|vs\\.|\\./\\.) (?=\\p{Lu})`, 'gu')
const CITED = new RegExp(`${START}((?:\\p{Lu}\\. ?){1,3}${SURNAME}|${SURNAME}, (?:\\p{Lu}\\. ?){1,3}),? et al\\.`, 'gu')
const SIGNED = new RegExp(`^${TITLE}(?:\\p{Lu}\\. ){0,2}${SURNAME}$`, 'u')

/** Nouns that stand where a surname could, told by their endings. */
const NOUN_ENDING = new RegExp(
  `${oneOf(`
    ung ungen heit keit schaft schaften tion tionen tät nis nisse tum ment enz anz zeit recht rechts pflicht satz sätze plätze wesen verzeichnis umfang stand
    gründe bereich umsatz dampf helm kosten betrag fall fälle ismus ik ie ur schluss spruch trag träge weis weise teil teile gericht gesetz verfahren antrag
    schutz kauf laub preis wert zahl lage frist tag jahr monat datum amt haus buch blatt liste form art zweck grund punkt seite nummer betreff inhalt anwalt anwältin
  `)}$`,
  'i',
)
const HEADINGS = new Set(
  `Gründe Tatbestand Tenor Urteil Beschluss Beschluß Sachverhalt Leitsatz Leitsätze Orientierungssatz Kosten Streitwert Rubrum Rechtsmittel Anlage Anlagen Inhalt
   Betreff Datum Rechnung Angebot Protokoll Anwesend Entschuldigt Teilnehmer Ort Beginn Ende Summe Gesamt Menge Preis Name Vorname Nachname Straße Telefon
   Mobil Fax Seite Herrn Vorsitzende Geschäftsführer Geschäftsführerin Geschäftsführung Prokurist Prokuristin Vorstand Schriftführer Schriftführerin Hausverwaltung Kläger Beklagter Beklagte Zeuge Richter Richterin Präsident Präsidentin Vorsitzender Notar Begründung Hinweis Hinweise Sachgebiet Aktenzeichen Vertrag
   Präambel Vertragsgegenstand Unterschrift Unterschriften Auftraggeber Auftragnehmer Käufer Verkäufer Mieter Vermieter Herr Frau Damen Herren Montag
   Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember Deutschland
   Österreich Schweiz Ja Nein Danke Guten Hallo Liebe Lieber Vielen Bitte Ware Waren Produkt Produkte Artikel Position Titel Abschnitt Kapitel Teil
   Vorwort Satz Verkauf Einkauf Versand Lager Technik Vertrieb Personal Leitung`.split(/\s+/),
)

/** Small words after which a lone letter is somebody, and those after which it is a place. */
const BEFORE_SOMEBODY = new Set(
  `von der des dem den die für an durch mit bei dass daß ob gegen und sowie weil nachdem als wonach dessen deren hat habe hatte ist sei war wird nahm
   zwischen gegenüber zugunsten seitens namens`.split(/\s+/),
)
const BEFORE_PLACE = new Set(['in', 'nach', 'aus'])
/** What a lone letter numbers or marks when it follows these. */
const MARKED = new RegExp(
  `${oneOf(`
    Anlage Anlagen Anhang Buchst Buchst. Buchstabe Buchstaben Klasse Klassen Vitamin Abschnitt Abschnitte Nr. Nummer Typ Art Art. Artikel Kategorie Kategorien Gruppe
    Gruppen Teil Fall Fälle Punkt Ziff Ziff. Ziffer Variante Alternative Stufe Tabelle Abb Abb. Abbildung Figur Fig Fig. Blatt Band Bd. Merkmal Merkmale Modul Block Haus
    Ebene Zone Linie Phase Spalte Zeile Serie Version Lit. lit. Abs. Satz unter Position Beispiel Entgeltgruppe Besoldungsgruppe Stück Stücke Muster Dokument
    Schriftsatz Formel
  `)}$`,
)
const LETTER =
  /(?<![\p{L}\p{N}.\-…/§&'’+=])(\p{Lu}(?:\.|(?!\.))(?: \p{Lu}\.)?(?: (?:…|\.{3}))?)(?![\p{L}\p{N}\-/&'’+=)]|\.\p{L}| ?(?:-|–|=|\/|\d|%|°|§|€))/gu
const VERB_FOLLOWS = /^ (?:hat|habe|hatte|ist|war|wurde|wird|\p{Ll}{3,20}(?:te|t|e)) /u
const FIRM_FOLLOWS = /^ ?(?:g?GmbH|mbH|AG|KG|OHG|GbR|SE|UG|KGaA|e\. ?V|eG|Inc|LLC|Ltd|B\. ?V|S\. ?A|Aktiengesellschaft)/

const isNoun = (word: string) => HEADINGS.has(word) || (word.length > 4 && NOUN_ENDING.test(word))

type Push = (start: number, end: number, confidence: number, rule: string, type?: string) => void

/** Each name of a list by itself, so that a name found by a surer rule does not take its neighbours with it. */
function pushLists(text: string, pattern: RegExp, rule: string, push: Push): void {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? ''
    const first = match[0].indexOf(name)
    if (name === '' || isNoun(name.split(' ').at(-1) ?? '')) continue
    let at = match.index + first
    for (const part of match[0].slice(first).split(/(, | und | sowie | oder )/)) {
      if (!SEPARATORS.has(part)) push(at, at + part.length, 0.7, rule)
      at += part.length
    }
  }
}

function pushSignatures(text: string, push: Push): void {
  let start = 0
  while (start <= text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = end - start <= 60 ? text.slice(start, end) : ''
    const name = line.trim()
    const from = start + line.indexOf(name)
    if (name !== '' && SIGNED.test(name) && !isNoun(name.split(' ').at(-1) ?? ''))
      push(from, from + name.length, 0.5, 'signature-line')
    start = end + 1
  }
}

function pushLetters(text: string, push: Push): void {
  for (const match of text.matchAll(LETTER)) {
    const start = match.index
    const end = start + match[0].length
    const lead = text.slice(Math.max(0, start - 28), start)
    const word = /(\S+)\s$/.exec(lead)?.[1] ?? ''
    const follows = text.slice(end, end + 24)
    const marks =
      MARKED.test(word) || /^\p{L}\.$/u.test(word) || FIRM_FOLLOWS.test(follows) || follows.startsWith(' bis ')
    if (marks) continue
    const opens = start === 0 || /[.!?:]["“]?\s$/.test(lead)
    if (BEFORE_PLACE.has(word)) push(start, end, 0.4, 'place-cut-to-a-letter', 'LOCATION')
    else if (BEFORE_SOMEBODY.has(word.replace(/^[(„"]+/, ''))) push(start, end, 0.5, 'name-cut-to-a-letter')
    else if (opens && VERB_FOLLOWS.test(`${follows} `)) push(start, end, 0.45, 'name-cut-to-a-letter')
  }
}

/** Persons of German case texts beyond full names, and places cut to a letter. */
export function courtPeople(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  const push: Push = (start, end, confidence, rule, type = 'PERSON') =>
    findings.push({ type, start, end, confidence, rule })
  pushLists(text, CALLED_AND_CUT, 'called-and-cut-to-a-letter', push)
  pushLists(text, TITLED_AND_CUT, 'titled-and-cut-to-a-letter', push)
  pushLists(text, IN_OFFICE, 'surname-after-office', push)
  pushLists(text, PRESENT, 'list-of-those-present', push)
  for (const match of text.matchAll(BORN)) {
    const end = match.index + match[0].length
    push(end - (match[1] ?? '').length, end, 0.8, 'name-at-birth')
  }
  for (const match of text.matchAll(GIVEN_ALONE)) {
    if (givenName(match[0]) === 'sure') push(match.index, match.index + match[0].length, 0.4, 'given-name-alone')
  }
  for (const match of text.matchAll(CASE_NAME)) {
    push(match.index, match.index + match[0].replace(/ \S+ $/, '').length, 0.7, 'case-name')
  }
  for (const match of text.matchAll(CITED))
    push(match.index, match.index + (match[1] ?? '').length, 0.7, 'cited-author')
  pushSignatures(text, push)
  pushLetters(text, push)
  return findings
}
