// The words beside a number or a name that tell a date from what only looks like one.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words after which a number is the number of a thing. */
export const LABELS = set(`
version versions ver v vers release releases rev revision build patch firmware kernel rfc section sections sec sect secs subsection article articles art arts clause clauses paragraph paragraphs para paras
chapter chapters ch part title rule rules reg regulation directive exhibit schedule annex appendix table figure fig page pages pp p line item note footnote number numbers no nos nr num # § §§ ¶ n° № id ref reference
suite room floor box apt apartment unit route highway flight model type serie series lot grade class form docket case cases file claim invoice order account tel telephone phone fax mobile ext extension zip code
error postcode film movie novel isbn issn doi ean sku pin iso din en ansi ieee ip port channel gate track windows office area opus op bwv
abschnitt abschnitte abschn kapitel kap ziffer ziffern ziff punkt punkte nummer nummern artikel absatz abs satz paragraf paragraph rn rdnr rz randnummer seite seiten s bl blatt anlage anhang tabelle tab abb abbildung az aktenzeichen
geschäftszeichen gz urteilsnr rechnung rechnungsnummer rechnungsnr bestellnummer bestellung kundennummer kd-nr artikelnummer vertrag vertragsnummer telefon handy telefax mobil durchwahl plz postfach hausnummer zimmer raum konto blz kto
fehler fehlercode los hrb hra njw rr nzm nvwz nstz wum mdr grur famrz bghz bverfge bverwge bage bsge teil heft band bd ausgabe auflage stufe klasse gleis linie flug typ modell din-norm formular vordruck drucksache drs bt-drs br-drs`)

/** Words after which a bare year, month or season is a time. */
export const TIME_WORDS = set(`
in since by until till before after during through throughout from to of between circa ca about around early late mid year years and or through as for for, over on at within toward towards near spring summer autumn fall winter
im ab seit bis vor nach zum zur vom von zwischen anfang mitte ende und oder sowie gegen um während jahr jahre jahres jahren stand per am für zu sommer winter herbst frühjahr bereits schon noch erst auch ins laufe
through dated effective anno c approximately roughly the nach des der den`)

/** What is counted, measured or paid is no year. */
export const UNITS_AFTER = set(`
% € $ £ ¥ ° eur euro euros usd dollar dollars gbp pounds chf franken cents cent percent prozent pct bps m km cm mm kg g mg lb lbs oz mb gb tb kb kw hp rpm ps psi kpa bar kwh mhz ghz hz ml l liter liters litres ft feet foot inch inches miles mile yards acres hectares ha
square qm qm² sqm quadratmeter meter metern tonnen tons barrels stück stk mal times x shares share units unit people persons personen men women employees mitarbeiter einwohner soldiers troops tage tagen stunden wochen monate monaten
days weeks months hours minutes minuten seconds sekunden words wörter points punkte seiten pages copies members mitglieder hektar volt watt ps students residents votes stimmen respectively-numbered per pro`)

export const STREETS = set(
  'street st avenue ave road rd drive dr close gardens crescent terrace mews row walk grove platz allee weg ufer boulevard blvd lane ln plaza parkway pkwy court ct way square place pl highway suite strasse straße',
)

export const HONORIFICS = set(
  'mr mrs ms miss man dr prof professor sir lady herr herrn frau judge justice senator president lord',
)

export const FIRMS = set(
  'gmbh ag kg ohg ug se inc inc. llc ltd corp corporation co company plc llp university school street hotel',
)

/** "your invoice of 3/2": papers and talks that a day tells from others of their kind. */
export const DATED_PAPERS = set(
  'invoice invoices letter letters email e-mail mail fax memo notice order quote quotation offer bill statement message receipt call meeting telegram telex',
)

export const EVERY = set('every each jeden jedem jeder jedes je any')

export const WEAK_MONTH_BEFORE = set(`
in since by until till early late mid during through throughout from to between and or last next this of before after as effective dated for both nor ending ended beginning commencing starting around about
im ab seit bis vor nach vom zum anfang mitte ende und oder sowie gegen während für monat monats monate letzten nächsten kommenden vergangenen des per zwischen noch ende`)

export const PAIR_BEFORE = set(
  `on by since until till from to dated for due next this before after and or between am ab bis seit vom zum stand den für per zwischen und oder expires starting`,
)

export const MONTH_PAIR_BEFORE = set(
  `in im of since until till from to by dated ab bis seit stand zum per ende anfang mitte von vom und and through issued edition`,
)

export const AFTER_DAY = set(
  'and or to until till by at in on he she it they you we i had has was were is the with for from when as a an this that but which who',
)

const OTHERS = set(`
other last letzten 
usd eur gbp chf inr rs rmb and but when while as he she they it we i of der des aller majority mehrheit owner teil stimmen inch cup share shares cups on dated due am vom
the early late mid during at from until till by before after around about um ab bis gegen von vor nach seit to innerhalb binnen über lang within into next that through
throughout last over in since anno year jahr jahre jahres im circa ca die den without time date than of to on in that which prior von such each a any except excluding less more or than`)

/** Every word the traps look for; the lexicon must know them to tell them from other words. */
export const trapWords: readonly string[] = [
  LABELS,
  TIME_WORDS,
  UNITS_AFTER,
  STREETS,
  HONORIFICS,
  FIRMS,
  DATED_PAPERS,
  EVERY,
  WEAK_MONTH_BEFORE,
  PAIR_BEFORE,
  MONTH_PAIR_BEFORE,
  AFTER_DAY,
  OTHERS,
].flatMap((words) => [...words])
