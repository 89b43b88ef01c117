// What speaks against a row is said in words where the row is read, in its table and in its timeline, and a person decides.
import { after, before, test } from 'node:test'
import { type App, assertAccessible, openApp, options } from './app.test-builder.ts'
import { matterOf, onPhone } from './matter.test-builder.ts'

let app: App

before(async () => {
  if (options.skip === false) app = await openApp()
})
after(() => app?.close())

const DELIVERY = 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel.\n'

test(
  'a row says which other contradicts it and what its documents say now, and a person decides',
  options,
  async () => {
    const page = await app.signedIn({ viewport: { width: 1400, height: 1000 } })
    const matter = await matterOf(page, 'Doubts', [
      { name: 'delivery.txt', text: DELIVERY },
      { name: 'answer.txt', text: DELIVERY.replace('3 March', '9 March') },
      { name: 'payment.txt', text: 'On 03/04/2021 Jane Sample paid the invoice K17 in full.\n' },
    ])
    const headers = { origin: app.address }
    const address = `${app.address}${matter.replace(/^\/app/, '')}`
    const order = async (dayOrder: string): Promise<void> => {
      const { version } = await (await page.request.get(address)).json()
      await page.request.patch(address, { headers: { ...headers, 'if-match': `"${version}"` }, data: { dayOrder } })
    }
    await order('day-first')
    await page.goto(`${matter}/chronology?look=both`)
    const grid = page.getByRole('grid', { name: 'Chronology' })
    const paid = (date: string) => grid.getByRole('row', { name: new RegExp(`${date} 2021.*invoice K17`) })
    await paid('3 April').click()
    const pane = page.getByRole('region', { name: 'The row and its evidence' })
    await pane.getByRole('checkbox', { name: 'key' }).check()
    await pane.getByText('Saved.').waitFor()
    await order('month-first')

    const reading = pane.getByRole('region', { name: 'The documents now say something else' })
    await reading.getByText('4 March 2021').waitFor()
    await reading.getByText('3 April 2021').waitFor()
    await assertAccessible(page, 'chronology, another reading')
    await reading.getByRole('button', { name: 'Take what they say' }).click()
    await pane.getByRole('heading', { name: '4 March 2021' }).waitFor()
    await reading.getByRole('button', { name: 'Take it back' }).click()
    await pane.getByRole('heading', { name: '3 April 2021' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByLabel('Documents now say something else').check()
    await grid
      .getByRole('row', { name: /delivered/ })
      .first()
      .waitFor({ state: 'detached' })
    await paid('3 April').click()
    await reading.getByRole('button', { name: 'Keep the row' }).focus()
    await page.keyboard.press('Enter')
    await reading.getByText('The row stays as it is.').waitFor()
    const history = pane.getByRole('region', { name: 'History' })
    await history.getByText('marked as key').waitFor()
    const left = /Erika Beispiel left the row as it is/
    await history.getByText(left).first().waitFor()
    await assertAccessible(page, 'chronology, a history')
    await history.getByRole('button', { name: /^Take back: Erika Beispiel left the row as it is/ }).click()
    await history.getByText('Taken back.').waitFor()
    await reading.getByRole('button', { name: 'Keep the row' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take away: documents now say something else' }).click()

    await page.getByRole('button', { name: '1 contradiction' }).click()
    await paid('3 April').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Take away: contradicted' }).waitFor()
    await grid.getByRole('row', { name: /3 March 2021.*delivered.*contradicted/ }).click()
    const against = pane.getByRole('region', { name: 'A row contradicts this one' })
    await against.getByText('The same is told here for 3 March 2021 and there for 9 March 2021.').waitFor()
    await assertAccessible(page, 'chronology, a contradiction')
    await onPhone(page, 'chronology, a contradiction')
    await against.getByRole('link', { name: /^9 March 2021: .*delivered/ }).focus()
    await page.keyboard.press('Enter')
    await pane.getByRole('heading', { name: '9 March 2021' }).waitFor()
    await page.request.patch(`${app.address}/account`, { headers, data: { language: 'de' } })
    await page.reload()
    await page
      .getByRole('region', { name: 'Eine Zeile widerspricht dieser' })
      .getByRole('link', { name: /^3\. März 2021/ })
      .waitFor()
    await page.request.patch(`${app.address}/account`, { headers, data: { language: 'en' } })
    await page.context().close()
  },
)
