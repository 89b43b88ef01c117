// Whether a mention speaks of a woman or a man.
import { type Gender, genderOf } from '../names/index.ts'
import type { PartyMention } from '../names/party.ts'

/** What the title or the words that stand for somebody say: 'Ms', 'den Beklagten', 'unsere Mandantin'. */
export function genderSaid({ title, name, rule }: PartyMention): Gender | null {
  const said = genderOf(title)
  if (said !== null || (rule !== 'caption.role' && !rule.startsWith('letter.'))) return said
  if (/in(?:nen)?$/u.test(name) || /^[Dd]ie Beklagte$/u.test(name)) return 'female'
  return /(?:^[Dd]er Beklagte|Beklagte[rn]|Kläger|Mandant(?:en)?|Antragsteller|Antragsgegner)s?$/u.test(name)
    ? 'male'
    : null
}
