// Questions put to a matter, and what its documents say to them.
import { z } from 'zod'
import { placeToCiteSchema } from './api-events.ts'
import { citationSchema } from './chronology.ts'
import { putToSchema, questionFilterSchema } from './question-filter.ts'

const suspicious = z
  .boolean()
  .describe('The passage looks as if it spoke to a model: a sign to look at its document, no judgement')

const language = z.enum(['en', 'de'])

export const questionSchema = z.strictObject({
  question: z
    .string()
    .min(1)
    .max(2000)
    .regex(/\p{L}|\p{N}/u, 'at least one word')
    .describe('In English or German; what stands in quotation marks must stand in the answer letter by letter'),
  language: language.optional().describe('Of the question; told from its words where it is left out'),
  filter: questionFilterSchema
    .optional()
    .describe(
      'What it is put to; where it is left out, what the question itself says of days, of who wrote and of which document',
    ),
  whole: z
    .boolean()
    .optional()
    .describe('True: without a filter it is put to the whole matter, whatever it says of days, people and documents'),
  withoutModel: z
    .boolean()
    .optional()
    .describe("True leaves the workspace's models out of it: sentences of the documents alone"),
})

export const askedQuestionSchema = questionSchema.extend({
  mostTokens: z
    .int()
    .min(0)
    .optional()
    .describe(
      'A model is asked only where question and answer together can take no more tokens than this; else the answer has the estimate and the reason `above-limit`',
    ),
})

export const firstQuestionSchema = askedQuestionSchema.extend({
  unkept: z.boolean().optional().describe('True: neither the question nor where its answer stands is kept'),
})

export const answerSentenceSchema = z.object({
  text: z.string().describe('A sentence of a document, as it stands there; nothing is put into other words'),
  documentName: z.string(),
  version: z.int().min(1).describe('The reading of the document that was asked'),
  coverage: z.number().min(0).max(1).describe('How much of what was asked stands in it; rare words weigh more'),
  citations: z.array(citationSchema).min(1).describe('Where it stands; more than one where it runs over a page'),
  suspicious,
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const modelClaimSchema = z.object({
  text: z.string().describe("A model's words, of which every number, date, name and address stands in what is cited"),
  citations: z.array(citationSchema).min(1).describe('What it quoted, as it stands on the pages'),
  documents: z.array(z.object({ id: z.string(), name: z.string() })).describe('The cited ones'),
  suspicious: z
    .boolean()
    .describe('A cited passage looks as if it spoke to a model: a sign to look at its document, no judgement'),
})

export const estimateSchema = z.object({
  name: z.string().describe('The model that is asked first'),
  model: z.string(),
  region: z.string(),
  inHouse: z.boolean(),
  bytes: z.int().min(1).describe('Of the body that would be sent'),
  tokensIn: z.int().min(1).describe('At most, of that body'),
  tokensOut: z.int().min(1).describe('At most, of an answer'),
  cost: z
    .number()
    .min(0)
    .nullable()
    .describe('At most, in the currency of the workspace’s prices; null where none is set'),
})
export type Estimate = z.infer<typeof estimateSchema>

export const estimatedSchema = z.object({
  estimate: estimateSchema.nullable().describe('Null where no model would be asked'),
})

export const modelAnswerSchema = z.object({
  outcome: z
    .enum(['answered', 'cut', 'not-said', 'broken', 'leaked', 'not-asked'])
    .describe(
      '`cut`: its answer ended too early, and these are the claims that were whole; `not-said`: nothing was left of what it said; `broken`: it did not keep to the form; `leaked`: it told its prompt, and nothing of it was believed; `not-asked`: see `reason`',
    ),
  reason: z.string().nullable().describe('Why no model was asked, or how the last one failed'),
  by: z
    .object({
      name: z.string(),
      wire: z.string(),
      model: z.string(),
      region: z.string(),
      inHouse: z.boolean(),
      call: z.string().describe('The line of the egress ledger'),
      bodySha256: sha256.describe('Of the exact body that was sent'),
    })
    .nullable(),
  estimate: estimateSchema.nullable().describe('What it could take at most, known before it was asked'),
  claims: z.array(modelClaimSchema),
  dropped: z
    .record(z.string(), z.int().min(1))
    .describe('How many of its claims were not said because what they cite does not bear them, by what was missing'),
  inputs: z
    .array(z.object({ document: z.string(), version: z.int(), position: z.int() }))
    .describe('The passages it was given'),
  promptSha256: sha256.describe('Of the published rules it was given them under'),
})
export type ModelAnswer = z.infer<typeof modelAnswerSchema>

export const curatedAnswerSchema = z.object({
  id: z.string(),
  question: z.string().describe('The question for which it was approved'),
  text: z.string().describe("An editor's own words"),
  by: z.string().describe('The account of the editor who approved it'),
  at: z.iso.datetime(),
  citations: z.array(citationSchema).min(1),
  documents: z.array(z.object({ id: z.string(), name: z.string() })).describe('The cited ones'),
})
export type CuratedAnswer = z.infer<typeof curatedAnswerSchema>

export const answerSchema = z.object({
  status: z
    .enum(['answered', 'not-said'])
    .describe('`not-said`: no place in the documents has enough of what was asked'),
  language: language.describe('In which the question was read'),
  curated: curatedAnswerSchema
    .nullable()
    .describe('What an editor approved as the answer to this question; where there is one, no model is asked'),
  sentences: z.array(answerSentenceSchema).describe('The one that fits best first; empty when `not-said`'),
  model: modelAnswerSchema
    .nullable()
    .describe(
      'What a model says to it, held against the same documents, or why none was asked; null where the workspace has none',
    ),
  searched: z.object({
    documents: z.int().min(0),
    passages: z.int().min(0),
    notSearched: z
      .array(z.object({ document: z.string(), name: z.string() }))
      .describe('Documents of the matter that could not be asked: refused, not read yet, or too long'),
    unknownWords: z
      .array(z.string())
      .describe('Words of the question that stand in none of the documents, in no form we know'),
    within: putToSchema.nullable().describe('What the question was put to; null: to the whole matter'),
  }),
})
export type Answer = z.infer<typeof answerSchema>

const follows = z
  .string()
  .nullable()
  .describe('The earlier questions it was understood by, because it does not stand by itself; null where it does')

/** An answer as it is given to whoever has just asked. */
export const askedAnswerSchema = answerSchema.extend({
  follows,
  kept: z
    .object({ conversation: z.string(), turn: z.int().min(1) })
    .nullable()
    .describe('Where it is read again, by whoever asked and nobody else'),
})
export type AskedAnswer = z.infer<typeof askedAnswerSchema>

/** The events of an answer that is told while it is worked out (`accept: text/event-stream`), in their order. */
export const answerEventSchemas = {
  sentences: answerSchema
    .omit({ model: true })
    .extend({ follows })
    .describe('What the documents themselves say; the whole answer where no model is asked'),
  estimate: estimateSchema.describe('What asking a model can take at most, before it is asked'),
  model: z
    .object({ name: z.string(), region: z.string(), inHouse: z.boolean() })
    .describe(
      'It is asked now: claims that were told before were of another that failed, and are no part of the answer',
    ),
  claim: modelClaimSchema.describe('Held against what it cites as soon as its last letter had come'),
  answer: askedAnswerSchema.describe(
    'All of it, as it stands when everything has come. What was told before and does not stand here is taken back',
  ),
  refused: z
    .object({ type: z.string(), title: z.string(), status: z.int(), code: z.string(), request: z.string() })
    .describe('It ends without an answer: the same as a refusal that comes at once'),
}
export type AnswerEvents = {
  readonly [name in keyof typeof answerEventSchemas]: z.infer<(typeof answerEventSchemas)[name]>
}

export const turnSchema = answerSchema.extend({
  number: z.int().min(1),
  question: z.string(),
  follows,
  askedAt: z.iso.datetime(),
  rating: z.object({ helpful: z.boolean(), note: z.string().nullable() }).nullable(),
  withdrawn: z
    .int()
    .min(0)
    .describe(
      'How much of what was said is not said any more: its document was removed or read anew, or lies in the trash, or an editor took an approved answer back. A document that comes back brings it back',
    ),
})
export type Turn = z.infer<typeof turnSchema>

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string().describe('Its first question'),
  turns: z.int().min(0),
  madeAt: z.iso.datetime(),
  askedAt: z.iso.datetime().describe('When the last question was asked'),
})
export type Conversation = z.infer<typeof conversationSchema>

export const conversationListSchema = z.object({
  conversations: z.array(conversationSchema).describe('Of whoever asks; the one asked last first'),
  next: z.string().nullable(),
})

export const conversationTurnsSchema = conversationSchema.extend({
  answers: z.array(turnSchema).describe('The last first'),
  next: z.string().nullable(),
})

export const newCuratedAnswerSchema = z.strictObject({
  question: questionSchema.shape.question,
  language: language.optional().describe('Of the question; told from its words where it is left out'),
  text: z
    .string()
    .min(1)
    .max(5000)
    .regex(/\S/u, 'at least one word')
    .describe('What is said, in your own words or the documents'),
  citations: z.array(placeToCiteSchema).min(1).max(20),
  instead: z.uuid().optional().describe('An approved answer of the matter that is taken back in the same moment'),
})
export type NewCuratedAnswer = z.infer<typeof newCuratedAnswerSchema>

export const curatedListSchema = z.object({
  answers: z.array(
    curatedAnswerSchema.extend({
      text: z
        .string()
        .nullable()
        .describe('Null while it is not given, because a document it cites is gone or was read anew'),
      citations: z.array(citationSchema),
    }),
  ),
})

export const ratingSchema = z.strictObject({
  helpful: z.boolean(),
  note: z.string().max(2000).nullable().default(null).describe('Read by the editors of the matter, with the question'),
})

export const ratingListSchema = z.object({
  helpful: z.int().min(0).describe('How many answers of the matter were rated so'),
  notHelpful: z.int().min(0),
  ratings: z
    .array(
      z.object({
        question: z.string(),
        helpful: z.boolean(),
        note: z.string().nullable(),
        by: z.string(),
        at: z.iso.datetime(),
      }),
    )
    .describe('The last first'),
  next: z.string().nullable(),
})

export const passageSchema = z.object({
  document: z.string(),
  documentName: z.string(),
  version: z.int().min(1).describe('The reading of the document'),
  position: z.int().min(0).describe('Its place in the order of the text, from 0'),
  heading: z.string().nullable().describe('What it stands under'),
  text: z.string(),
  places: z.array(z.object({ page: z.int().min(1), start: z.int().min(0), end: z.int().min(0) })),
  suspicious,
})
export type PassageReply = z.infer<typeof passageSchema>

export const passageSearchSchema = questionSchema.pick({ question: true, language: true }).extend({
  filter: questionFilterSchema.optional().describe('Where it is left out, all of the matter'),
  limit: z.int().min(1).max(20).default(8),
})

export const foundPassagesSchema = z.object({
  passages: z
    .array(
      passageSchema.extend({
        coverage: z.number().min(0).max(1).describe('How much of what was asked stands close together in it'),
      }),
    )
    .describe('The best first'),
  unknownWords: z.array(z.string()).describe('Words of the question that stand in none of the documents'),
})
export type FoundPassages = z.infer<typeof foundPassagesSchema>

export const questionToExplainSchema = questionSchema.omit({ withoutModel: true }).extend({
  earlier: z
    .array(questionSchema.shape.question)
    .max(8)
    .default([])
    .describe('What was asked before in the same conversation, the last one last'),
})

export const explainedSchema = z.object({
  language: language.describe('In which the question is read'),
  follows,
  sought: z.array(
    z.object({
      word: z.string().describe('As it was asked, or as it is looked for beside'),
      isAsked: z
        .boolean()
        .describe('A word of the question itself. What is looked for beside it helps to find, and answers nothing'),
      keys: z
        .array(
          z.object({
            key: z.string().describe('The stem, section or number it is found by'),
            language: language.describe('Of the passages in which it is looked for'),
            passages: z.int().min(0).describe('In how many it stands'),
          }),
        )
        .describe('Any of them will do; its own first, then those of the other language'),
    }),
  ),
  quotes: z.array(z.string()).describe('They must stand there letter by letter'),
  wants: z.enum(['time', 'amount', 'person']).nullable().describe('Places that have one come first'),
  isAboutOpening: z.boolean().describe('First lines of documents come first'),
  byMeaning: z
    .object({ name: z.string(), languages: z.array(z.string()) })
    .nullable()
    .describe('The model by which passages are found too; null: words alone decide'),
  searched: answerSchema.shape.searched,
  lookedAt: z.int().min(0).describe('Passages that were compared closely'),
  enough: z.number().describe('Sentences are given only where a passage has so much of the question'),
  passages: z
    .array(
      passageSchema.extend({
        coverage: z.number().min(0).max(1).describe('How much of the question stands close together in it'),
        found: z.array(z.string()).describe('Words of the question that stand in it, in any form'),
        lacking: z.array(z.string()),
        citations: z.array(citationSchema).describe('Where it stands'),
      }),
    )
    .describe('The best first, with those that have too little to be an answer'),
})
export type Explained = z.infer<typeof explainedSchema>

export const meaningSchema = z.object({
  model: z
    .object({
      name: z.string(),
      languages: z.array(z.string()).describe('For which it was made'),
    })
    .nullable()
    .describe('The model of this installation that also finds passages by what they say; null: words alone decide'),
  passages: z.int().min(0).describe('Of the shown documents'),
  read: z.int().min(0).describe('Those of them that the model has read; the others are found by their words alone'),
})
export type MeaningReply = z.infer<typeof meaningSchema>
