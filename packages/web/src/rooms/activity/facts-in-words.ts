import type { AuditEntryReply } from '@muniment/contract'
import { bytes, deviceName, moment, number, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { actWords, isAct } from './act-words.ts'
import { factWords, isFact, UNSAID } from './fact-words.ts'

type Facts = AuditEntryReply['facts']
type Value = string | number | boolean

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOMENT = /^\d{4}-\d\d-\d\dT/

/** Each fact of an act in words, one after the other; nothing where there is none to say. */
export function useFactsInWords(): (facts: Facts) => string {
  const t = useWords(factWords)
  const a = useWords(actWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()

  const wordOf = (word: string): string => (isFact(word) ? t(word, { value: '', number: '' }) : word)
  const listOf = (words: string, prefix: string): string =>
    [...new Set(words.split(' ').map((word) => (isFact(prefix + word) ? wordOf(prefix + word) : word)))].join(', ')
  const valueOf = (name: string, value: Value): string => {
    if (typeof value === 'boolean') return wordOf(value ? 'yes' : 'no')
    if (typeof value === 'number') return name === 'bytes' ? bytes(value, language) : number(value, language)
    if (name === 'device') return deviceName(value)
    if (name === 'fields') return listOf(value, 'field-')
    if (name === 'columns' || name === 'scopes' || name === 'regions') return listOf(value, 'field-')
    if (name === 'format') return value.toUpperCase()
    if (name === 'action') return isAct(value) ? a(value) : value
    if (isFact(`role-${value}`)) return wordOf(`role-${value}`)
    if (MOMENT.test(value)) return moment(value, language, timeZone)
    return ID.test(value) ? (nameOf(value) ?? value) : value
  }
  const say = ([name, value]: readonly [string, Value]): string => {
    const [, endpoint] = /^endpoint(\d+)$/.exec(name) ?? []
    if (endpoint !== undefined) return t('endpoint', { number: endpoint, value: String(value) })
    return isFact(name) ? t(name, { value: valueOf(name, value) }) : `${name}: ${String(value)}`
  }
  return (facts) =>
    Object.entries(facts)
      .flatMap(([name, value]) => (value === null || value === '' || UNSAID.has(name) ? [] : [[name, value] as const]))
      .filter(([, value]) => typeof value !== 'string' || !ID.test(value) || nameOf(value) !== null)
      .map(say)
      .join(' · ')
}
