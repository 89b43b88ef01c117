// What `muniment ask` says of an answer, in the language of the question. What documents say stays in theirs.

/** So many of a thing. */
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const en = {
  nothing: 'The documents do not say.',
  /** Where words of the question stand nowhere: the documents may say it in others. */
  notEnough: 'No place in the documents has enough of what was asked.',
  says: 'What the model says, as far as the documents bear it:',
  searched: (passages: number, documents: number) =>
    `Searched ${many(passages, 'passage', 'passages')} of ${many(documents, 'document', 'documents')}.`,
  leftOut: (passages: number, documents: number) =>
    `  Left out by --from, --to, --party, --document: ${many(passages, 'passage', 'passages')}, ${many(documents, 'document', 'documents')} whole.`,
  narrowed: (words: readonly string[], passages: number, elsewhere: number) =>
    `  Put only to what the question names: ${words.map((word) => `“${word}”`).join(', ')}. That left out ${many(passages, 'passage', 'passages')}, with ${many(elsewhere, 'sentence', 'sentences')} that would fit too; --whole asks all of them.`,
  nothingThere: (words: readonly string[]) =>
    `  Nothing that answers it stands where the question says: ${words.map((word) => `“${word}”`).join(', ')}. All of the documents were asked.`,
  notSearched: (names: string) => `  Not searched: ${names}`,
  unknown: (words: string) => `  In none of them: ${words}`,
  /** Why the model that the settings name was not asked. */
  whyNot: {
    offline: 'MUNIMENT_OFFLINE is set',
    address: 'its address is none that is spoken to: https, or http within the house',
    host: 'its host stands neither in MUNIMENT_LOCAL_MODEL_HOSTS nor in MUNIMENT_MODEL_HOSTS',
    'no-contract': 'MUNIMENT_MODEL_CONTRACT names no contract that is in force',
  } as Readonly<Record<string, string>>,
  notAsked: (why: string) => `  No model was asked: ${why}.`,
  noModel: '  No model was asked: nothing was found to ask about, or MUNIMENT_OFFLINE is set.',
  noAnswer: (reason: string) => `  The model did not answer: ${reason}`,
  asked: (name: string, region: string, outcome: string, dropped: number, hash: string) =>
    `  Asked ${name} (${region}): ${outcome}, ${dropped} left out; what was sent has the hash ${hash}.`,
  outcomes: {} as Readonly<Record<string, string>>,
  estimate: (model: string, region: string, tokens: number, cost: string | null) =>
    `Asking ${model} (${region}) takes at most ${tokens} tokens${cost === null ? '' : `, and costs at most ${cost}`}.`,
  askIt: 'Ask it? [y/N]',
  tooMuch: (most: number) => `That is more than ${most}: add --yes, or allow more with --ask-above.`,
  languages: { en: 'English', de: 'German' },
  wanted: { time: 'a time', amount: 'an amount', person: 'a person' },
  readAs: (language: string) => `Read as ${language}. Looked for, each with the passages that have it:`,
  beside: 'Looked for beside, and no answer by itself:',
  letterByLetter: (quotes: string) => `Letter by letter: ${quotes}`,
  comeFirst: (wanted: string) => `Places with ${wanted} come first.`,
  openingFirst: 'First lines of documents come first.',
  byWords: 'by the words alone (MUNIMENT_EMBEDDING_MODEL names no model)',
  byMeaning: (name: string) => `by the words and by the meaning (${name})`,
  found: (by: string, passages: number) => `Found ${by}: ${many(passages, 'passage', 'passages')} compared closely.`,
  best: (share: string) => `The best; ${share} of the question must stand close together to answer it:`,
  tooLittle: ', too little',
  lacks: (words: string) => `; lacks ${words}`,
  moreInNone: (count: number) => `; ${count} more in none`,
}

export type AskWords = typeof en

const de: AskWords = {
  nothing: 'Die Dokumente sagen dazu nichts.',
  notEnough: 'An keiner Stelle der Dokumente steht genug von dem, was gefragt ist.',
  says: 'Was das Modell sagt, soweit die Dokumente es tragen:',
  searched: (passages, documents) =>
    `${many(passages, 'Textstelle', 'Textstellen')} in ${many(documents, 'Dokument', 'Dokumenten')} durchsucht.`,
  leftOut: (passages, documents) =>
    `  Wegen --from, --to, --party, --document außen vor: ${many(passages, 'Textstelle', 'Textstellen')}, ${many(documents, 'Dokument', 'Dokumente')} ganz.`,
  narrowed: (words, passages, elsewhere) =>
    `  Nur an das gerichtet, was die Frage nennt: ${words.map((word) => `„${word}“`).join(', ')}. Außen vor: ${many(passages, 'Textstelle', 'Textstellen')} mit ${many(elsewhere, 'Satz, der', 'Sätzen, die')} auch passen; --whole fragt sie alle.`,
  nothingThere: (words) =>
    `  Dort, wohin die Frage weist, steht nichts, was sie beantwortet: ${words.map((word) => `„${word}“`).join(', ')}. Gefragt wurde in allen Dokumenten.`,
  notSearched: (names) => `  Nicht durchsucht: ${names}`,
  unknown: (words) => `  In keinem davon: ${words}`,
  whyNot: {
    offline: 'MUNIMENT_OFFLINE ist gesetzt',
    address: 'seine Adresse ist keine, mit der gesprochen wird: https, oder http im Haus',
    host: 'sein Rechner steht weder in MUNIMENT_LOCAL_MODEL_HOSTS noch in MUNIMENT_MODEL_HOSTS',
    'no-contract': 'MUNIMENT_MODEL_CONTRACT nennt keinen Vertrag, der in Kraft ist',
  },
  notAsked: (why) => `  Kein Modell wurde gefragt: ${why}.`,
  noModel:
    '  Kein Modell wurde gefragt: Es war nichts gefunden, wozu es zu fragen wäre, oder MUNIMENT_OFFLINE ist gesetzt.',
  noAnswer: (reason) => `  Das Modell hat nicht geantwortet: ${reason}`,
  asked: (name, region, outcome, dropped, hash) =>
    `  ${name} (${region}) gefragt: ${outcome}, ${dropped} weggelassen; was gesendet wurde, hat den Hashwert ${hash}.`,
  outcomes: {
    answered: 'beantwortet',
    cut: 'abgebrochen',
    'not-said': 'nichts Belegtes gesagt',
    broken: 'nicht in der verlangten Form',
    leaked: 'hat seine Anweisung verraten',
    'not-asked': 'nicht gefragt',
  },
  estimate: (model, region, tokens, cost) =>
    `${model} (${region}) zu fragen braucht höchstens ${tokens} Token${cost === null ? '' : ` und kostet höchstens ${cost}`}.`,
  askIt: 'Fragen? [j/N]',
  tooMuch: (most) => `Das sind mehr als ${most}: --yes hinzufügen oder mit --ask-above mehr erlauben.`,
  languages: { en: 'Englisch', de: 'Deutsch' },
  wanted: { time: 'einer Zeit', amount: 'einer Menge', person: 'einer Person' },
  readAs: (language) => `Gelesen als ${language}. Gesucht, jeweils mit den Textstellen, die es haben:`,
  beside: 'Daneben gesucht, für sich allein keine Antwort:',
  letterByLetter: (quotes) => `Buchstabe für Buchstabe: ${quotes}`,
  comeFirst: (wanted) => `Stellen mit ${wanted} stehen vorn.`,
  openingFirst: 'Erste Zeilen von Dokumenten stehen vorn.',
  byWords: 'allein nach den Wörtern (MUNIMENT_EMBEDDING_MODEL nennt kein Modell)',
  byMeaning: (name) => `nach den Wörtern und nach der Bedeutung (${name})`,
  found: (by, passages) => `Gefunden ${by}: ${many(passages, 'Textstelle', 'Textstellen')} genau verglichen.`,
  best: (share) => `Die besten; ${share} der Frage müssen beieinanderstehen, um sie zu beantworten:`,
  tooLittle: ', zu wenig',
  lacks: (words) => `; es fehlt ${words}`,
  moreInNone: (count) => `; ${count} weitere in keiner`,
}

export const askWords = { en, de } as const
