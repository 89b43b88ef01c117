import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

type Theme = 'light' | 'dark'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function between(theme: Theme, front: string, back: string): number {
  const [one, other] = [tokens.get(front)?.[theme], tokens.get(back)?.[theme]]
  assert.ok(one !== undefined && other !== undefined, `${front} on ${back}`)
  return contrast(one, other)
}

const GROUNDS = ['paper', 'sheet', 'shade', 'chosen']
const READ = ['ink', 'grey', 'blue', 'red', 'amber', 'green']

test('contrast is computed as the guideline has it', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.ok(contrast('#777777', '#ffffff') < 4.5 && contrast('#767676', '#ffffff') >= 4.5)
})

for (const theme of ['light', 'dark'] as const) {
  test(`every text colour can be read on every ground (${theme})`, () => {
    const faint = GROUNDS.flatMap((back) =>
      READ.map((front) => ({ pair: `${front} on ${back}`, is: between(theme, front, back) })),
    ).filter(({ is }) => is < 4.5)
    assert.deepEqual(faint, [])
    for (const [front, back] of [
      ['on-blue', 'blue'],
      ['on-red', 'red'],
      ['ink', 'quote'],
    ] as const)
      assert.ok(between(theme, front, back) >= 4.5, `${front} on ${back}`)
  })

  test(`every mark and edge of a control can be seen (${theme})`, () => {
    const faint = ['paper', 'sheet', 'shade'].filter((back) => between(theme, 'edge', back) < 3)
    assert.deepEqual(faint, [])
  })
}
