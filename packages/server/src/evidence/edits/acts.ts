// What people do to a chronology, as history and the audit log name it.

/** Stored names of what people do: never renamed. */
export const ACTS = [
  'event.create',
  'event.edit',
  'event.bulk-edit',
  'event.merge',
  'event.split',
  'event.remove',
  'event.restore',
  'event.move',
  'event.take-reading',
  'event.decide-dates',
  'party.create',
  'party.edit',
  'party.merge',
  'party.split',
  'party.remove',
  'party.restore',
  'tag.create',
  'tag.edit',
  'tag.merge',
  'tag.remove',
  'import.apply',
  'edit.undo',
] as const
export type ActName = (typeof ACTS)[number]
