import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { detectDocumentLanguage, detectLanguage } from './language.ts'

const LINES = {
  en: [
    'This Agreement is made between Acme Sample Inc. and Jane Sample.',
    'Payment is due within thirty days.',
    'Dear Ms Sample, thank you for your letter.',
    'LIMITATION OF LIABILITY',
    'Confidentiality and Publicity',
    'The parties met in München and Köln with Herr Muster.',
    'Delivery schedule',
    'On 3 May 2021 they signed.',
    'Governing Law',
    'We regret to inform you that the goods were damaged.',
  ],
  de: [
    'Dieser Vertrag wird zwischen der Nordlicht Muster GmbH und Frau Beispiel geschlossen.',
    'Die Zahlung ist binnen dreißig Tagen fällig.',
    'Sehr geehrte Frau Beispiel, vielen Dank für Ihr Schreiben.',
    'Haftungsbeschränkung',
    'Vertraulichkeit und Öffentlichkeitsarbeit',
    'Das Gericht hat die Klage abgewiesen.',
    'Im Namen des Volkes',
    'Am 3. Mai 2021 unterzeichneten sie.',
    'Rechtsanwendung',
    'Der Service Level des Cloud Providers ist einzuhalten.',
  ],
  other: [
    "Le contrat est conclu entre les parties pour une durée de trois ans et il n'est pas renouvelable.",
    'El contrato se firmó en Madrid por los representantes de las dos empresas.',
    'Il contratto è stato firmato dalle parti nel mese di maggio.',
    'De overeenkomst wordt door partijen niet verlengd en het bedrag is op tijd betaald.',
    'Договор заключён сторонами в Москве.',
    '契約は東京で締結された。',
  ],
} as const

for (const [language, lines] of Object.entries(LINES)) {
  for (const line of lines) {
    test(`${line} is ${language}`, () => assert.equal(detectLanguage(line).language, language))
  }
}

test('a heading that says little takes the language of its document', () => {
  const german = detectDocumentLanguage(LINES.de.join(' '))
  const english = detectDocumentLanguage(LINES.en.join(' '))
  assert.equal(german.language, 'de')
  assert.equal(english.language, 'en')
  assert.equal(detectLanguage('Anlage 3', german).language, 'de')
  assert.equal(detectLanguage('Exhibit A', english).language, 'en')
  assert.equal(detectLanguage('2021', german).language, 'de')
})

test('an English paragraph in a German document stays English', () => {
  const german = detectDocumentLanguage(LINES.de.join(' '))
  assert.equal(detectLanguage(LINES.en[0], german).language, 'en')
})

test('names and the hours of a mail head do not make an English mail German', () => {
  const head = (subject: string, body: string) =>
    `From: Jürgen Schäfer <juergen.schaefer@beispiel.example>\nTo: Ulrike Weiß <ulrike.weiss@muster.example>\nSent: 3/8/2021 9:15 AM\nSubject: ${subject}\n\n${body}\n`
  for (const mail of [
    head('Müller / Straßenbau GmbH', 'OK.'),
    head('RE: Rechnung 4711', 'Fine with me, so go ahead.\n\nJürgen'),
    head('FW: Übersicht', 'See attached.\n\nJürgen Schäfer\nNordlicht Muster GmbH\nHafenstraße 5\n20457 Hamburg'),
    head('call', '10:30 AM works, 11:15 AM also.'),
  ])
    assert.equal(detectDocumentLanguage(mail).language, 'en', mail)
  const german = `Von: Jane Sample <jane@sample.example>\nAn: John Example\nGesendet: Montag, 8. März 2021 09:15\nBetreff: Call with Sample Inc.\n\nPasst, danke.`
  assert.equal(detectDocumentLanguage(german).language, 'de')
})

test('two words that say nothing make no document German or English', () => {
  for (const words of ['Test content', 'Kabel 4711', 'Re: Alpha Beta']) {
    const { language, confidence } = detectDocumentLanguage(words)
    assert.ok(language === 'other' && confidence < 0.3, `${words} ${language} ${confidence}`)
  }
  assert.equal(detectDocumentLanguage('Haftungsbeschränkung').language, 'de')
  assert.equal(detectDocumentLanguage('Delivery schedule and payment').language, 'en')
})

test('a text without letters has no language', () => {
  assert.deepEqual(detectLanguage('12.05.2021 – 4.711,00'), { language: 'other', confidence: 0 })
  assert.deepEqual(detectDocumentLanguage(''), { language: 'other', confidence: 0 })
})

test('a long document costs no more than its samples', () => {
  const text = `${LINES.de.join(' ')} `.repeat(20_000)
  const started = process.cpuUsage()
  assert.equal(detectDocumentLanguage(text).language, 'de')
  assert.ok(process.cpuUsage(started).user < 100_000)
})

test('whatever is asked, the confidence lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { confidence } of [detectLanguage(text), detectDocumentLanguage(text)])
        assert.ok(confidence >= 0 && confidence <= 1)
    }),
  )
})

test('a month tells the language of a short sentence full of names', () => {
  assert.equal(detectLanguage('On 3 March 2021 Jane Sample paid Erika Beispiel.').language, 'en')
  assert.equal(detectLanguage('Am 3. März 2021 zahlte Jane Sample an Erika Beispiel.').language, 'de')
  assert.equal(detectLanguage('7 December 2020, Nordlicht Muster GmbH').language, 'en')
})
