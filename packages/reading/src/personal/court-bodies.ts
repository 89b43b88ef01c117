// Firms, associations and houses in German court and authority text: cut to letters ("die A-GmbH", "R … GmbH & Co. KG", "Fachschule B."),
// called by what they are ("Bundesverband der …"), known to everybody, or written in capitals where members and statutes are spoken of.
import { oneOf } from './alternatives.ts'
import { CUT } from './court-people.ts'
import type { PersonalFinding } from './finding.ts'

const START = '(?<![\\p{L}\\p{N}-])'
const END = '(?![\\p{L}\\p{N}])'
const WORD = '\\p{Lu}[\\p{L}-]{1,40}'

const LEGAL =
  '(?:g?GmbH|mbH|AG|KG|OHG|GbR|EWIV|SE|UG|KGaA|e\\. ?V\\.|e\\. ?K\\.|eG|Inc\\.?|LLC|Ltd\\.?|B\\. ?V\\.|S\\. ?A\\.|Aktiengesellschaft|BV|Co\\.)'
const AND_CO = '(?: ?(?:&|u\\.|und) ?Co\\.? ?(?:KGaA|KG|OHG)?(?: ?a\\. ?A\\.)?)?'
const ARTICLE = oneOf('Die Der Das Den Dem Des Ein Eine Einer Einem Eines Einen')
const FIRM_PART = `(?:${CUT}|\\p{Lu}[\\p{L}\\d]{0,40}(?:-\\p{Lu}[\\p{L}\\d]{0,40}){0,4}|&)`
const CUT_FIRM = new RegExp(
  `${START}(?:(?!${ARTICLE} )${FIRM_PART} ){0,3}${CUT}(?: |-|- )${LEGAL}(?: ${LEGAL})?${AND_CO}${END}`,
  'gu',
)
/** "Elektronicon-GmbH"; what every group has a "Holding-KG" of is nobody's name. */
const HYPHENED_FIRM = new RegExp(
  `${START}(?!${oneOf('Holding Besitz Betriebs Komplementär Publikums Familien Einmann Vor Objekt Fonds')})\\p{Lu}\\p{L}{1,40}-(?:GmbH|AG|KG|GbR|OHG)${END}`,
  'gu',
)
const CUT_GROUP = new RegExp(
  `${START}${CUT} ?-${oneOf('Gruppe Holding Konzern Fonds Klinik Bank Zentrum Verlag Partnership Stiftung Gesellschaft Werk Werke Versicherung Schule Heim Verein Verband')}(?:s|en)?${END}`,
  'gu',
)
const CALLED_FIRM = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Firma|Fa\\.) (?:${CUT}(?!\\p{L})|\\p{Lu}[\\p{L}\\d&-]{1,40})(?: (?:\\p{Lu}[\\p{L}\\d&-]{1,40}|${CUT}))?`,
  'gu',
)

const ADJECTIVE = '(?:(?:Deutsch|Bayerisch|Europäisch|Vereint|Evangelisch|Katholisch|Christlich)(?:e|er|en|es) )?'
const BODY_NOUN = `(?:(?:\\p{Lu}[\\p{Ll}-]{0,40})?(?:[Vv]erband(?:e?s)?|[Vv]ereinigung|[Gg]ewerkschaft)|(?:Bundes|Landes|Reichs)(?:innung|kammer|bund|verein)|Vereins?|Informationsgesellschaft|Universit(?:at|ät|y)|Universidad)`
const BODY_OF = `(?:${oneOf('der des für deutscher Deutscher Deutschlands freier kirchlicher de zur zum')} )`
const BODY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Medizinisch(?:e|er|en|es) Dienst(?:es|e)?|${ADJECTIVE}${BODY_NOUN}) ${BODY_OF}(?:${WORD}|${oneOf('und der des für diakonischer kirchlicher')})(?: (?:${WORD}|und|der|des|e\\. ?V\\.)){0,10}`,
  'gu',
)

const HOUSE_NOUN =
  '(?:[Ss]chule|[Ss]chulzentrums?|[Hh]aus(?:es)?|[Kk]linik|[Hh]eims?|[Ww]erke?|[Bb]ank|[Gg]ymnasiums?|[Kk]indergartens?|[Kk]asse)'
const HOUSE = new RegExp(
  `${START}(?:(?:Beruflich(?:e|en|es) )?\\p{Lu}?\\p{Ll}{0,40}${HOUSE_NOUN} (?!Dr\\.)\\p{Lu}\\p{Ll}?\\.(?! \\d)|VEB \\p{Lu}\\p{Ll}{1,40}(?: \\p{Lu}\\.)?` +
    `|\\p{Lu}\\p{Ll}{1,40}-\\p{Lu}\\p{Ll}{1,40}-${oneOf('Institut Stiftung Klinik Schule Gesellschaft Universität Krankenhaus')}(?:e?s)?|\\p{Lu}\\p{Ll}{2,40}-Stiftung` +
    `|Gewerkschaft \\p{Lu}\\p{Ll}{1,40}(?: und \\p{Lu}\\p{Ll}{1,40})?|(?:\\p{Lu}\\p{Ll}{1,40} ){1,3}${oneOf('Group Verlag Holding Stiftung')}s?)(?![\\p{L}\\p{N}-])`,
  'gu',
)

const CLUB = new RegExp(`${START}(?:1\\. )?${oneOf('FC TSV VfB VfL FSV TuS SpVgg')} ${WORD}(?: ${WORD})?${END}`, 'gu')
/** "Institut für …", with the words that belong to it. */
const INSTITUTE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{Ll}{2,20}(?:e|er|en|es) )?(?:\\p{Lu}\\p{Ll}{0,40})?(?:[Ii]nstitut(?:e?s)?|[Zz]entrum|[Aa]kademie|[Rr]at(?:es)?|[Ii]nitiative|[Hh]ochschule) für \\p{Lu}[\\p{L}-]{2,40}(?: (?:und \\p{Lu}|\\p{Lu})[\\p{L}-]{2,40}){0,4}`,
  'gu',
)
/** The short form in brackets behind a body called by its noun. */
const IN_BRACKETS =
  /(?<=(?:verband|verein|vereinigung|gewerkschaft|[Ii]nstitut|[Dd]ienst|bund|kammer|gesellschaft|[Uu]nion|[Ss]tiftung|[Zz]entrale)[\p{L}]{0,3}(?!\p{L})[^()\n]{0,70}\( ?)\p{Lu}[\p{Lu}\p{Ll}]{1,5}(?= ?\))/gu

const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${oneOf(`
    ver.di DGB GEW IG_Metall IG_BCE IG_BAU IG_Bauen-Agrar-Umwelt dbb_beamtenbund_und_tarifunion dbb BDA BDI MDK VKA ADAC DRK TÜV AOK PKK NPD DITIB GEMA VG_Wort
    Google Facebook Amazon Apple Samsung Siemens Bosch Daimler Volkswagen BMW Audi Porsche Lufthansa Telekom Vodafone Sanofi Bayer_AG Boehringer Pfizer Novartis
    Merck Nokia Ericsson Huawei Springer_Verlag Deutsche_Bahn Deutschen_Bahn Deutsche_Post Deutschen_Post Deutsche_Bank Deutschen_Bank Commerzbank Allianz Aldi Lidl Edeka
    Rewe Ryanair Condor Eurowings Zalando eBay PayPal YouTube Twitter Adidas Nike Nestlé Unilever Philips Sony Canon Intel IBM SAP Oracle Opel Ford Toyota
    Greenpeace Malteser Johanniter FIFA UEFA DFB DOSB ARD ZDF WDR NDR SWR MDR RTL CDU CSU SPD FDP AfD Die_Linke Hisbollah Hamas Barmer Al_Qaida al-Qaida
    al-Qaeda DHKP-C TKP/ML KPD FDGB HDP Milli_Görüs Islamischer_Staat Islamischen_Staat Scientology Zeugen_Jehovas Vereinte_Dienstleistungsgewerkschaft Europäische_Union Europäischen_Union
  `)}|Microsoft(?! \\p{Lu})|Duden(?= -)|Caritas(?:verband\\p{Ll}{0,3})?|Marburger Bund(?:es)?|Deutsch\\p{Ll}{1,2} Gewerkschaftsbund(?:es)?` +
    `|Deutsch\\p{Ll}{1,2} (?:Städtetag|Landkreistag|Beamtenbund|Städte- und Gemeindebund|Roten? Kreuz)\\p{Ll}{0,3}|Universität ${WORD})${END}(?! (?:19|20)\\d\\d, \\d)`,
  'gu',
)

/** Codes, courts, authorities and general notions that are written in capitals and are nobody. */
const ABBREVIATIONS = new Set(
  `BGB HGB ZPO GG AO FGO SGB SGG VWGO STGB STPO GVG FAMFG INSO ARBGG BETRVG KSCHG TVG ESTG USTG KSTG GEWSTG ASYLG AUFENTHG WPHG AKTG GMBHG UWG URHG PATG MARKENG RVG
   GKG ZVG WEG BVERFGG DSGVO BDSG EMRK AEUV EUV EGBGB VVG STVG STVO BAFÖG TV TVÖD TVL BAT VOB HOAI VO RL EG EU EWG EWR EGV USA DDR BRD UNO NATO UK GUS BGH
   BFH BAG BSG BVERWG BVERFG EUGH EGMR EUG OLG LG AG FG LSG SG OVG VGH VG LAG ARBG BPATG KG FA HZA BMF BMI BMJ BA DPMA EPA HABM EUIPO WIPO OECD AGB
   AVB EDV IT PC PKW LKW KFZ DNA DNS CD DVD URL PDF SMS USB UV IR LED LCD DM EUR USD CHF MDE GDB GDBF ALG ELSTER PIN TAN BIC IBAN ISBN ID AU HIV AIDS
   EEG EKG CT MRT II III IV VI VII VIII IX XI XII NJW NZA BB DB ZIP WM JZ MDR GRUR JURIS BT BR GBR OHG GMBH SE UG EWIV KGAA MWST UST GEW EST KST ABS
   ART NR SATZ PE PVC ABI`.split(/\s+/),
)
const IN_CAPITALS = new RegExp(
  `(?<![\\p{L}\\p{N}])${oneOf('der des die dem im beim vom zum zur')} (\\p{Lu}(?:\\p{Lu}{1,4}|\\p{Ll}\\p{Lu}{1,3}))(?![\\p{L}\\p{N}/-]|\\.\\p{L}| ?\\d| \\p{Lu}| §)`,
  'gu',
)
/** Has members, statutes, staff: what is written in capitals nearby is a body. */
const ASSOCIATED =
  /[Mm]itglied|Satzung|Gremien|Organe[ns]? |[Vv]erband|[Gg]ewerkschaft|Arbeitsverhältnis|Arbeitsleistung|[Tt]arif|Vorstand|Willensbildung|Interessenwahrnehmung|übergegangen|gearbeitet|Zusammenschluss|Geschäftsführung|Medizinische/
/** How far around it that is looked for. Characters. */
const AROUND = 90

const RULES = [
  [CUT_FIRM, 'firm-cut-to-letters', 0.85],
  [HYPHENED_FIRM, 'firm-with-a-hyphen', 0.6],
  [CUT_GROUP, 'group-cut-to-letters', 0.75],
  [CALLED_FIRM, 'called-firm', 0.7],
  [BODY, 'body-by-its-noun', 0.55],
  [HOUSE, 'house-by-its-noun', 0.55],
  [KNOWN, 'known-body', 0.7],
  [CLUB, 'sports-club', 0.6],
  [INSTITUTE, 'body-by-its-noun', 0.5],
] as const

/** Organisations of German case texts beyond those with a full name and a legal form. */
export function courtBodies(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  for (const [pattern, rule, confidence] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      // Surer than its last words with the form alone: "Verband der Beispielhersteller e. V.".
      const surer = rule === 'body-by-its-noun' && /e\. ?V\.?$/.test(match[0]) ? 0.96 : confidence
      findings.push({ type: 'ORGANIZATION', start: match.index, end, confidence: surer, rule })
    }
  }
  for (const match of text.matchAll(IN_BRACKETS)) {
    if (ABBREVIATIONS.has(match[0].toUpperCase()) || !/\p{Lu}.*\p{Lu}/u.test(match[0])) continue
    findings.push({
      type: 'ORGANIZATION',
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.5,
      rule: 'body-in-brackets',
    })
  }
  for (const match of text.matchAll(IN_CAPITALS)) {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    if (
      ABBREVIATIONS.has(name.toUpperCase()) ||
      !ASSOCIATED.test(text.slice(Math.max(0, match.index - AROUND), end + AROUND))
    )
      continue
    findings.push({ type: 'ORGANIZATION', start: end - name.length, end, confidence: 0.4, rule: 'body-in-capitals' })
  }
  return findings
}
