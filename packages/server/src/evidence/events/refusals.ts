import { refusal } from '../../base/index.ts'

export const citationDoesNotStand = refusal(
  'events.citation-does-not-stand',
  'The quote does not stand at the place it names; the citation was not written.',
)
