import { refusal } from '../../base/index.ts'

export const citationDoesNotStand = refusal(
  'events.citation-does-not-stand',
  'The quote does not stand at the place it names; the citation was not written.',
  422,
)
export const eventNotFound = refusal('event.not-found', 'There is no such event.', 404)
export const tagNotFound = refusal('tag.not-found', 'There is no such tag.', 404)
export const tagExists = refusal('tag.exists', 'The matter has a tag of this name. Merge the two instead.', 409)
export const nothingToSplit = refusal(
  'event.nothing-to-split',
  'Name some of the citations of the row, but not all of them: both rows must cite something.',
  422,
)
export const otherDay = refusal('event.other-day', 'A row is moved among the rows of its own day.', 422)
export const noRoom = refusal(
  'event.no-room',
  'There is no room left between these two rows. Move their neighbour first.',
  409,
)
export const eventIsRemoved = refusal('event.removed', 'The row was removed. Restore it first.', 409)
export const dateNotOpen = refusal(
  'event.date-not-open',
  'No undecided date stands at this place: the document was read anew, or is in the trash. Ask for the list again.',
  409,
)
export const dateNotUnderstood = refusal(
  'event.date-not-understood',
  'The date is no EDTF expression of the calendar, or its days lie outside it. Let POST /dates/understand make one of words.',
  422,
)
