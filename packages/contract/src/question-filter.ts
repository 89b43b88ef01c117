// What a question is put to where it is not put to the whole matter.
import { z } from 'zod'

/** What a question is put to: of the matter's passages those for which all of it is so. */
export const questionFilterSchema = z.strictObject({
  documents: z.array(z.uuid()).max(100).default([]).describe('They stand in one of these documents'),
  parties: z
    .array(z.string().min(1).max(200))
    .max(20)
    .default([])
    .describe(
      'They, or the first lines of their document, name each of these: part of a name or alias of a party of the matter, or its id',
    ),
  from: z.iso
    .date()
    .optional()
    .describe(
      'A row of the chronology rests on them that can lie on this day or after it, or their document bears such a day',
    ),
  to: z.iso.date().optional().describe('The same, on this day or before it'),
})
export type QuestionFilter = z.infer<typeof questionFilterSchema>

/** As it was, with what that left out. */
export const putToSchema = questionFilterSchema.extend({
  leftOut: z
    .object({ documents: z.int().min(0), passages: z.int().min(0) })
    .describe('What was not searched because of it; documents of which no passage was'),
  byWords: z
    .object({
      words: z.array(z.string()).describe('Of the question, as they stand in it'),
      nothing: z.boolean().describe('True: nothing was found there, and what is said was found in the whole matter'),
      elsewhere: z.int().min(0).describe('Sentences that the whole matter gives to it, and this part does not'),
    })
    .optional()
    .describe('It was put to this because of its own words; nothing: because of the filter'),
})
