// Whether a mention speaks of a woman or a man.
import { type Gender, genderOf } from '../names/index.ts'
import type { PartyMention } from '../names/party.ts'

/** What the title or the words that stand for somebody say: 'Ms', 'den Beklagten', 'unsere Mandantin'. */
export function genderSaid({ title, name, rule }: PartyMention): Gender | null {
  const said = genderOf(title)
  if (said !== null || (rule !== 'caption.role' && rule !== 'office.bearer' && !rule.startsWith('letter.'))) return said
  if (/\p{Ll}{3}in(?:nen)?$/u.test(name) || /^[Dd]ie \p{L}{0,8}[Bb]eklagte$/u.test(name)) return 'female'
  return /(?:^[Dd]er Beklagte|Beklagte[rn]|Kläger|Mandant(?:en)?|Antragsteller|Antragsgegner|Vermieter|Mieter|Käufer|Verkäufer|Sachverständige[rn]?|Schiedsrichter)s?$/u.test(
    name,
  )
    ? 'male'
    : null
}
