// Questions to the documents of a matter, in the browser: answered with their places, not answered, stopped, made a row.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { claimsOf, type ModelDouble, serveModel, sourcesIn } from '../../server/test/models.test-builder.ts'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'

let app: App
let model: ModelDouble

before(async () => {
  model = await serveModel()
  if (options.skip === false) app = await openApp({ MUNIMENT_LOCAL_MODEL_HOSTS: model.host })
})
after(async () => {
  await model.close()
  await app?.close()
})

const LETTER = [
  'Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel on 4 May 2021.',
  'The warranty for the pumps ends two years after their delivery.',
].join('\n\n')

const BRIEF = [
  'Sehr geehrte Frau Beispiel,',
  'die Rechnung K17 wurde am 3. Juni 2021 in voller Höhe bezahlt.',
  'Die übrigen Pumpen holen wir im August in Kiel ab.',
].join('\n\n')

async function atQuestions(page: Page, name: string): Promise<string> {
  const { id } = await (
    await page.request.post(`${app.address}/matters`, { headers: { origin: app.address }, data: { name } })
  ).json()
  await page.goto(`matters/${id}/questions`)
  await page.getByRole('heading', { name: 'There is no document to ask yet' }).waitFor()
  await assertAccessible(page, 'questions, no document')
  await page.getByRole('link', { name: 'Add documents' }).click()
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await dropFiles(page, [
    { name: 'letter.txt', text: LETTER },
    { name: 'brief.txt', text: BRIEF },
  ])
  await page.getByRole('row', { name: /brief\.txt.*(?<!not |be |being )read/ }).waitFor()
  await page.getByRole('row', { name: /letter\.txt.*(?<!not |be |being )read/ }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page.getByRole('heading', { name: 'Ask the documents of this matter' }).waitFor()
  return id
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
}

/** Passages are cut after a document was read: until then it could not be asked, which is said, and it is asked again. */
async function searched(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Ask again' })
  await until(async () => {
    await page
      .getByText(/passages? searched\./)
      .first()
      .waitFor()
    if ((await again.count()) === 0) return true
    await again.first().click()
    return false
  })
}

test('a question is answered with sentences of the documents, whose places open and become rows', options, async () => {
  const page = await app.signedIn({ permissions: ['clipboard-read', 'clipboard-write'] })
  await atQuestions(page, 'Asked')
  await assertAccessible(page, 'questions, none asked')
  await ask(page, 'How many pumps were delivered to Jane Sample in Kiel?')
  await searched(page)
  const answer = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /How many pumps/ }) })
  await answer.getByText('Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel on 4 May 2021.').waitFor()
  await answer.getByText(/2 documents and \d+ passages? searched\./).waitFor()
  await answer
    .getByRole('button', { name: /^Show letter\.txt/ })
    .first()
    .click()
  const evidence = page.getByRole('region', { name: 'The page it stands on' })
  await evidence.locator('[data-highlight]').first().waitFor()
  await assertAccessible(page, 'questions, answered')
  await answer.getByRole('button', { name: 'Copy with the sources' }).click()
  await page.getByText('Copied.').waitFor({ state: 'attached' })
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  assert.match(copied, /How many pumps[^]*“Nordlicht Muster GmbH delivered forty pumps[^]*” \(letter\.txt/)
  await evidence.getByRole('button', { name: 'Close the page' }).click()
  await answer.getByRole('button', { name: /^Make a row of it: Nordlicht/ }).click()
  const dialog = page.getByRole('dialog', { name: 'A row of the chronology' })
  await dialog.getByLabel('Date, as you would say it').fill('4 May 2021')
  await dialog.getByText('Understood: 4 May 2021').waitFor()
  await assertAccessible(page, 'questions, a row')
  await dialog.getByRole('button', { name: 'Add the row' }).click()
  await answer.getByRole('link', { name: 'Open it' }).click()
  const row = page.getByRole('region', { name: 'The row and its evidence' })
  await row.getByRole('button', { name: /^Quote 1: Nordlicht Muster/ }).waitFor()
  await page.goBack()
  // What was asked is still there, until the page is left.
  await answer.waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Ask the documents of this matter' }).waitFor()
  await page.context().close()
})

test('what was asked is found again, asked on, rated, approved and deleted', options, async () => {
  const page = await app.signedIn()
  await atQuestions(page, 'Kept')
  const question = 'When does the warranty for the pumps end?'
  await ask(page, question)
  await searched(page)
  await page.reload()
  const history = page.getByRole('region', { name: 'Your conversations' })
  await history.getByRole('button', { name: /^When does the warranty for the pumps end\?/ }).click()
  const ends = 'The warranty for the pumps ends two years after their delivery.'
  await page.getByText(ends).first().waitFor()
  await ask(page, 'And when were they delivered?')
  await page.getByText(`Understood by what was asked before: “${question}”`).waitFor()
  const onward = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'And when were they delivered?' }) })
  await onward.getByText('If you say so, the editors of this matter read it').waitFor()
  assert.equal(await onward.getByRole('button', { name: 'Approve as the answer' }).count(), 0)
  await page.getByText('What is kept of your questions, and who reads it').click()
  await page.getByText(/Your questions are kept, what a model said to them/).waitFor()
  await assertAccessible(page, 'questions, asked on')
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: question }) })
    .filter({ hasText: ends })
    .last()
  await first.getByRole('button', { name: 'This did not help' }).click()
  const why = page.getByRole('dialog', { name: 'What was missing?' })
  await why.getByLabel('What should have been said').fill('The day itself.')
  await assertAccessible(page, 'questions, why it did not help')
  await page.keyboard.press('Escape')
  await first.getByRole('button', { name: 'This did not help' }).click()
  assert.equal(await why.getByLabel('What should have been said').inputValue(), 'The day itself.', 'Esc loses nothing')
  await why.getByRole('button', { name: 'Send' }).click()
  await first.getByText('Thank you.').waitFor()
  await first.getByRole('button', { name: 'Approve as the answer' }).click()
  const approving = page.getByRole('dialog', { name: 'Approve an answer' })
  await approving.getByLabel('The answer').fill('On 4 May 2023.')
  await assertAccessible(page, 'questions, approving')
  await approving.getByRole('button', { name: 'Close' }).click()
  await first.getByRole('button', { name: 'Approve as the answer' }).click()
  assert.equal(await approving.getByLabel('The answer').inputValue(), 'On 4 May 2023.')
  await approving.getByRole('button', { name: 'Approve as the answer' }).click()
  await first.getByText('Approved: whoever asks this is given it.').waitFor()
  await page.getByRole('button', { name: 'New conversation' }).click()
  await ask(page, question)
  const approved = page.getByRole('region', { name: 'An approved answer' })
  await approved.getByText('On 4 May 2023.').waitFor()
  await approved.getByText(/^Approved by .+ on /).waitFor()
  await assertAccessible(page, 'questions, approved')
  await history
    .getByRole('button', { name: `Delete the conversation: ${question}` })
    .first()
    .click()
  await page.getByRole('dialog', { name: 'Delete this conversation?' }).getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await history.getByRole('button', { name: 'Delete all' }).click()
  const all = page.getByRole('dialog', { name: 'Delete all your conversations?' })
  await all.getByRole('button', { name: 'Delete' }).click()
  await history.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Ask the documents of this matter' }).waitFor()
  await page.context().close()
})

test(
  'of two questions asked quickly the second is asked in the conversation that the first begins',
  options,
  async () => {
    const page = await app.signedIn()
    await atQuestions(page, 'Quickly')
    const both = Promise.withResolvers<void>()
    await page.route('**/questions', async (route) => {
      if (route.request().method() === 'POST') await both.promise
      await route.continue()
    })
    await ask(page, 'When does the warranty for the pumps end?')
    await ask(page, 'Who holds the rest of the pumps?')
    both.resolve()
    const history = page.getByRole('region', { name: 'Your conversations' })
    await history.getByRole('button', { name: /^When does the warranty.*2 questions/ }).waitFor()
    await page.context().close()
  },
)

test(
  'what the documents do not say is said, with the words that stand nowhere; a question asked in German is answered too',
  options,
  async () => {
    const page = await app.signedIn()
    await atQuestions(page, 'Not said')
    await ask(page, 'Who painted the zeppelin hangar?')
    await searched(page)
    await page.getByText('No place in the documents has enough of what was asked.').waitFor()
    await page.getByText(/Stands in none of them: .*“zeppelin”/).waitFor()
    await assertAccessible(page, 'questions, not said')
    await page.setViewportSize({ width: 320, height: 760 })
    await assertAccessible(page, 'questions, phone')
    await page.setViewportSize({ width: 1280, height: 800 })
    await ask(page, 'Wann wurde die Rechnung K17 bezahlt?')
    await page.getByText('die Rechnung K17 wurde am 3. Juni 2021 in voller Höhe bezahlt.').waitFor()
    await page.getByRole('button', { name: 'Take away: Who painted the zeppelin hangar?' }).click()
    await page.getByText('No place in the documents has enough of what was asked.').waitFor({ state: 'detached' })
    await page.context().close()
  },
)

test('a question that waits is stopped and asked again, and one that is refused says why', options, async () => {
  const page = await app.signedIn()
  await atQuestions(page, 'Waiting')
  await ask(page, 'Which pumps?')
  await searched(page)
  let isHeld = true
  await page.route('**/questions', (route) =>
    isHeld && route.request().method() === 'POST' ? undefined : route.continue(),
  )
  await ask(page, 'When does the warranty for the pumps end?')
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped.').waitFor()
  isHeld = false
  await page.getByRole('button', { name: 'Ask again' }).click()
  // The question before it may be answered with the same sentence.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'When does the warranty for the pumps end?' })
    .getByText('The warranty for the pumps ends two years after their delivery.')
    .waitFor()
  await page.route('**/questions', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          body: '{"code":"matter.not-found","status":404}',
        })
      : route.continue(),
  )
  await ask(page, 'Was anything delivered?')
  await page.getByText('There is no such matter, or it is not open to you.').waitFor()
  await page.context().close()
})

test(
  'what a model says stands apart from the documents, with the places that bear it, and what they do not bear is left out',
  options,
  async () => {
    const page = await app.signedIn({ permissions: ['clipboard-read', 'clipboard-write'] })
    await atQuestions(page, 'With a model')
    await ask(page, 'Which pumps?')
    await searched(page)
    const endpoint = {
      name: 'house-model',
      wire: 'openai-compatible',
      address: model.address,
      model: 'small',
      region: 'in-house',
      noTraining: null,
      price: { input: 0, output: 0 },
      key: 'local-key',
    }
    const set = await page.request.put(`${app.address}/workspace/models`, {
      headers: { origin: app.address, 'if-match': '"0"' },
      data: { regions: [], monthlyTokens: null, monthlyCost: null, endpoints: [endpoint] },
    })
    assert.ok(set.ok(), await set.text())
    const ends = 'The warranty for the pumps ends two years after their delivery.'
    model.act((received) => {
      const source = sourcesIn(received).find(({ text }) => text.includes(ends))?.number ?? 0
      return {
        say: claimsOf(
          {
            text: 'The warranty for the pumps ends two years after their delivery.',
            quotes: [{ source, quote: ends }],
          },
          { text: 'The warranty costs EUR 900.', quotes: [{ source, quote: ends }] },
        ),
      }
    })
    await ask(page, 'When does the warranty for the pumps end?')
    const said = page.getByRole('region', { name: 'What a language model says' })
    await said.getByText('What house-model, a model of this house, says').waitFor()
    await said.getByText('1 statement was left out').waitFor()
    assert.equal(await page.getByText('EUR 900').count(), 0)
    await said.getByRole('button', { name: /^Show letter\.txt/ }).click()
    await page.locator('[data-highlight]').first().waitFor()
    await assertAccessible(page, 'questions, what a model says')
    const about = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^When does/ }) })
    await about.getByRole('button', { name: 'Copy with the sources' }).click()
    await page.getByText('Copied.').waitFor({ state: 'attached' })
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    assert.match(copied, /\n\nWhat house-model, a model of this house, says[^]*delivery\. \(letter\.txt/)
    await said.getByRole('button', { name: /^Make a row of it: The warranty/ }).click()
    const dialog = page.getByRole('dialog', { name: 'A row of the chronology' })
    await dialog.getByLabel('Date, as you would say it').fill('4 May 2023')
    await dialog.getByText('Understood: 4 May 2023').waitFor()
    await dialog.getByRole('button', { name: 'Add the row' }).click()
    await said.getByRole('link', { name: 'Open it' }).waitFor()
    const more = Promise.withResolvers<void>()
    let isHungUp = false
    model.act((received) => {
      const source = sourcesIn(received).find(({ text }) => text.includes(ends))?.number ?? 0
      const [first, second] = [ends, ends.replace('The', 'A')].map((text) =>
        JSON.stringify({ text, quotes: [{ source, quote: ends }] }),
      )
      async function* speech() {
        try {
          yield `{"claims":[${first},`
          await more.promise
          yield `${second},`
          for (;;) yield await new Promise<string>((resolve) => setImmediate(resolve, ' '))
        } finally {
          isHungUp = true
        }
      }
      return { pieces: speech() }
    })
    await ask(page, 'When will the warranty for the pumps end?')
    const asked = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^When will/ }) })
    const speaking = asked.getByRole('log')
    await speaking.getByText(ends).waitFor()
    await asked.getByText('house-model is still answering …').waitFor()
    await asked.getByText(/passages? searched\./).waitFor()
    assert.equal(await speaking.getByText('A warranty').count(), 0)
    await assertAccessible(page, 'questions, a model that speaks')
    more.resolve()
    await speaking.getByText('A warranty for the pumps').waitFor()
    await asked.getByRole('button', { name: 'Stop' }).click()
    await asked.getByText('Stopped.').waitFor()
    assert.equal(await speaking.getByRole('listitem').count(), 2)
    await until(() => isHungUp)
    const sent = model.received.length
    model.act(() => ({ say: '{"claims":[]}' }))
    await page.getByLabel('Ask me first when a model may take').selectOption('anything at all')
    await ask(page, 'Until when does the warranty for the pumps run?')
    await page.getByText('house-model (in-house) has not been asked yet').waitFor()
    await page
      .getByText(/^It takes at most \d,\d{3} tokens\.$/)
      .first()
      .waitFor()
    assert.equal(model.received.length, sent)
    await assertAccessible(page, 'questions, asked first')
    await page.getByRole('button', { name: 'Ask it all the same' }).click()
    await page.getByText('It found no answer in the documents that they bear.').waitFor()
    assert.equal(model.received.length, sent + 1)
    await page.getByLabel('Ask me first when a model may take').selectOption('never ask me')
    model.act(() => ({ status: 500 }))
    await ask(page, 'Does the warranty for the pumps end?')
    await page.getByText('It was not asked.').or(page.getByText('It did not answer')).first().waitFor()
    await page.context().close()
  },
)
