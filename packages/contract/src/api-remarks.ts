// What people say about rows: comments, notes, and what these have said before. Texts have a length and hold no control characters.
import { z } from 'zod'
import { prose } from './lines.ts'

const id = z.uuid()
const version = z.int().min(1)
const instant = z.iso.datetime()
const ids = (most: number) => z.array(id).max(most)

export const commentSchema = z
  .object({
    id,
    author: id,
    text: z.string(),
    mentions: z.array(id),
    version,
    madeAt: instant,
    editedAt: instant.nullable(),
  })
  .meta({ id: 'Comment' })
export const newCommentSchema = z.strictObject({ text: prose(10_000), mentions: ids(50).default([]) })
export const noteSchema = z
  .object({
    id,
    author: id,
    audience: z.enum(['author', 'members']),
    text: z.string(),
    version,
    madeAt: instant,
    editedAt: instant.nullable(),
  })
  .meta({ id: 'Note', description: 'For the people of the matter alone: no export carries it' })
export const newNoteSchema = z.strictObject({
  text: prose(10_000),
  audience: z.enum(['author', 'members']).default('members'),
})

export const mentionSchema = z
  .object({
    id,
    matter: z.object({ id, name: z.string() }),
    event: z.object({ id, text: z.string().describe('The beginning of the row') }),
    author: id,
    text: z.string().describe('Of the comment, as it stands now'),
    at: instant,
    seenAt: instant.nullable(),
  })
  .meta({ id: 'Mention', description: 'A comment that names one; for that person alone' })
export const mentionChangeSchema = z.strictObject({ isSeen: z.boolean() })

export const remarkHistorySchema = z
  .object({
    history: z
      .array(
        z.object({
          version,
          text: z.string(),
          mentions: z.array(id).describe('Of a comment'),
          audience: z.enum(['author', 'members']).nullable().describe('Of a note'),
          at: instant,
        }),
      )
      .describe('Every wording, the last first'),
    deletedAt: instant.nullable().describe('It can be brought back for 30 days'),
  })
  .meta({ id: 'RemarkHistory', description: 'What a comment or a note has said; for its author alone' })

export type MentionReply = z.infer<typeof mentionSchema>
