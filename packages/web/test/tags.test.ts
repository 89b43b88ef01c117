// Tags are renamed, merged and deleted on every row at once and taken back; a party says who changed it; what was begun is offered again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type App, assertAccessible, OWNER, openApp, options } from './app.test-builder.ts'
import { onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const headers = () => ({ origin: app.address })

async function post<T = { id: string }>(page: Page, path: string, data: object): Promise<T> {
  const reply = await page.request.post(`${app.address}${path}`, { headers: headers(), data })
  assert.ok(reply.ok(), await reply.text())
  return reply.json()
}

const tagsOf = async (page: Page, matter: string): Promise<string[]> => {
  const reply = await page.request.get(`${app.address}/matters/${matter}/tags`)
  const { tags }: { tags: { name: string; events: number }[] } = await reply.json()
  return tags.map(({ name, events }) => `${name} ${events}`).sort()
}

test('a tag is renamed, merged and deleted on every row at once, and each is taken back', options, async () => {
  const page = await app.signedIn()
  const { id } = await post(page, '/matters', { name: 'Tags' })
  for (const [text, tags] of [
    ['Pump 1 was delivered', ['pumps']],
    ['Pump 2 was delivered', ['pumps', 'Kiel']],
    ['Pump 3 was paid', ['money']],
  ] as const)
    await post(page, `/matters/${id}/events`, { date: { edtf: '2021-03-03' }, text, tags })
  await page.goto(`matters/${id}/chronology?look=table`)
  await page.getByRole('row', { name: /Pump 1 was/ }).waitFor()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Tags …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags of the matter' })
  const line = (name: string) => dialog.getByRole('listitem').filter({ hasText: new RegExp(`^${name}`) })
  await line('pumps').getByText('2 rows').waitFor()
  await dialog.getByRole('button', { name: 'Change pumps' }).click()
  await dialog.getByLabel('New name').fill('money')
  await dialog.getByText('Another tag is called this: merge the two.').waitFor()
  assert.equal(await dialog.getByRole('button', { name: 'Rename' }).isDisabled(), true)
  await assertAccessible(page, 'tags of the matter')
  await onPhone(page, 'tags of the matter')
  await dialog.getByLabel('New name').fill('water pumps')
  await page.keyboard.press('Enter')
  await dialog.getByText('“pumps” is called “water pumps” now.').waitFor()
  assert.deepEqual(await tagsOf(page, id), ['Kiel 1', 'money 1', 'water pumps 2'])
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await dialog.getByText('Taken back.').waitFor()
  await line('pumps').getByText('2 rows').waitFor()
  await dialog.getByRole('button', { name: 'Change money' }).click()
  await dialog.getByLabel('Merge into').selectOption({ label: 'pumps' })
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await dialog.getByText('Rows with “money” have “pumps” instead.').waitFor()
  await line('pumps').getByText('3 rows').waitFor()
  assert.deepEqual(await tagsOf(page, id), ['Kiel 1', 'pumps 3'])
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await line('money').getByText('1 row').waitFor()
  await dialog.getByRole('button', { name: 'Change Kiel' }).click()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await dialog.getByText('“Kiel” is gone from every row.').waitFor()
  // The list is asked for anew after it is said: until then the line stands there, and stands there again once it is taken back.
  await line('Kiel').waitFor({ state: 'detached' })
  assert.deepEqual(await tagsOf(page, id), ['money 1', 'pumps 2'])
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await line('Kiel').getByText('1 row').waitFor()
  assert.deepEqual(await tagsOf(page, id), ['Kiel 1', 'money 1', 'pumps 2'])
  await page.context().close()
})

test('a party says who called it what before', options, async () => {
  const page = await app.signedIn()
  const { id } = await post(page, '/matters', { name: 'History of a party' })
  const { party } = await post<{ party: { id: string; version: number } }>(page, `/matters/${id}/parties`, {
    name: 'Nordlicht GmbH',
    kind: 'person',
  })
  const changed = await page.request.patch(`${app.address}/matters/${id}/parties/${party.id}`, {
    headers: { ...headers(), 'if-match': `"${party.version}"` },
    data: { name: 'Nordlicht Muster GmbH', kind: 'organization', roles: { add: ['Supplier'] } },
  })
  assert.ok(changed.ok(), await changed.text())
  await page.goto(`matters/${id}/parties?party=${party.id}`)
  const history = page.getByRole('region', { name: 'History' })
  await history.getByText(`${OWNER.name} changed the party`).waitFor()
  await history.getByText('called “Nordlicht Muster GmbH”, before: “Nordlicht GmbH”').waitFor()
  await history.getByText('roles added: Supplier').waitFor()
  await history.getByText(`${OWNER.name} put the party on the cast`).waitFor()
  await assertAccessible(page, 'a party with its history')
  await onPhone(page, 'a party with its history')
  await page.context().close()
})

test('what was begun on a row and not sent is open again after a reload, until it is discarded', options, async () => {
  const page = await app.signedIn()
  const { id } = await post(page, '/matters', { name: 'Begun' })
  const { event } = await post<{ event: { id: string } }>(page, `/matters/${id}/events`, {
    text: 'Pump 1 was delivered',
  })
  await page.goto(`matters/${id}/chronology?look=table&row=${event.id}`)
  const pane = page.getByRole('region', { name: 'The row and its evidence' })
  await pane.getByRole('button', { name: 'Change the row' }).click()
  await pane.getByLabel('What happened').fill('Pump 1 was delivered late')
  await page.reload()
  const typed = pane.getByLabel('What happened')
  await typed.waitFor()
  assert.equal(await typed.inputValue(), 'Pump 1 was delivered late')
  await pane.getByRole('button', { name: 'Discard' }).click()
  await page.reload()
  await pane.getByRole('button', { name: 'Change the row' }).waitFor()
  assert.equal(await typed.count(), 0)
  await page.context().close()
})
