// People and firms in German court and authority text, where most names are cut to a letter ("der Zeuge W.", "Frau Dr. K", "die A-GmbH",
// "R … GmbH & Co. KG") and judges sign with a bare surname on a line of its own. By the words around them; nothing is looked up.
import type { PersonalFinding } from './finding.ts'

const CUT = '(?:(?!Dr\\.|Prof)[A-ZÄÖÜ](?:[a-z](?!\\p{L}))?\\d?(?:\\.|(?!\\.))(?: ?(?:…|\\.{3}))?|…|\\.{3})'
const SURNAME = '\\p{Lu}\\p{Ll}{1,40}(?:-\\p{Lu}\\p{Ll}{1,40})?'
const TITLE = '(?:(?:Prof(?:essor)?|Dr|Dipl|Mag)\\.?(?:[ -]?(?:Ing|h\\. ?c|iur|med)\\.)? ){0,4}'

/** People by their part in the case or by calling; the forms a noun takes are in the endings. */
const CALLED =
  '(?:Herrn?|Herren|Frau|Eheleuten?|Familie|(?:\\p{Lu}\\p{Ll}{0,40})?(?:[Zz]eug(?:en?|in|innen)|[Rr]ichter(?:s|in|innen)?|[Aa]nwalts?|[Aa]nwältin(?:nen)?|[Aa]nwälten?|[Kk]läger(?:s|in|innen)?|[Bb]eklagten?|[Aa]ngeklagten?|[Bb]eschuldigten?|[Ss]achverständigen?|[Gg]eschädigten?|[Ff]ührer(?:s|in)?|[Ll]eiter(?:s|in)?|[Ss]teller(?:s|in)?|[Tt]äter(?:s|in)?|[Gg]eneral(?:s)?|[Kk]andidaten?|[Zz]usteller(?:s)?|[Gg]esellschafter(?:s|in)?|[Mm]ieter(?:s|in)?|[Nn]otar(?:s|in)?|[Aa]rzt(?:es)?|[Ää]rztin|[Hh]üter(?:s)?|(?:[Mm]it|[Ss]ozial)?[Aa]rbeit(?:nehm)?er(?:s|in)?|[Nn]achbarn?|[Mm]itglieds?|[Bb]etreuer(?:s|in)?|[Bb]eigeladenen?|[Ee]hefrau|[Ee]hemann(?:s|es)?|[Mm]utter|[Vv]ater(?:s)?|[Ss]ohn(?:es)?|[Tt]ochter|[Ss]chwester|[Bb]ruder(?:s)?|[Kk]ind(?:es)?))'
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])${CALLED} (${TITLE}(?:„ ?|" ?)?${CUT}(?: ${CUT})?)(?![\\p{L}\\p{N}-])((?:, | und | sowie | oder )${TITLE}${CUT}(?![\\p{L}\\p{N}-]))*`,
  'gu',
)
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])(?:Prof|Dr)\\. (?:Prof\\. |Dr\\. ){0,4}(${CUT})(?![\\p{L}\\p{N}-])`, 'gu')
/** A surname after these is a surname; after "Kläger" it may be any noun. */
const OFFICE =
  '(?:Richter(?:s|in|innen)?|Herrn?|Frau|(?:Rechts|Patent)an(?:walts?|wältin|wälten?)|Zeug(?:en|in)|Justizangestellten?|Staatsanw[aä]lt(?:s|in)?|Notar(?:s|in)?|Dr\\.)'
const OFFICIAL = new RegExp(
  `(?<![\\p{L}\\p{N}])${OFFICE} (${TITLE}(?:\\p{Lu}\\. ){0,2}${SURNAME})(?:(?:, | und | sowie )${TITLE}(?:\\p{Lu}\\. ){0,2}${SURNAME})*(?![\\p{L}\\p{N}])`,
  'gu',
)
const VERSUS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${SURNAME})(?: und (${SURNAME}))? (?:v\\.|vs\\.|\\./\\.) (?=\\p{Lu})`,
  'gu',
)
const CITED = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:\\p{Lu}\\. ?){1,3}${SURNAME}|${SURNAME}, (?:\\p{Lu}\\. ?){1,3}),? et al\\.`,
  'gu',
)

/** Nouns that stand where a surname could: told by their endings. */
const NOUN =
  /(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|tät|nis|nisse|tum|ment|enz|anz|zeit|recht|rechts|pflicht|satz|sätze|plätze|wesen|verzeichnis|umfang|stand|gründe|bereich|umsatz|dampf|helm|kosten|betrag|fall|fälle|ismus|ik|ie|ur|schluss|spruch|trag|träge|weis|weise|teil|teile|gericht|gesetz|verfahren|antrag|schutz|kauf|laub|preis|wert|zahl|lage|frist|tag|jahr|monat|datum|amt|haus|buch|blatt|liste|form|art|zweck|grund|punkt|seite|nummer|betreff|inhalt)$/i
const HEADINGS = new Set(
  'Gründe Tatbestand Tenor Urteil Beschluss Beschluß Sachverhalt Leitsatz Leitsätze Orientierungssatz Kosten Streitwert Rubrum Rechtsmittel Anlage Anlagen Inhalt Betreff Datum Rechnung Angebot Protokoll Anwesend Entschuldigt Teilnehmer Ort Beginn Ende Summe Gesamt Menge Preis Name Vorname Nachname Straße Telefon Mobil Fax Seite Kläger Beklagter Beklagte Zeuge Richter Präsident Vorsitzender Begründung Hinweis Hinweise Sachgebiet Aktenzeichen Vertrag Präambel Vertragsgegenstand Unterschrift Unterschriften Auftraggeber Auftragnehmer Käufer Verkäufer Mieter Vermieter Herr Frau Damen Herren Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember Deutschland Österreich Schweiz Ja Nein Danke Guten Hallo Liebe Lieber Vielen Bitte Ware Waren Produkt Produkte Artikel Position Titel Abschnitt Kapitel Teil Vorwort Satz Verkauf Einkauf Versand Lager Technik Vertrieb Personal Leitung'.split(
    ' ',
  ),
)
const SIGNED = new RegExp(`^(?:${TITLE}(?:\\p{Lu}\\. ){0,2}\\p{Lu}\\p{Ll}{1,40}(?:-\\p{Lu}\\p{Ll}{1,40})?)$`, 'u')

const isNoun = (word: string) => HEADINGS.has(word) || (word.length > 4 && NOUN.test(word))

/** Small words after which a lone letter is somebody. */
const BEFORE_LETTER = new Set(
  'von der des dem den die für an durch mit bei dass daß ob gegen und sowie weil nachdem als wonach dessen deren hat habe hatte ist sei war wird nahm zwischen gegenüber an zugunsten seitens namens'.split(
    ' ',
  ),
)
const PLACE_BEFORE = new Set('in nach aus'.split(' '))
/** What a lone letter numbers or marks when it follows these. */
const MARKED =
  /(?:Anlagen?|Anhang|Buchst\.?|Buchstaben?|Klassen?|Vitamin|Abschnitte?|Nr\.|Nummer|Typ|Art\.?|Artikel|Kategorien?|Gruppen?|Teil|Fall|Fälle|Punkt|Ziff\.?|Ziffer|Variante|Alternative|Stufe|Tabelle|Abb\.?|Abbildung|Figur|Fig\.?|Blatt|Band|Bd\.|Merkmal|Merkmale|Modul|Block|Haus|Ebene|Zone|Linie|Phase|Spalte|Zeile|Serie|Version|Lit\.|lit\.|Abs\.|Satz|unter|Position|Beispiel|Entgeltgruppe|Besoldungsgruppe|Stücke?|Muster|Dokument|Schriftsatz|Formel)$/
const LETTER =
  /(?<![\p{L}\p{N}.\-…/§&'’+=])(\p{Lu}(?:\.|(?!\.))(?: \p{Lu}\.)?(?: (?:…|\.{3}))?)(?![\p{L}\p{N}\-/&'’+=)]|\.\p{L}| ?(?:-|–|=|\/|\d|%|°|§))/gu

const LEGAL =
  '(?:GmbH|gGmbH|mbH|AG|KG|OHG|GbR|EWIV|SE|UG|KGaA|e\\. ?V\\.|e\\. ?K\\.|eG|Inc\\.?|LLC|Ltd\\.?|B\\. ?V\\.|S\\. ?A\\.|Aktiengesellschaft|BV|Co\\.)'
const LEGAL_NEXT = new RegExp(`^ ?${LEGAL}`)
const TAIL = '(?: ?(?:&|u\\.|und) ?Co\\.? ?(?:KGaA|KG|OHG)?(?: ?a\\. ?A\\.)?)?'
const FIRM_PART = `(?:${CUT}|\\p{Lu}[\\p{L}\\d]{0,40}(?:-\\p{Lu}[\\p{L}\\d]{0,40})*|&)`
const ANONYMOUS_FIRM = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?!(?:D(?:ie|er|as|en|em|es)|Eine[rnms]?) )${FIRM_PART} ){0,3}${CUT}(?: |-|- )${LEGAL}(?: ${LEGAL})?${TAIL}(?![\\p{L}\\p{N}])`,
  'gu',
)
const GROUP = new RegExp(
  `(?<![\\p{L}\\p{N}-])${CUT} ?-(?:Gruppe|Holding|Konzern|Fonds|Klinik|Bank|Zentrum|Verlag|Partnership|Stiftung|Gesellschaft|Werke?|Versicherung|Schule|Heim|Verein|Verband|[A-Z]{2,3})(?:s|en)?(?![\\p{L}\\p{N}])`,
  'gu',
)
const CALLED_FIRM = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Firma|Fa\\.) (${CUT}|\\p{Lu}[\\p{L}\\d&-]{1,40})(?: (?:\\p{Lu}[\\p{L}\\d&-]{1,40}|${CUT}))?`,
  'gu',
)
const HOUSE =
  /(?<![\p{L}\p{N}-])(?:(?:Beruflich(?:e|en|es) )?\p{Lu}?\p{Ll}{0,40}(?:[Ss]chule|[Ss]chulzentrums?|[Hh]aus(?:es)?|[Kk]linik|[Hh]eims?|[Ww]erke?|[Bb]ank|[Gg]ymnasiums?|[Kk]indergartens?|[Kk]asse) (?!Dr\.)\p{Lu}\p{Ll}?\.(?! \d)|VEB \p{Lu}\p{Ll}{1,40}(?: \p{Lu}\.)?|\p{Lu}\p{Ll}{1,40}-\p{Lu}\p{Ll}{1,40}-(?:Institut|Stiftung|Klinik|Schule|Gesellschaft|Universität|Krankenhaus)(?:e?s)?|Gewerkschaft \p{Lu}\p{Ll}{1,40}(?: und \p{Lu}\p{Ll}{1,40})?|(?:\p{Lu}\p{Ll}{1,40} ){1,3}(?:Group|Verlag|Holding|Stiftung)(?:s)?)(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}-])(?!Holding|Besitz|Betriebs|Komplementär|Publikums|Familien|Einmann|Vor|Objekt|Fonds)\p{Lu}\p{L}{1,40}-(?:GmbH|AG|KG|GbR|OHG)(?![\p{L}\p{N}])/gu
/** Codes, courts and general notions that are written in capitals and are nobody. */
const ABBREVIATIONS = new Set(
  `BGB HGB ZPO GG AO FGO SGB SGG VWGO STGB STPO GVG FAMFG INSO ARBGG BETRVG KSCHG TVG ESTG USTG KSTG GEWSTG ASYLG AUFENTHG WPHG AKTG GMBHG UWG URHG PATG MARKENG RVG GKG ZVG WEG BVERFGG
   DSGVO BDSG EMRK AEUV EUV EGBGB VVG STVG STVO BAFÖG TV TVÖD TVL BAT VOB HOAI VO RL EG EU EWG EWR EGV USA DDR BRD UNO NATO UK GUS BGH BFH BAG BSG BVERWG BVERFG EUGH EGMR EUG OLG LG AG
   FG LSG SG OVG VGH VG LAG ARBG BPATG BPATGE KG FA HZA BMF BMI BMJ BA DPMA EPA HABM EUIPO WIPO OECD AGB AVB EDV IT PC PKW LKW KFZ DNA DNS CD DVD TV URL PDF SMS USB UV IR LED LCD DM EUR USD CHF MDE GDB GDBF ALG
   ELSTER PIN TAN BIC IBAN ISBN ID AU HIV AIDS EEG EKG CT MRT II III IV VI VII VIII IX XI XII NJW NZA BB DB ZIP WM JZ MDR GRUR JURIS BT BR GBR OHG GMBH SE UG EWIV KGAA MWST UST GEW EST KST ABS ART NR SATZ PE PVC ABI`.split(
    /\s+/,
  ),
)
const ACRONYM =
  /(?<![\p{L}\p{N}])(?:der|des|die|dem|im|beim|vom|zum|zur) (\p{Lu}(?:\p{Lu}{1,4}|\p{Ll}\p{Lu}{1,3}))(?![\p{L}\p{N}/-]|\.\p{L}| ?\d| \p{Lu}| §)/gu
/** Has members, statutes, staff: what is written in capitals nearby is a body. */
const ASSOCIATED =
  /Mitglied|mitglied|Satzung|Gremien|Organe[ns]? |[Vv]erband|[Gg]ewerkschaft|Arbeitsverhältnis|Arbeitsleistung|[Tt]arif|Vorstand|Willensbildung|Interessenwahrnehmung|übergegangen|gearbeitet|Zusammenschluss|Geschäftsführung|Medizinische/
const BODY =
  /(?<![\p{L}\p{N}])(?:Medizinisch(?:e|er|en|es) Dienst(?:es|e)?|(?:(?:Deutsch|Bayerisch|Europäisch|Vereint|Evangelisch|Katholisch|Christlich)(?:e|er|en|es) )?(?:(?:\p{Lu}[\p{Ll}-]{0,40})?verband(?:e?s)?|Verband(?:e?s)?|(?:\p{Lu}[\p{Ll}-]{0,40})?vereinigung|Vereinigung|(?:\p{Lu}[\p{Ll}-]{0,40})?[Gg]ewerkschaft|(?:Bundes|Landes|Reichs)(?:innung|kammer|bund|verein)|Verein(?:s)?|Informationsgesellschaft|Universitat|Universidad|Universität)) (?:(?:der|des|für|deutscher|Deutscher|Deutschlands|freier|kirchlicher|de|zur|zum) )(?:\p{Lu}[\p{L}-]{1,40}|und|der|des|für|diakonischer|kirchlicher)(?: (?:\p{Lu}[\p{L}-]{1,40}|und|der|des|e\. ?V\.))*/gu
const KNOWN_BODIES =
  /(?<![\p{L}\p{N}])(?:ver\.di|DGB|GEW|IG (?:Metall|BCE|BAU|Bauen-Agrar-Umwelt|Bergbau, Chemie, Energie)|dbb beamtenbund und tarifunion|dbb|BDA|BDI|MDK|VKA|ADAC|DRK|TÜV|AOK|Caritas(?:verband\p{Ll}{0,40})?|PKK|NPD|DITIB|GEMA|VG Wort|Marburger Bund\p{Ll}{0,40}|Deutsch\p{Ll}{1,40} Gewerkschaftsbund\p{Ll}{0,40}|Deutsch\p{Ll}{1,40} (?:Städtetag|Landkreistag|Beamtenbund|Städte- und Gemeindebund|Roten Kreuz\p{Ll}{0,40}|Rote Kreuz)\p{Ll}{0,40}|Vereinte Dienstleistungsgewerkschaft|Europäischen? Union|Google|Facebook|Amazon|Microsoft(?! \p{Lu})|Apple|Samsung|Siemens|Bosch|Daimler|Volkswagen|BMW|Audi|Porsche|Lufthansa|Telekom|Vodafone|Sanofi|Bayer AG|Boehringer|Pfizer|Novartis|Merck|Nokia|Ericsson|Huawei|Duden(?= -)|Springer Verlag|Universität \p{Lu}\p{Ll}{1,40})(?![\p{L}\p{N}])/gu

const SEPARATORS = new Set([', ', ' und ', ' sowie ', ' oder '])
type Push = (type: string, start: number, end: number, confidence: number, rule: string) => void

/** Each name of a list by itself, so that a name found by a surer rule does not take its neighbours with it. */
function pushNames(text: string, pattern: RegExp, rule: string, push: Push): void {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? ''
    const first = match[0].indexOf(name)
    if (name === '' || isNoun(name.split(' ').at(-1) ?? '')) continue
    let at = match.index + first
    for (const part of match[0].slice(first).split(/(, | und | sowie | oder )/)) {
      if (!SEPARATORS.has(part)) push('PERSON', at, at + part.length, 0.7, rule)
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
    const trimmed = line.trim()
    const from = start + line.indexOf(trimmed)
    if (trimmed !== '' && SIGNED.test(trimmed) && !isNoun(trimmed.split(' ').at(-1) ?? ''))
      push('PERSON', from, from + trimmed.length, 0.5, 'signature-line')
    start = end + 1
  }
}

function pushLetters(text: string, push: Push): void {
  for (const match of text.matchAll(LETTER)) {
    const start = match.index
    const end = start + match[0].length
    const lead = text.slice(Math.max(0, start - 28), start)
    const word = /(\S+)\s$/.exec(lead)?.[1] ?? ''
    const follows = text.slice(end, end + 14)
    if (MARKED.test(word) || /^\p{L}\.$/u.test(word) || LEGAL_NEXT.test(follows) || follows.startsWith(' bis '))
      continue
    const opens = start === 0 || /[.!?:]["“]?\s$/.test(lead)
    if (PLACE_BEFORE.has(word)) push('LOCATION', start, end, 0.4, 'place-cut-to-a-letter')
    else if (BEFORE_LETTER.has(word.replace(/^[(„"]+/, ''))) push('PERSON', start, end, 0.5, 'name-cut-to-a-letter')
    else if (opens && /^ (?:hat|habe|hatte|ist|war|wurde|wird|\p{Ll}{3,}(?:te|t|e)) /u.test(`${follows} `))
      push('PERSON', start, end, 0.45, 'name-cut-to-a-letter')
  }
}

/** Persons, firms and places of German case texts beyond full names. */
export function courtNames(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  const push: Push = (type, start, end, confidence, rule) => findings.push({ type, start, end, confidence, rule })
  pushNames(text, NAMED, 'called-and-cut-to-a-letter', push)
  pushNames(text, TITLED, 'titled-and-cut-to-a-letter', push)
  pushNames(text, OFFICIAL, 'surname-after-office', push)
  pushNames(text, VERSUS, 'case-name', push)
  pushNames(text, CITED, 'cited-author', push)
  pushSignatures(text, push)
  pushLetters(text, push)
  for (const [pattern, rule, confidence] of [
    [ANONYMOUS_FIRM, 'firm-cut-to-letters', 0.85],
    [GROUP, 'group-cut-to-letters', 0.75],
    [CALLED_FIRM, 'called-firm', 0.7],
    [BODY, 'body-by-its-noun', 0.55],
    [HOUSE, 'house-by-its-noun', 0.55],
    [KNOWN_BODIES, 'known-body', 0.7],
  ] as const) {
    for (const match of text.matchAll(pattern))
      push('ORGANIZATION', match.index, match.index + match[0].length, confidence, rule)
  }
  for (const match of text.matchAll(ACRONYM)) {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    const around = text.slice(Math.max(0, match.index - 90), end + 90)
    if (!ABBREVIATIONS.has(name.toUpperCase()) && ASSOCIATED.test(around))
      push('ORGANIZATION', end - name.length, end, 0.4, 'body-in-capitals')
  }
  return findings
}
