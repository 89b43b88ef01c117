// What a person types, and the names that others will see and compare: what is not drawn is no part of a name.
import { z } from 'zod'

const CONTROLS = 'one line, without control characters'

/** One line as it was typed: words that are looked for, an expression. Control characters are refused. */
export const line = (most: number) => lineOf(z.string(), most)

/**
 * One line by which something is called: a matter, a party, a tag, a workspace, a person, a document. What is not drawn is left out before it is
 * measured, so no two names look alike for it, and one of nothing else is refused.
 */
export const nameLine = (most: number) => lineOf(z.string().overwrite(withoutUnseen), most)

const lineOf = (text: z.ZodString, most: number) =>
  text
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, CONTROLS)

/** Several lines. */
export const prose = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, 'without control characters')

/**
 * Letters that join, between which a joiner or its opposite is spelling: Persian, Hindi, Malayalam. By the scripts a character is used in, without
 * those of them that are not drawn themselves.
 */
const JOINS = `[[${[
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati',
  'Oriya Tamil Telugu Kannada Malayalam Sinhala Myanmar Khmer',
]
  .join(' ')
  .split(' ')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')}]--\\p{Default_Ignorable_Code_Point}]`
/** What is not drawn and yet changes what stands beside it: joiners, forms of pictographs, of keycaps and of ideographs. */
const SHAPING = [
  `(?<=${JOINS})[\\u200c\\u200d](?=${JOINS})`,
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]',
]
const unseenBut = (kept: readonly string[]): RegExp =>
  new RegExp(`(${kept.join('|')})|[\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb]`, 'gv')
const UNSEEN = unseenBut(SHAPING)
/** Marks of direction order the words of a name that is written from right to left; what forces an order ("\u202egpj.exe", shown as "exe.jpg") never stays. */
const UNSEEN_RIGHT_TO_LEFT = unseenBut([...SHAPING, '[\\u061c\\u200e\\u200f]'])
const RIGHT_TO_LEFT =
  /[[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]&&\p{Letter}]/v

/** A name without what nobody sees: zero-width characters, soft hyphens, fillers, tags, whatever reorders. What a script is spelled with stays. */
export const withoutUnseen = (text: string): string =>
  text.replaceAll(
    RIGHT_TO_LEFT.test(text) ? UNSEEN_RIGHT_TO_LEFT : UNSEEN,
    (_all, kept: string | undefined) => kept ?? '',
  )
