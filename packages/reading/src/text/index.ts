export { detectDocumentLanguage, detectLanguage, type LanguageGuess } from './language.ts'
export { splitParagraphs } from './paragraphs.ts'
export { languageRuns } from './runs.ts'
export { splitSentences } from './sentences.ts'
