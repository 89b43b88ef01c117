// The name that an item of a list of parties begins with, told from what describes the party behind it.
import type { PartyMention } from '../names/index.ts'
import type { Span } from '../span.ts'
import { anyCase } from './any-case.ts'
import { leadLength } from './party-items.ts'
import { isRole } from './party-role.ts'
import { plausibleName } from './plausible-name.ts'

/** 'dem Landwirt Karl Beispiel', 'Der Verkäufer Max Muster': what a person is stands before the name. */
const BY_TRADE = /^(?:(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en)\s{1,4})?\p{Lu}\p{Ll}{3,24}\s{1,4}$/u

/** 'Jane Sample, M.D.', 'Max Muster, Jr.': what stands behind a person's name belongs to it. */
const DEGREE = /^,\s{1,2}(?:(?:\p{Lu}\p{Ll}?\.){2,3}(?:\p{Lu}\.?)?|Jr\.?|Sr\.?|I{2,3}|MD|PhD|CPA)(?![\p{L}])/u

/** States of the United States, as they stand behind a name. */
const STATE =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New\\s(?:Hampshire|Jersey|Mexico|York)|(?:North|South)\\s(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode\\sIsland|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West\\sVirginia|Wisconsin|Wyoming'

/** Where a name ends and its description begins. */
const DESCRIPTION = new RegExp(
  `,\\s{0,6}(?:an?\\s)?(?:division|business\\sunit|unit|subsidiary|branch)\\sof(?![\\p{L}])|,\\s{0,6}(?:${STATE})(?=[,\\s])|,\\s{0,6}(?:trustees?|inhaber(?:in)?|handelnd|acting|husband|ein(?:e[rn]?)?|mit|eingetragen|bestehend)(?![\\p{L}])|\\s{1,6}(?:p\\/k\\/a|a\\/k\\/a|als|wird|werden|kommt|haben|über\\s{1,4}(?:den|die|das)|bestehend|agent\\s{1,4}for)\\s|,\\s{0,6}(?:an?|the|with|having|located|whose|which|organi[sz]ed|incorporated\\s{1,4}(?:under|in)|duly|acting|existing|as|in\\s{1,4}its|on\\s{1,4}behalf|by\\s{1,4}and\\s{1,4}through|through|individually|solely|not|for\\s{1,4}itself|each|of\\s{1,6}\\p{Lu}?|an\\s|and\\s{1,4}(?:its|all)|maintaining|residing|c\\/o|its|including|being|together|company|registration|a\\.k\\.a|geschäftsansässig|vertreten|mit\\s|wohnhaft|geboren|eingetragen|handelnd|hereinafter|hereafter|being|at)(?![\\p{L}])|,\\s{0,6}\\d|\\s{1,6}(?:an?\\s{1,6}(?:\\p{Lu}[\\p{L}.]{1,20}\\s{1,4}){0,3}(?:limited|corporation|company|general|partnership|private|public|banking|federal|national|societe)|having\\s|located\\s|with\\s{1,6}(?:its|a|an|offices?|principal|place)|whose\\s|acting\\s|organi[sz]ed\\s|incorporated\\s{1,4}(?:under|in)\\s|(?:and|or)\\s{1,4}(?:its|all\\s{1,4}of)\\s|through\\s|by\\s{1,4}and\\s|on\\s{1,4}behalf|of\\s{1,6}(?:\\d|\\(|$)|at\\s{1,6}\\d|residing|for\\s{1,4}the|vertreten|mit\\s{1,4}Sitz|wohnhaft|geboren|herein|for\\s{1,4}and|dated|is\\s|are\\s|effective|hereby|\\d{2,6}\\s{1,4}\\p{Lu})|[;:(]|\\s[–—-]\\s{1,4}(?:nachf|im\\s|vertr|a\\s|an\\s)|\\s{1,8}\\p{L}{2,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer)\\s{1,3}\\d|\\n\\s{0,40}\\n|\\b(?:WHEREAS|WITNESSETH|RECITALS)\\b`,
  'iu',
)

/** ', Sampletown, Calif.', ', New Sample, NY 10001': the town a party is in, behind a name that no legal form ends. */
const IN_A_TOWN = new RegExp(
  `,\\s{1,4}\\p{Lu}\\p{L}{1,20}(?:\\s\\p{Lu}\\p{L}{1,20}){0,2},\\s{1,4}(?:[A-Z]{2}(?:\\s\\d{5}|\\b)|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\\b|${STATE}|England|Germany|Deutschland|Österreich|Schweiz|Switzerland|Canada|Ontario|Israel|France|China|Japan|Netherlands)`,
  'u',
)

export type Named = Span & { readonly name: string }

export function nameIn(window: string, start: number, end: number, mentions: readonly PartyMention[]): Named | null {
  const item = window.slice(start, end)
  const named = mentions.find(
    (mention) =>
      (mention.start >= start &&
        mention.end <= end + 1 &&
        /^[\s"'“(]{0,4}(?:(?:the|der|die|dem|Herrn?|Frau|Mrs?|Ms|Dr|Prof|Firma|Autor(?:in)?|Kauf(?:mann|frau)|Rechtsanw(?:alt|ältin)|Notar(?:in)?|Eheleuten?)(?![\p{L}])\.?[\s]{0,4}){0,5}$/iu.test(
          window.slice(start, mention.start),
        )) ||
      (mention.kind === 'person' && BY_TRADE.test(window.slice(start, mention.start))),
  )
  let to = Math.min(DESCRIPTION.exec(item)?.index ?? item.length, IN_A_TOWN.exec(item)?.index ?? item.length)
  // 'The Covenanter: Sample Inc.': a label is no name.
  if (named === undefined && item[to] === ':') return null
  if (named !== undefined && named.kind === 'organization') to = longerEnd(item, named, start, to)
  else if (
    named !== undefined &&
    named.end - start < to &&
    /^(?:,|\s{0,3}\n)/.test(window.slice(named.end, named.end + 4))
  )
    to = named.end - start + (DEGREE.exec(window.slice(named.end, named.end + 24))?.[0].length ?? 0)
  // A person is named without form of address and title.
  const from = named?.kind === 'person' ? named.start - start : 0
  const raw = withoutTail(item.slice(from, to))
  const name = closedUp(raw).replace(/\s+/g, ' ').trim()
  return plausibleName(name) ? { start: start + from, end: start + from + raw.length, name } : null
}

/** 'S A M P L E  F O O D S, INC.': letters set apart; two blanks part words. */
function closedUp(raw: string): string {
  return raw.replace(/(?<![\p{L}.&])\p{Lu}(?: \p{Lu}(?![\p{L}.&])){3,40}/gu, (letters) => letters.replaceAll(' ', ''))
}

const NEXT_NAME = new RegExp(
  String.raw`(?:;|(?:^|[\s,])(?:${anyCase(String.raw`and(?!\s{1,4}Wales\b)|und|between|agent\s{1,4}for|on\s{1,4}behalf\s{1,4}of|in\s{1,4}favou?r\s{1,4}of|for\s{1,4}the\s{1,4}benefit\s{1,4}of`)})|[;,]\s{1,20}(?:and\s{1,8})?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\))[\s:]{1,60}(?:${anyCase(String.raw`the\s{1,8}|der\s{1,8}|die\s{1,8}`)})?(?=[\p{Lu}\d]|[a-z]{1,3}[\p{Lu}\d.-])`,
  'gu',
)

/** What stands between two definitions may still describe the first party: 'with offices in Sampletown and Jane Sample (the "Employee")'. */
export function nameAtTail(
  window: string,
  start: number,
  end: number,
  mentions: readonly PartyMention[],
): Named | null {
  const cuts = [...window.slice(start, end).matchAll(NEXT_NAME)]
  for (const cut of cuts.toReversed()) {
    const after = start + cut.index + cut[0].length
    const from = after + leadLength(window.slice(after, end))
    if (mentions.some((mention) => mention.start < from && from < mention.end)) continue
    const read = nameIn(window, from, end, mentions)
    if (read !== null) return read
  }
  const label = LABEL.exec(window.slice(start, end))
  const labelled = label === null ? null : nameIn(window, start + label.index + label[0].length, end, mentions)
  if (labelled !== null) return labelled
  // ', a Maryland corporation, Sample Bancorp, Inc., a …': the next name follows the description of the one before.
  const next = mentions.findLast(
    (mention) =>
      mention.rule.startsWith('organization.') &&
      mention.start > start &&
      mention.end <= end &&
      /(?:,|\b(?:to|which|that|whereby|by))\s{1,4}$/.test(
        window.slice(Math.max(0, mention.start - 12), mention.start),
      ) &&
      (end - mention.end < 4 || /^,\s{0,4}an?\s/.test(window.slice(mention.end, mention.end + 8))),
  )
  return next === undefined ? null : nameIn(window, next.start, end, mentions)
}

/** 'Contract on Sampling   The Contractor: The Sample Club Inc.' */
const LABEL = /\s{2,40}(?:The\s)?\p{Lu}\p{L}{3,20}:\s{1,8}(?:[Tt]he\s)?(?=\p{Lu})/u

/** Marks and small words that belong to what follows the name; the stop of an abbreviated form stays. */
function withoutTail(text: string): string {
  const bare = bareOf(text)
  return text.startsWith('.', bare.length) &&
    /\b(?:\p{L}\.\p{L}{1,2}|Inc|INC|Bhd|Pte|Pty|Ltda|Corp|CORP|Ltd|LTD|Co|L\.P|L\.L\.C|N\.A|S\.A|B\.V|N\.V|V|Esq|S\.p\.A|A\.S|LLP|C\.V|Jr|R\.L|S)$/u.test(
      bare,
    )
    ? `${bare}.`
    : bare
}

/** Cut back sign by sign: an expression would look at every run of blanks again from each of its places. */
function bareOf(text: string): string {
  let end = text.length
  for (;;) {
    const from = end
    while (end > 0 && /[\s,;.–—-]/.test(text.charAt(end - 1))) end--
    const word = /\s(?:of|and|und|the|is|with)$/.exec(text.slice(Math.max(0, end - 6), end))
    if (word !== null) end -= word[0].length
    if (end === from) return text.slice(0, end)
  }
}

/** The legal form ends the name, unless more of the name follows before the description: ', N.A.', ' - Sample Chapter', ' d/b/a …'. */
function longerEnd(item: string, named: PartyMention, start: number, described: number): number {
  const own = named.end - start
  const more = item.slice(own, described)
  // 'Sample Hospital NHS Foundation Trust': what is no legal form need not end the name.
  if (named.rule === 'organization.head' && /^(?:\s\p{Lu}[\p{L}&]{0,20}){1,4}[\s,]{0,4}$/u.test(more)) return described
  // 'Sample, Inc. of Delaware' is a name, 'Sample Ltd of Sample House, 12 Sample Road' is one with its address.
  if (/^,?\s{1,4}of\s/.test(more) && /^\s{0,4},?\s{0,4}\d/.test(item.slice(described))) return own
  return described > own &&
    more.length < 70 &&
    /^(?:[,\s]{0,3}(?:[A-Z]\.?\s?){1,4}[.,]?\s{0,4}|\s{1,4}(?:[-–]\s|d\/b\/a|f\/k\/a|doing\s|formerly\s|of\s)[^;]{2,66}|(?:\s{1,4}of|,?\s{1,4}(?:d\/b\/a|f\/k\/a))\s{1,4}\p{Lu}[\p{L} .]{2,40})$/u.test(
      more,
    )
    ? described
    : own
}

/** Words that make of small ones a description and no name. */
const DESCRIBES =
  /^(?:the|its|their|his|her|our|your|an?|others?|certain|various|several|all|any|each|such|said|named|undersigned|persons?|individuals?|part(?:y|ies)|affiliates?|subsidiar(?:y|ies)|shareholders?|stockholders?|successors?|assigns?|members?|below|above|as|of|in|on|for|with|by|to|from|is|are|will|shall|which|who|that|this|these|those|between|among)$/

/** 'between Sample.com and deep muster.': a name that its bearer writes small, where nothing else stands before the stop. */
export function smallName(window: string, start: number, end: number): Named | null {
  const found = /^(\s{0,4})(\p{Ll}[\p{Ll}\d&'’-]{1,24}(?: \p{Ll}[\p{Ll}\d&'’-]{1,24}){0,3})$/u.exec(
    window.slice(start, end),
  )
  const name = found?.[2]
  if (found === null || name === undefined || !window.startsWith('.', end)) return null
  const words = name.split(' ')
  if (words.some((word) => DESCRIBES.test(word) || isRole(word) || isRole(word.replace(/s$/, '')))) return null
  const from = start + (found[1] ?? '').length
  return { start: from, end: from + name.length, name }
}
