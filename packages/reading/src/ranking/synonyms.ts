// What people call in ordinary words what contracts and letters name otherwise: "the contract ends" and "this Agreement shall expire". Of our own
// making, from general knowledge of both languages. Unlike the words of concepts.ts these are what was asked: an answer may have any of them.
import type { Language } from '../span.ts'
import { folded, keysOf, LEAST_STEM, type Token } from '../terms/index.ts'

/** English | German, all of one line for one thing. Words joined by `_` stand so in questions, in this order; German ones may stand apart. */
const LINES = `
end expire expiry expiration terminate termination | enden ende endet ablauf ablaufen läuft_ab auslaufen läuft_aus beenden beendet beendigung befristet
cancel cancelled cancellation terminate termination rescind quit get_out_of give_notice | kündigen kündigung gekündigt beenden beendet aussteigen kommt_heraus steigt_aus
start begin began commence commencement effective take_effect come_into_force since_run since_apply | beginnen beginn begann anfangen anfang fängt_an starten start ging_los geht_los losgehen inkrafttreten tritt_kraft seit_läuft ab_läuft ab_gilt seit_gilt
contract agreement deal | vertrag vereinbarung abkommen
conclude make made sign signed enter_into entered | abschließen abgeschlossen schließen geschlossen unterschreiben unterzeichnen
last run duration term period long_run long_last long_valid | dauern dauer laufzeit läuft lange_läuft lange_dauert lange_gilt
price cost costs | preis kosten kostet kaufpreis teuer entgelt
pay paid payment payable due settle | zahlen bezahlen zahlung zahlbar begleichen beglichen fällig fälligkeit
bill invoice | rechnung faktura
faulty fault defect defective broken broke damaged leak leaking flaw flawed malfunction wrong_with | kaputt defekt fehlerhaft fehler mangelhaft mangel mängel schadhaft beschädigt undicht nicht_ordnung
complain complaint | rügen rüge mängelrüge beanstanden beanstandung reklamieren reklamation beschweren beschwerde
money amount sum | geld betrag summe
withhold withheld retain retained keep_back kept_back hold_back held_back | einbehalten zurückbehalten zurückhalten zurückgehalten behalten
deposit prepayment advance down_payment advance_payment | anzahlung angezahlt anzahlen vorauszahlung vorschuss abschlag
exchange replace replacement substitute swap | austauschen ausgetauscht austausch umtauschen umgetauscht ersetzen ersetzt ersatz
arrive arrival deliver delivery receive received ship shipped shipment | ankommen angekommen kamen_an kam_an kommen_an liefern geliefert lieferung eintreffen eingetroffen trafen_ein erhalten
buy bought purchase order | kaufen gekauft bestellen bestellt bestellung auftrag
seller vendor supplier sell selling | verkäufer lieferant verkaufen verkauft
customer buyer purchaser client | kunde kundin käufer käuferin abnehmer besteller auftraggeber
manufacture manufacturing produce production | fertigung fertigen herstellung herstellen produktion produzieren
check inspect inspection examine examination test | prüfen geprüft prüfung untersuchen untersucht untersuchung kontrollieren kontrolliert
offer propose proposal proposed | anbieten angeboten angebot bot vorschlagen vorgeschlagen schlug_vor
phone telephone call talk spoke speak | telefonieren telefoniert telefonat telefon anruf angerufen telefongespräch sprechen gesprochen
meet met meeting | treffen trafen getroffen besprechung sitzung zusammenkunft
participant attendee attend took_part take_part present_at | teilnehmer teilnehmen nahm_teil beteiligte anwesend dabei
postpone postponed delay delayed reschedule put_off moved_to | verschieben verschoben verlegen verlegt vertagen vertagt
report notify notification inform | melden meldung anzeigen anzeige mitteilen mitteilung
goods products merchandise items | ware waren produkte
find found discover discovered detect | entdecken entdeckt feststellen festgestellt stellte_fest bemerken bemerkt
boss director manager head in_charge | chef chefin geschäftsführer geschäftsführerin direktor direktorin leiter leiterin leitet leiten
law legislation rules | recht rechtsordnung
seat headquarters headquartered registered_office based | sitz hauptsitz
rent rental | miete mietzins
salary wage wages earn | gehalt lohn verdienen verdient vergütung
landlord lessor | vermieter
tenant lessee renter | mieter
warranty guarantee | garantie gewährleistung
penalty fine | vertragsstrafe strafe
confidential confidentiality secret secrecy | vertraulich vertraulichkeit geheim geheimhaltung
liable liability responsible responsibility | haften haftet haftung haftbar
prolong extend extension renew renewal | verlängern verlängerung
change amend amendment modify modification | ändern änderung nachtrag
allow permit permitted permission consent | erlauben erlaubt erlaubnis zustimmen zustimmung gestatten gestattet einwilligung
forbid prohibit prohibited ban | verbieten verboten verbot untersagen untersagt
court tribunal | gericht
sue lawsuit litigation litigate legal_action | klagen verklagen klage prozess rechtsstreit
jurisdiction venue forum court courts court_decide | gerichtsstand gericht zuständigkeit zuständig gericht_entscheidet
decide determine resolve settle decision | entscheiden entscheidet entscheidung
arbitration arbitrator mediation mediator conciliation | schlichtung schlichter schiedsverfahren schiedsgericht schiedsrichter mediation
recipe formula formulation | rezept rezeptur
belong own owner ownership property proprietary title | gehören gehört eigentum eigentümer besitzen besitz
build built construct construction erect located | bauen gebaut errichten errichtet
plant factory facility works site | werk fabrik anlage betrieb produktionsstätte
recall withdrawal | rückruf rückholung
transfer assign assignment assignable delegate hand_over | übertragen übertragung abtreten abtretung übergeben
staff employee personnel worker workforce | personal mitarbeiter mitarbeiterin beschäftigte angestellte arbeitnehmer belegschaft
forever perpetual perpetually indefinite unlimited endless | unbefristet dauerhaft ewig unbegrenzt
fee charge cost price | gebühr kosten entgelt
free no_charge free_of_charge | kostenlos unentgeltlich gratis umsonst
country territory region | land länder gebiet vertragsgebiet
call called name rename formerly | heißen heißt umbenannt früher
late overdue delinquent past_due | verspätet verzug überfällig spät
interest | zins zinsen verzugszinsen
book record account | buch bücher unterlagen aufzeichnungen
check audit inspect examine review | prüfen prüfung einsehen einsicht
advertise advertising advertisement marketing promotion | werbung werben marketing vermarktung
ship shipping shipment freight transport transportation carriage | versand versenden fracht transport beförderung
rise increase raise | steigen steigt erhöhen erhöht erhöhung anheben
fall decrease reduce reduction lower | sinken sinkt senken gesenkt herabsetzen
wrong incorrect inaccurate inaccuracy error mistake | falsch unrichtig fehler
most maximum highest limit cap exceed | höchstens maximal höchst obergrenze begrenzt höchstbetrag
least minimum at_least | mindestens wenigstens mindest
take_over acquire acquisition buy bought merger merge | übernehmen übernahm übernommen übernahme erwerben erwerb
return send_back sent_back give_back | zurückschicken zurückgeschickt zurücksenden rücksendung zurückgeben rückgabe retoure
insure insurance insured coverage | versichern versichert versicherung
tax duty levy | steuer abgabe zoll
help support assistance assist | helfen hilft hilfe unterstützen unterstützung
repair fix correct correction | reparieren reparatur beheben behebung
breach violate violation default | verstoß verstoßen verletzung vertragsbruch vertragsverletzung
cure remedy | abstellen heilen heilung abhilfe
dealer distributor reseller | händler vertriebspartner vertriebshändler wiederverkäufer
copy reproduce duplicate | kopieren vervielfältigen
risk danger peril | gefahr risiko
damage loss harm injury | schaden schäden verlust
store retain preserve archive | aufbewahren aufbewahrung
based headquarters office place_business located | sitzt sitzen ansässig
quarrel dispute conflict disagreement | streit streitigkeit auseinandersetzung
compensate compensation damages | schadensersatz schadenersatz entschädigung entschädigen
`

/** They say that something is so, or what kind of answer is wanted, but not of what. */
const WEAK: Readonly<Record<Language, string>> = {
  en: 'apply applies run running happen get got gets go goes went come comes came take takes took give gives gave keep keeps put become need want mean say says said state stated provide set stand stands use used date time since early may must somebody someone anybody anyone else other',
  de: 'gelten gilt galt gültig laufen läuft lief machen gemacht gehen geht ging kommen kommt kam kamen bekommen bekommt stehen steht stand liegen liegt lag betragen beträgt betrug lauten lautet finden findet richtet richten passiert passieren geschehen geschieht tun tut brauchen braucht sagen sagt datum zeit zeitpunkt schon statt darf dürfen jemand jemanden jemandem etwas',
}

export interface Synonym {
  /** Key, as `keysOf` gives it. */
  readonly term: string
  readonly language: Language
}

/** Words of a question that stand for one thing, by their place among all its words, and what else it is called. */
export interface Called {
  readonly places: readonly number[]
  readonly synonyms: readonly Synonym[]
}

interface Table {
  /** As they are written, folded. */
  readonly written: Readonly<Record<Language, ReadonlyMap<string, readonly Synonym[]>>>
  /** By a word's key; in each language. */
  readonly words: Readonly<Record<Language, ReadonlyMap<string, readonly Synonym[]>>>
  readonly phrases: Readonly<Record<Language, readonly { words: readonly string[]; synonyms: readonly Synonym[] }[]>>
  readonly weak: Readonly<Record<Language, ReadonlySet<string>>>
}

const keyOf = (word: string, language: Language): string =>
  keysOf({ text: folded(word), kind: 'word' }, language)[0] ?? folded(word)

let made: Table | null = null

function table(): Table {
  if (made !== null) return made
  const words = { en: new Map<string, Synonym[]>(), de: new Map<string, Synonym[]>() }
  const written = { en: new Map<string, Synonym[]>(), de: new Map<string, Synonym[]>() }
  const phrases = { en: [], de: [] } as { [K in Language]: { words: string[]; synonyms: Synonym[] }[] }
  for (const line of LINES.trim().split('\n')) {
    const [english = '', german = ''] = line.split(' | ')
    const all = [...listed(english, 'en'), ...listed(german, 'de')]
    const synonyms = all.flatMap(({ parts: [only = '', ...more], language }) =>
      more.length === 0 ? [{ term: only, language }] : [],
    )
    for (const { parts, language, word } of all) {
      const [only = '', ...more] = parts
      if (more.length > 0) phrases[language].push({ words: parts, synonyms })
      else {
        words[language].set(only, [...(words[language].get(only) ?? []), ...synonyms])
        written[language].set(word, [...(written[language].get(word) ?? []), ...synonyms])
      }
    }
  }
  const weakOf = (language: Language) => new Set(WEAK[language].split(' ').map((word) => keyOf(word, language)))
  made = { written, words, phrases, weak: { en: weakOf('en'), de: weakOf('de') } }
  return made
}

const listed = (words: string, language: Language) =>
  words.split(' ').map((word) => ({
    parts: word.split('_').map((part) => keyOf(part, language)),
    word: folded(word),
    language,
  }))

export const isWeak = (key: string, language: Language): boolean => table().weak[language].has(key)

/** @param word folded; of a short stem, which is that of several words, only what is written so */
export function synonymsOf(word: string, key: string, language: Language): readonly Synonym[] {
  const written = key.length < LEAST_STEM ? table().written[language].get(word) : undefined
  return written ?? table().words[language].get(key) ?? []
}

/** "Kept back", "kamen … an". English words stand side by side or with two between, German ones anywhere behind each other. */
export function phrasesIn(words: readonly Token[], language: Language): Called[] {
  const keys = words.map(({ text }) => keyOf(text, language))
  return table().phrases[language].flatMap((phrase) => {
    const places = placesOf(phrase.words, keys, language === 'en' ? 3 : keys.length)
    return places === null ? [] : [{ places, synonyms: phrase.synonyms }]
  })
}

function placesOf(phrase: readonly string[], keys: readonly string[], apart: number): number[] | null {
  const places: number[] = []
  for (const word of phrase) {
    const last = places.at(-1)
    const at = keys.indexOf(word, last === undefined ? 0 : last + 1)
    if (at < 0 || (last !== undefined && at - last > apart)) return null
    places.push(at)
  }
  return places
}
