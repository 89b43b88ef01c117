// How letters say for whom they speak, and how they call that client afterwards. Patterns for the words right before a name end with
// `$`, those for the words right behind it begin with `^`; they run on short windows.
import type { Language } from '../span.ts'

export interface ClientWords {
  /** Without such a word nothing here can match. */
  readonly isSpoken: RegExp
  /** Right before the name of the letter's own client, and right behind it. */
  readonly before: RegExp
  readonly after: RegExp
  /** Two that count only together: before the name and behind it. */
  readonly around: readonly (readonly [ahead: RegExp, behind: RegExp])[]
  /** Right before the name of the addressee's client. */
  readonly theirs: RegExp
  /** Between two names that one phrase holds: 'our clients, Sample Ltd and Jane Sample'. */
  readonly joined: RegExp
  /** 'my client', wherever it stands; the group holds the noun. */
  readonly client: RegExp
  readonly theirClient: RegExp
  /** Nouns that stand for several. */
  readonly isPlural: RegExp
}

const ENGLISH_LEAD = String.raw`(?:,|:|\(|–|-)?\s{0,3}(?:(?:the|Mr|Mrs|Ms|Miss|Dr|Messrs)\.?\s{1,3}){0,3}$`
const ENGLISH_ACTS = String.raw`\b(?:we|I)\s{1,3}(?:(?:continue\s{1,3}to|now|also|are|am|have\s{1,3}been|were)\s{1,3}){0,3}(?:act(?:ing)?\s{1,3}(?:for|on\s{1,3}behalf\s{1,3}of)|represent(?:ing)?|(?:instructed|retained|engaged)\s{1,3}(?:by|to\s{1,3}act\s{1,3}(?:for|on\s{1,3}behalf\s{1,3}of))|writ(?:e|ing)\s{1,3}(?:to\s{1,3}you\s{1,3})?(?:on\s{1,3}behalf\s{1,3}of|for))\s{1,3}`

const GERMAN_LEAD = String.raw`[,:(–-]?\s{0,3}(?:(?:der|die|des|dem|den|Firma|Fa\.|Herrn?|Frau|Eheleuten?|Gesellschaft|Dr\.|Prof\.|Dipl\.-\p{L}{3,5}\.)\s{1,3}){0,4}$`
const GERMAN_MINE = String.raw`(?<!\p{L})(?:mein|unser)(?:e[rnms]?|s)?\s{1,3}(?:Mandant(?:in|innen|en|schaft)?|Klient(?:in|en)?|Partei)`

export const CLIENT_WORDS: Readonly<Record<Language, ClientWords>> = {
  en: {
    isSpoken: /\b(?:clients?|(?:act|acts|acting)\s{1,3}(?:for|on)|represent(?:s|ing)?|instructed|retained)\b/i,
    before: new RegExp(
      String.raw`(?:\b(?:my|our)\s{1,3}clients?\s{0,3}|${ENGLISH_ACTS}|\bthis\s{1,3}(?:firm|office)\s{1,3}(?:represents|acts\s{1,3}for)\s{1,3})${ENGLISH_LEAD}`,
      'i',
    ),
    after:
      /^,?\s{1,3}(?:has|have)\s{1,3}(?:instructed|retained|engaged)\s{1,3}(?:me|us|this\s{1,3}firm)\b|^\s{0,3}\(\s{0,3}(?:["“]\s{0,2})?(?:my|our)\s{1,3}client/i,
    around: [],
    theirs: new RegExp(String.raw`\byour\s{1,3}clients?\s{0,3}${ENGLISH_LEAD}`, 'i'),
    joined: /^,?\s{0,3}(?:and|&)\s{1,3}(?:(?:the|Mr|Mrs|Ms|Miss|Dr)\.?\s{1,3}){0,2}$/i,
    client: /\b(?:my|our)\s{1,3}(clients?)\b/gi,
    theirClient: /\byour\s{1,3}(clients?)\b/gi,
    isPlural: /^clients$/i,
  },
  de: {
    isSpoken: /mandant|klient|namens|vertret|vollmacht|\bpartei|interessen/i,
    before: new RegExp(
      String.raw`(?:${GERMAN_MINE}\s{0,3}|(?<!\p{L})(?:namens\s{1,3}und\s{1,3}(?:in\s{1,3}Vollmacht|im\s{1,3}Auftrage?|mit\s{1,3}Vollmacht)|im\s{1,3}Namen\s{1,3}und\s{1,3}(?:in\s{1,3}Vollmacht|(?:im\s{1,3})?Auftrage?)|(?:ich|wir)\s{1,3}(?:anwaltlich\s{1,3})?vertreten?|vertreten?\s{1,3}(?:ich|wir)(?:\s{1,3}anwaltlich)?|bestellen?\s{1,3}(?:ich\s{1,3}mich|wir\s{1,3}uns)\s{1,3}für)\s{1,3})${GERMAN_LEAD}`,
      'iu',
    ),
    after:
      /^[^.;]{0,60}\bhat\s{1,3}(?:mich|uns|unsere\s{1,3}Kanzlei)\s{1,3}(?:mit\s{1,3}(?:der|ihrer|seiner)\s|beauftragt|mandatiert|bevollmächtigt)|^[^.;]{0,40}\bwird\s{1,3}(?:von|durch)\s{1,3}(?:mir|uns)\s{1,3}(?:anwaltlich\s{1,3})?vertreten|^[^.;]{0,60}\((?:nachfolgend|nachstehend|im\s{1,3}Folgenden)?[:,]?\s{0,3}(?:kurz\s{1,3})?["„“]?(?:meine?|unsere?|die|der)\s{1,3}Mandant/iu,
    around: [
      // 'dass uns die Muster GmbH, vertreten durch ihren Geschäftsführer Dr. Beispiel, mit … beauftragt hat'
      [
        new RegExp(String.raw`\bdass\s{1,3}(?:mich|uns)\s{1,3}${GERMAN_LEAD}`, 'iu'),
        /^(?:[^.;]|(?<=\b(?:Dr|Prof|Nr|Str|str|Dipl|Ing))\.){0,240}\b(?:beauftragt|mandatiert|bevollmächtigt|betraut)\b/iu,
      ],
      [
        new RegExp(String.raw`\bdass\s{1,3}(?:ich|wir)\s{1,3}(?:anwaltlich\s{1,3})?${GERMAN_LEAD}`, 'iu'),
        /^[^.;]{0,80}\b(?:vertreten?|vertreten\s{1,3}darf|beraten?|mandatiert)\b/iu,
      ],
      [
        new RegExp(String.raw`\b(?:Vertretung|Interessen)\s{1,3}${GERMAN_LEAD}`, 'iu'),
        /^[^.;]{0,100}\b(?:zeigen?|angezeigt|anzeigen?|beauftragt|übernommen|mandatiert|bestellt|vertreten?|wahrnehmen?)\b/iu,
      ],
      [
        new RegExp(
          String.raw`\b(?:zeigen?\s{1,3}(?:ich|wir)|(?:ich|wir)\s{1,3}zeigen?)\b[^.;]{0,60}\b(?:Vertretung|Interessen)\s{1,3}${GERMAN_LEAD}`,
          'iu',
        ),
        /^/u,
      ],
    ],
    theirs: new RegExp(
      String.raw`(?:(?<!\p{L})Ihr(?:e[rnms]?|es)?\s{1,3}Mandant(?:in|innen|en|schaft)?\s{0,3}|(?<!\p{L})von\s{1,3}Ihnen\s{1,3}vertretene[rnms]?\s{1,3})${GERMAN_LEAD}`,
      'u',
    ),
    joined: /^,?\s{0,3}(?:und|sowie)\s{1,3}(?:(?:der|die|des|dem|den|Firma|Fa\.|Herrn?|Frau|Dr\.)\s{1,3}){0,3}$/iu,
    client:
      /(?<!\p{L})(?:[Mm]ein|[Uu]nser|[Dd](?=er\s|ie\s|em\s|en\s|es\s))(?:e[rnms]?|s|ie)?\s{1,3}(Mandant(?:in|innen|en|schaft)?|Klient(?:in|en)?)(?!\p{L})/gu,
    theirClient: /(?<!\p{L})Ihr(?:e[rnms]?|es)?\s{1,3}(Mandant(?:in|innen|en|schaft)?)(?!\p{L})/gu,
    isPlural: /^(?:Mandanten|Mandantinnen|Mandantschaft|Klienten)$/u,
  },
}
