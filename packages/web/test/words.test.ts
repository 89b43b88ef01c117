// The catalogues: both languages say the same with the same facts, and no word stands in a component.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'

// What a catalogue's neighbours ask of a browser when they are loaded.
Object.assign(globalThis, { location: new URL('http://localhost/app/'), addEventListener: () => undefined })

const source = join(import.meta.dirname, '../src')
const files = globSync('**/*words.ts', { cwd: source }).filter((path) => path !== 'data/words.ts')

type Catalogue = Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>>

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof Reflect.get(Object(value), 'en') === 'object' && typeof Reflect.get(Object(value), 'de') === 'object'

/** The names of the facts a text has places for, in any branch. */
function factsIn(text: string): string[] {
  const found = new Set<string>()
  // A token is a text, a place `[name]`, or a choice `[name, kind, { one: tokens, other: tokens }]`; '#' is the number chosen by.
  const walk = (tokens: readonly unknown[]): void => {
    for (const token of tokens) {
      if (!Array.isArray(token)) continue
      const [name, , choices]: unknown[] = token
      if (typeof name === 'string' && name !== '#') found.add(name)
      for (const branch of Object.values(Object(choices))) if (Array.isArray(branch)) walk(branch)
    }
  }
  const message: unknown = compileMessage(text)
  if (Array.isArray(message)) walk(message)
  return [...found].sort()
}

/** What one of two texts has a place for and the other has not. */
const differenceOf = (one: string, other: string): string[] =>
  [...new Set(factsIn(one)).symmetricDifference(new Set(factsIn(other)))].sort()

const cataloguesOf = async (path: string): Promise<[string, Catalogue][]> => {
  const module: object = await import(pathToFileURL(join(source, path)).href)
  return Object.values(module)
    .filter(isCatalogue)
    .map((catalogue) => [path, catalogue])
}

test('a fact that one language leaves out is seen', () => {
  assert.deepEqual(factsIn('{count, plural, one {# of {all}} other {# of {all}}}'), ['all', 'count'])
  assert.deepEqual(differenceOf('{count} rows', 'Zeilen'), ['count'])
  assert.deepEqual(differenceOf('{count, plural, one {# row} other {# rows}}', '{count} Zeilen'), [])
})

test('both languages have the same facts in every text, and none is empty or forgotten', async () => {
  const all = (await Promise.all(files.map(cataloguesOf))).flat()
  assert.ok(all.length >= 4, 'the catalogues were found')
  const faults = all.flatMap(([path, { en, de }]) => [
    ...Object.keys(en).flatMap((key) => {
      const [one = '', other = ''] = [en[key], de[key]]
      if (one.trim() === '' || other.trim() === '') return [`${path} ${key}: empty`]
      if (one === other && / /.test(one)) return [`${path} ${key}: not written in German`]
      return differenceOf(one, other).map((fact) => `${path} ${key}: {${fact}} in one language only`)
    }),
    ...Object.keys(de)
      .filter((key) => en[key] === undefined)
      .map((key) => `${path} ${key}: German only`),
  ])
  assert.deepEqual(faults, [])
})

/** German words that were once two for one thing, and what is said instead. */
const ONE_WORD: readonly (readonly [twice: RegExp, instead: string])[] = [
  [/\bAkte (?:ist |wurde )?(?:ab|weg)gelegt\b/, 'archiviert'],
  [/\b(?:ab|weg)gelegte?n? Akten?\b/i, 'archiviert'],
  [/\bSchlagwörter/i, 'Schlagworte'],
  [/\bTokens\b/, 'Token'],
  [/\bAPI-Token/, 'API-Schlüssel'],
  [/\bAdministrator|^Betrachter$/, 'Verwalter, Leser'],
  [/[“”]/, 'marks of German: „…“ or »…«'],
]
/** `“` ends a quotation in German and begins none, and `”` is no mark of it. */
const twiceIn = (words: string): string[] =>
  ONE_WORD.filter(([twice]) => twice.test(words.replaceAll(/„[^“”]*“/g, ''))).map(([, instead]) => instead)

test('one thing has one word in German, and its own quotation marks', async () => {
  assert.deepEqual(twiceIn('Die Akte ist abgelegt.'), ['archiviert'])
  assert.deepEqual(twiceIn('hat eine weggelegte Akte geöffnet'), ['archiviert'])
  assert.deepEqual(twiceIn('In der Akte liegt „Brief“. Ein Dokument wurde abgelegt.'), [])
  assert.equal(twiceIn('Die Schlagwörter “Pumpe”, zwei Tokens').length, 3)
  const all = (await Promise.all(files.map(cataloguesOf))).flat()
  const faults = all.flatMap(([path, { de }]) =>
    Object.entries(de).flatMap(([key, words]) => twiceIn(words).map((instead) => `${path} ${key}: ${instead}`)),
  )
  assert.deepEqual(faults, [])
})

test('no quotation marks stand in a component, where the language is not asked', () => {
  const loose = globSync('**/*.{ts,tsx}', { cwd: source })
    .filter((path) => !/words\.ts$|\.test\.ts$|^data\/formats\.ts$/.test(path))
    .filter((path) =>
      /[“”„]/.test(readFileSync(join(source, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    )
  assert.deepEqual(loose, [])
})

/** Words between tags, and in attributes that are read out or shown. */
function looseWords(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const between = [...code.matchAll(/(?<!=)>\s*([A-ZÄÖÜ][a-zäöüß]+(?: [^<>{}\n]+)?)\s*</g)].map(
    ([, words = '']) => words,
  )
  const attributes = [...code.matchAll(/\b(?:aria-label|title|label|placeholder|alt)="([^"]*[a-z]{3}[^"]*)"/g)]
  return [...between, ...attributes.map(([, words = '']) => words)]
}

/** Names, the same in every language. */
const NAMES = ['Muniment']

test('no word stands in a component', () => {
  assert.deepEqual(looseWords('<p>\n  Two words\n</p>'), ['Two words'])
  assert.deepEqual(looseWords('<b aria-label="Close it" />'), ['Close it'])
  const found = globSync('**/*.tsx', { cwd: source }).flatMap((path) =>
    looseWords(readFileSync(join(source, path), 'utf8'))
      .filter((words) => !NAMES.includes(words.trim()))
      .map((words) => `${path}: ${words}`),
  )
  assert.deepEqual(found, [])
})

/** Spoken to a machine that listens, what one reads on a button must find it (WCAG 2.5.3, whatever the case of its letters). */
const unheard = (seen: string, said: string): boolean => !said.toLowerCase().includes(seen.toLowerCase())

/** The keys of what a button is called and of what stands on it, where both are words of a catalogue. */
const buttonsIn = (code: string): (readonly [called: string, seen: string])[] =>
  [...code.matchAll(/aria-label=\{t\('([\w-]+)'[^<]*?>\s*\{t\('([\w-]+)'\)\}\s*<\//g)].map(
    ([, called = '', seen = '']) => [called, seen],
  )

test('what a button is called holds what stands on it, in both languages', async () => {
  assert.ok(unheard('Hinzufügen', 'Beteiligte, die dazukommen') && !unheard('Hinzufügen', 'Beteiligte hinzufügen'))
  assert.deepEqual(buttonsIn(`<B aria-label={t('drop-of', { name })} onClick={() => drop(id)}>\n {t('drop')}\n</B>`), [
    ['drop-of', 'drop'],
  ])
  const all = (await Promise.all(files.map(cataloguesOf))).flat()
  const entry = all.find(([path]) => path.endsWith('names-entry-words.ts'))?.[1]
  assert.ok(entry !== undefined)
  const pairs: (readonly [where: string, seen: string, said: string])[] = []
  for (const path of globSync('**/*.tsx', { cwd: source })) {
    const near = all.filter(([words]) => dirname(words) === dirname(path))
    for (const [called, seen] of buttonsIn(readFileSync(join(source, path), 'utf8')))
      for (const [, catalogue] of near)
        for (const { [called]: said, [seen]: shown } of [catalogue.en, catalogue.de])
          if (said !== undefined && shown !== undefined) pairs.push([`${path} ${called}`, shown, said])
  }
  // The verbs of an entry of names, on whose button stands its own word.
  for (const [path, catalogue] of all)
    for (const language of ['en', 'de'] as const)
      for (const [key, said] of Object.entries(catalogue[language]))
        if (/^add-(?:party|tag)$|^(?:party|tag|document)-add$/.test(key))
          pairs.push([`${path} ${language} ${key}`, entry[language]['add'] ?? '', said])
  assert.ok(pairs.length >= 20, `${pairs.length} pairs`)
  assert.deepEqual(
    pairs.filter(([, seen, said]) => unheard(seen, said)),
    [],
  )
})
