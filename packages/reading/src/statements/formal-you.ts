// Whether 'Sie' or 'Ihr' at the head of a German sentence speaks to the addressee, or tells of her or of them. Within a sentence its capital
// says so; at the head the verb and what the sentence before tells of must.

/** 'Sie haben', 'Sie zahlten': the formal address has the verb of several. */
const PLURAL_VERB =
  /^Sie\s{1,3}(?:haben|hatten|sind|waren|werden|wurden|können|konnten|sollen|sollten|müssen|mussten|wollen|wollten|dürfen|durften|mögen|\p{Ll}{2,}(?:en|ten|ern|eln))(?!\p{L})/u
/** 'Sie wurden verkauft': of things as well as of people. */
const PASSIVE = /^Sie\s{1,3}(?:wurden|werden|waren|sind)(?!\p{L})/u
/** Nobody else is told of yet. */
const BELOW_SALUTATION = /(?:^|\n)[ \t>]{0,8}(?:Sehr geehrte|Liebe[rs]?|Guten Tag|Hallo)[^\n]{0,100},\s+$/u
const OWNED = /^Ihr(?:e[rnms]?|es)?\s{1,3}(?:\p{Ll}{3,}\s{1,3}){0,2}\p{Lu}/u
/** 'Ihnen', 'Sie' within a sentence, which is nobody else. */
const ADDRESSED = /(?<=[\p{L}\d,]\s{1,3})(?:Sie|Ihnen|Ihr(?:e[rnms]?|es)?)(?!\p{L})/u
/** Several who do something, or a woman or a company in the feminine: the sentence before tells of another that 'Sie' may be. */
const OTHERS =
  /(?<!\p{L})(?:haben|hatten|sind|waren|wurden|\p{Ll}{2,}ten|beide|Frau|Mandantin|Klägerin|Beklagte|Mieterin|Vermieterin|Eheleute|Gesellschaft|Firma|GmbH|AG|KG)(?!\p{L})/u
/** 'haben wir', 'wir lieferten': the verb of several is the writer's own. */
const OURS = /(?<!\p{L})(?:\p{Ll}{3,}\s{1,3}wir|[Ww]ir\s{1,3}\p{Ll}{3,})(?!\p{L})/gu
/** The stop of '4. November' ends nothing. */
const SENTENCE_END = /(?<!\d)[.!?]\s+(?=\p{Lu}[^.!?]*$)/u
/** Characters. */
const BEFORE = 300
const AFTER = 200

/** `at`: where the word stands, in a letter that has one addressee. */
export function isFormalYou(text: string, at: number): boolean {
  const own = text.slice(at, at + AFTER).split(/[.!?]\s/u, 1)[0] ?? ''
  if (!PLURAL_VERB.test(own) && !OWNED.test(own)) return false
  if (ADDRESSED.test(own)) return true
  if (PASSIVE.test(own)) return BELOW_SALUTATION.test(text.slice(Math.max(0, at - 160), at))
  const near = (
    text
      .slice(Math.max(0, at - BEFORE), at)
      .split(/\n[ \t>]{0,8}\n/)
      .at(-1) ?? ''
  ).trimEnd()
  const begin = near.slice(0, -1).search(SENTENCE_END)
  const before = begin < 0 ? near : near.slice(begin)
  return before === '' || ADDRESSED.test(before) || !OTHERS.test(before.replace(OURS, ' '))
}
