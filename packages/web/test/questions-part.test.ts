// Questions put to a part of a matter, what they looked for, and the answers that are approved, in the browser.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { until } from '../../server/test/until.test-builder.ts'
import { type App, assertAccessible, dropFiles, openApp, options } from './app.test-builder.ts'

let app: App
before(async () => {
  if (options.skip === false) app = await openApp({})
})
after(async () => app?.close())

const LETTER = [
  'Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel on 4 May 2021.',
  'The warranty for the pumps ends two years after their delivery.',
].join('\n\n')
const BRIEF = 'Jane Sample bezahlte die gelieferten Pumpen am 3. Juni 2021 in voller Höhe.'
const QUESTION = 'When were the pumps delivered to Jane Sample?'

async function withDocuments(page: Page, name: string): Promise<string> {
  const { id } = await (
    await page.request.post(`${app.address}/matters`, { headers: { origin: app.address }, data: { name } })
  ).json()
  await page.goto(`matters/${id}/documents`)
  await page.getByRole('heading', { name: 'No documents yet' }).waitFor()
  await dropFiles(page, [
    { name: 'letter.txt', text: LETTER },
    { name: 'brief.txt', text: BRIEF },
  ])
  for (const file of ['brief', 'letter'])
    await page.getByRole('row', { name: new RegExp(`${file}\\.txt.*(?<!not |be |being )read`) }).waitFor()
  // Passages are cut after a document was read: until then there is nothing to ask.
  await until(async () => {
    const asked = { headers: { origin: app.address }, data: { question: QUESTION, unkept: true } }
    const reply = await page.request.post(`${app.address}/matters/${id}/questions`, asked)
    return (await reply.json()).searched.notSearched.length === 0
  })
  return String(id)
}

async function ask(page: Page, question: string) {
  await page.getByLabel('Your question').fill(question)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: question }) })
}

test('a question is put to a part of the matter, which the address holds by ids and days alone', options, async () => {
  const page = await app.signedIn()
  const id = await withDocuments(page, 'A part')
  await page.goto(`matters/${id}/questions`)
  await page.getByRole('button', { name: 'Ask only a part' }).click()
  await page.getByLabel('In the document').fill('brief.txt')
  await page.getByRole('button', { name: 'Add this document' }).click()
  await page.getByRole('button', { name: 'Not only passages in brief.txt' }).waitFor()
  await assertAccessible(page, 'questions, choosing a part')
  const address = new URL(page.url())
  assert.match(address.search, /^\?document=[\da-f-]{36}$/)
  // A link of it opens the same.
  await page.goto(address.href)
  await page.getByRole('button', { name: 'Not only passages in brief.txt' }).waitFor()
  const answer = await ask(page, QUESTION)
  await answer.getByText(/Put only to passages in brief\.txt\./).waitFor()
  await answer.getByText(/1 passage was left out\./).waitFor()
  assert.equal(await answer.getByText('Nordlicht Muster GmbH delivered forty pumps').count(), 0)
  await page.getByRole('button', { name: 'Not only passages in brief.txt' }).click()
  await until(() => Promise.resolve(new URL(page.url()).search === ''))
  await page.goto(`matters/${id}/questions?document=letter.txt&from=May&party=Jane`)
  await page.getByLabel('Your question').waitFor()
  assert.equal(await page.getByRole('button', { name: /^Not only passages/ }).count(), 0, 'what is no id is not there')
  await page.context().close()
})

test(
  'what the question itself narrows is shown before the answer, and taken off by asking again',
  options,
  async () => {
    const page = await app.signedIn()
    const id = await withDocuments(page, 'Narrowed')
    // Rows are gathered after a document was read.
    await until(async () => {
      const rows = await page.request.get(`${app.address}/matters/${id}/events`)
      return (await rows.text()).includes('2021-06-03')
    })
    await page.goto(`matters/${id}/questions`)
    const answer = await ask(page, 'What was paid for the pumps in June 2021?')
    const narrowed = answer.getByRole('group', { name: 'Narrowed by the question' })
    await narrowed.getByText('Because the question says “in June 2021”').waitFor()
    await narrowed.getByText('from 1 June 2021').waitFor()
    await answer.getByText('Jane Sample bezahlte').waitFor()
    await answer.getByText(/1 passage was left out\./).waitFor()
    await assertAccessible(page, 'questions, narrowed by the question')
    await narrowed.getByRole('button', { name: 'Ask again, not only passages from 1 June 2021' }).click()
    await answer.getByText(/Put only to passages to 30 June 2021\./).waitFor()
    await page.getByLabel('Your question').waitFor()
    const again = await ask(page, 'What was paid for the pumps in summer 2021?')
    await again.getByRole('button', { name: 'Ask the whole matter' }).click()
    await again.getByText(/2 documents and 2 passages searched\./).waitFor()
    assert.equal(await again.getByRole('group', { name: 'Narrowed by the question' }).count(), 0)
    const nothing = await ask(page, 'When were the pumps delivered to Jane Sample, in 1987?')
    await nothing.getByText(/The question says “in 1987”, but nothing that answers it stands there\./).waitFor()
    await nothing.getByText('delivered forty pumps').waitFor()
    await page.context().close()
  },
)

test('what was looked for, and what nearly fitted, unfolds below an answer', options, async () => {
  const page = await app.signedIn()
  const id = await withDocuments(page, 'Looked for')
  await page.goto(`matters/${id}/questions`)
  const answer = await ask(page, 'Who painted the zeppelin hangar at the delivery in Kiel?')
  await answer.getByText('No place in the documents has enough of what was asked.').waitFor()
  await answer.getByText('What was looked for, and what nearly fitted').click()
  await answer.getByText(/Read as English\./).waitFor()
  const below = answer.getByRole('region', { name: 'Too little of it stands close together here for an answer' })
  await below.getByText(/lacks “painted”, “zeppelin”,? and “hangar”/).waitFor()
  await assertAccessible(page, 'questions, explained')
  await below
    .getByRole('button', { name: /^Show letter\.txt/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'The page it stands on' }).locator('[data-highlight]').first().waitFor()
  await page.context().close()
})

test('editors see what is approved and what people said of answers, change it and take it back', options, async () => {
  const page = await app.signedIn()
  const id = await withDocuments(page, 'Approved')
  await page.goto(`matters/${id}/questions`)
  await page.getByRole('link', { name: 'Approved answers' }).click()
  await page.getByRole('heading', { name: 'No answer is approved yet' }).waitFor()
  await page.getByText('Nobody has said yet whether an answer helped.').waitFor()
  await assertAccessible(page, 'approved answers, none')
  await page.getByRole('link', { name: 'To the questions' }).click()
  const answer = await ask(page, QUESTION)
  await answer.getByRole('button', { name: 'This did not help' }).click()
  const why = page.getByRole('dialog', { name: 'What was missing?' })
  await why.getByLabel('What should have been said').fill('The hour.')
  await why.getByRole('button', { name: 'Send' }).click()
  await answer.getByRole('button', { name: 'Approve as the answer' }).click()
  const approving = page.getByRole('dialog', { name: 'Approve an answer' })
  await approving.getByLabel('The answer').fill('On 4 May 2021.')
  await approving.getByRole('button', { name: 'Approve as the answer' }).click()
  await answer.getByText('Approved: whoever asks this is given it.').waitFor()
  await page.getByRole('link', { name: 'Approved answers' }).click()
  const approved = page.getByRole('region', { name: 'Approved answers' }).getByRole('listitem')
  await approved.getByText('On 4 May 2021.').waitFor()
  const opinions = page.getByRole('region', { name: 'What people said of answers' })
  await opinions.getByText('0 answers helped, 1 did not.').waitFor()
  await opinions.getByText('The hour.').waitFor()
  await assertAccessible(page, 'approved answers')
  await approved.getByRole('button', { name: /^Show letter\.txt, line 1 / }).click()
  await page.getByRole('region', { name: 'The page it stands on' }).locator('[data-highlight]').first().waitFor()
  await approved.getByRole('button', { name: `Change the answer to: ${QUESTION}` }).click()
  const changing = page.getByRole('dialog', { name: 'Change an approved answer' })
  await changing.getByLabel('The answer').fill('On 4 May 2021, in Kiel.')
  await assertAccessible(page, 'approved answers, changing')
  await changing.getByRole('button', { name: 'Approve the new words' }).click()
  await approved.getByText('On 4 May 2021, in Kiel.').waitFor()
  const { documents } = await (await page.request.get(`${app.address}/matters/${id}/documents`)).json()
  const letter = documents.find(({ name }: { name: string }) => name === 'letter.txt')
  const headers = { origin: app.address, 'x-muniment': '1', 'if-match': `"${letter.version}"` }
  const away = await page.request.delete(`${app.address}/documents/${letter.id}`, { headers })
  assert.equal(away.ok(), true, await away.text())
  await page.reload()
  await approved.getByText(/^Given to nobody now: a document it cites was removed/).waitFor()
  assert.equal(await approved.getByRole('button', { name: /^Change the answer/ }).count(), 0)
  await assertAccessible(page, 'approved answers, one that waits')
  await approved.getByRole('button', { name: /^Take back the answer to/ }).click()
  const sure = page.getByRole('dialog', { name: 'Take this answer back?' })
  await sure.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('heading', { name: 'No answer is approved yet' }).waitFor()
  await page.context().close()
})

const MEANING = {
  en: ['Search by meaning is being prepared: 312 of 900 passages.', 'Search by meaning is ready.'],
  de: [
    'Die Suche nach der Bedeutung wird vorbereitet: 312 von 900 Textstellen.',
    'Die Suche nach der Bedeutung ist bereit.',
  ],
} as const

test('how far the model of meanings has read is shown until it is done, and then said once', options, async () => {
  const page = await app.signedIn()
  const id = await withDocuments(page, 'Meaning')
  const speak = (language: 'en' | 'de') =>
    page.request.patch(`${app.address}/account`, { headers: { origin: app.address }, data: { language } })
  for (const language of ['de', 'en'] as const) {
    const [preparing, ready] = MEANING[language]
    await speak(language)
    let read = 312
    await page.route(`**/matters/${id}/meaning`, (route) =>
      route.fulfill({ json: { model: { name: 'tiny', languages: ['en'] }, passages: 900, read } }),
    )
    await page.goto(`matters/${id}/questions`)
    await page.reload()
    const bar = page.getByRole('progressbar', { name: preparing })
    await bar.waitFor()
    assert.equal(await bar.getAttribute('aria-valuenow'), '35')
    assert.equal(await page.getByText(ready).count(), 0)
    await assertAccessible(page, `questions, meanings being read, ${language}`)
    read = 900
    await page.getByRole('status').filter({ hasText: ready }).waitFor({ state: 'attached' })
    assert.equal(await page.getByRole('progressbar').count(), 0)
    await page.unroute(`**/matters/${id}/meaning`)
  }
  // Where words alone decide nothing is promised.
  await page.reload()
  await page.getByLabel('Your question').waitFor()
  assert.equal(await page.getByRole('progressbar').count(), 0)
  assert.equal(await page.getByText(MEANING.en[1]).count(), 0)
})
