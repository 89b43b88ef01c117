// Questions put to a matter, and what its documents say to them.
import { z } from 'zod'
import { citationSchema } from './chronology.ts'

const language = z.enum(['en', 'de'])

export const questionSchema = z.strictObject({
  question: z
    .string()
    .min(1)
    .max(2000)
    .regex(/\p{L}|\p{N}/u, 'at least one word')
    .describe('In English or German; what stands in quotation marks must stand in the answer letter by letter'),
  language: language.optional().describe('Of the question; told from its words where it is left out'),
})

export const answerSentenceSchema = z.object({
  text: z.string().describe('A sentence of a document, as it stands there; nothing is put into other words'),
  documentName: z.string(),
  version: z.int().min(1).describe('The reading of the document that was asked'),
  coverage: z.number().min(0).max(1).describe('How much of what was asked stands in it; rare words weigh more'),
  citations: z.array(citationSchema).min(1).describe('Where it stands; more than one where it runs over a page'),
})

export const answerSchema = z.object({
  status: z
    .enum(['answered', 'not-said'])
    .describe('`not-said`: no place in the documents has enough of what was asked'),
  language: language.describe('In which the question was read'),
  sentences: z.array(answerSentenceSchema).describe('The one that fits best first; empty when `not-said`'),
  searched: z.object({
    documents: z.int().min(0),
    passages: z.int().min(0),
    notSearched: z
      .array(z.object({ document: z.string(), name: z.string() }))
      .describe('Documents of the matter that could not be asked: refused, not read yet, or too long'),
    unknownWords: z
      .array(z.string())
      .describe('Words of the question that stand in none of the documents, in no form we know'),
  }),
})
export type Answer = z.infer<typeof answerSchema>
