// Reads one hostile text with every face that takes text, and says when it is done. A thread of its own, so that a test can end it.
import { parentPort, workerData } from 'node:worker_threads'
import { cleaned } from '../src/claims/index.ts'
import { explainContract, readContract } from '../src/contract/index.ts'
import { findDates } from '../src/dates/index.ts'
import { scoreInjection } from '../src/injection/index.ts'
import { mask, newVault, restore } from '../src/masking/index.ts'
import { findParties } from '../src/names/index.ts'
import { findPersonal } from '../src/personal/index.ts'
import { splitPassages, understandQuestion } from '../src/ranking/index.ts'
import { findStatements } from '../src/statements/index.ts'
import { termsOf } from '../src/terms/index.ts'
import { detectDocumentLanguage, splitParagraphs, splitSentences } from '../src/text/index.ts'

const { face, text }: { face: string; text: string } = workerData

function read(): void {
  for (const language of ['en', 'de'] as const) {
    if (face === 'text') splitSentences(text, language)
    if (face === 'dates') findDates(text, { language, reference: '2020-01-01' })
    if (face === 'names') findParties(text, { language })
    if (face === 'personal') findPersonal(text, { language })
    if (face === 'numbers') findPersonal(text, { language, only: 'structured' })
    if (face === 'terms') termsOf(text, language)
    if (face === 'ranking') {
      splitPassages(text, language)
      understandQuestion(text, language)
    }
    if (face === 'statements') findStatements({ text, language, zones: [], reference: null, dayOrder: null })
  }
  if (face === 'text') {
    splitParagraphs(text)
    detectDocumentLanguage(text)
  }
  if (face === 'contract') {
    readContract(text)
    // Taken for a contract whatever it says, so that every rule looks at it.
    explainContract(text)
  }
  if (face === 'injection') scoreInjection(text)
  if (face === 'claims') cleaned(text)
  if (face === 'masking') {
    const vault = newVault('nonce')
    restore(mask(text, [{ start: 0, end: 4, type: 'PERSON' }], vault).text, vault)
  }
}

read()
parentPort?.postMessage('read')
