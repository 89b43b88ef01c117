// The page behind a link: one form, no request to anywhere but here, in English or German as the browser asks. The secret stays behind #
// until the form is sent; then it leaves the address bar. The script is named by its hash, so that nothing else runs.
import { createHash } from 'node:crypto'
import { reported } from '../../../platform/http/index.ts'
import { type Language, WORDS } from './link-words.ts'

type What = 'set-up' | 'invitation' | 'reset' | 'address'

interface Field {
  readonly name: 'workspace' | 'name' | 'email' | 'password' | 'token'
  readonly type: 'text' | 'email' | 'password'
  readonly autocomplete: string
  readonly isOptional?: true
}

const NEW_PASSWORD = { name: 'password', type: 'password', autocomplete: 'new-password' } as const
const NAME = { name: 'name', type: 'text', autocomplete: 'name' } as const

const FORMS: Readonly<Record<What, { readonly to: string; readonly fields: readonly Field[] }>> = {
  'set-up': {
    to: '/set-up',
    fields: [
      { name: 'workspace', type: 'text', autocomplete: 'organization' },
      NAME,
      { name: 'email', type: 'email', autocomplete: 'username' },
      NEW_PASSWORD,
      { name: 'token', type: 'text', autocomplete: 'off', isOptional: true },
    ],
  },
  invitation: { to: '/invitations/accept', fields: [{ ...NAME, isOptional: true }, NEW_PASSWORD] },
  reset: { to: '/password-resets/use', fields: [NEW_PASSWORD] },
  address: { to: '/address-changes/use', fields: [] },
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}label{display:block;margin:1rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem}small{display:block;color:#555}button{font:inherit;padding:.5rem 1rem}output{display:block;margin:1rem 0;white-space:pre-wrap;overflow-wrap:anywhere}'

const SCRIPT = `const form = document.forms[0], said = document.querySelector('output'), button = form.querySelector('button')
const words = JSON.parse(form.dataset.words)
const link = location.hash.slice(1)
history.replaceState(null, '', location.pathname)
if (link === '') said.textContent = words.noLink
const own = /-(?:resets|changes)\\/use$/.test(form.dataset.to) ? {} : { language: document.documentElement.lang, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  button.disabled = true
  said.textContent = words.wait
  try {
    const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
    const reply = await fetch(form.dataset.to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...own, ...given, link }) })
    const body = await reply.json()
    said.textContent = reply.ok ? words.done + (body.token ? '\\n' + words.token + '\\n' + body.token : '') : words[body.code] ?? (words.refused === '' ? body.title : words.refused)
    if (reply.ok) form.hidden = true
  } catch {
    said.textContent = words.noAnswer
  } finally {
    button.disabled = false
  }
})`

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export const linkPolicy = (): string =>
  reported(
    `default-src 'none'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )

/** German where the browser prefers it to English; English otherwise (RFC 9110 §12.5.4). */
export function languageOf(accepted: string | undefined): Language {
  let best: { readonly language: Language; readonly weight: number } = { language: 'en', weight: 0 }
  for (const part of (accepted ?? '').slice(0, 500).toLowerCase().split(',')) {
    const [tag = '', quality] = part.split(';q=')
    const language = /^(de|en)(?:-|$)/.exec(tag.trim())?.[1]
    const weight = quality === undefined ? 1 : Number(quality)
    if ((language === 'de' || language === 'en') && weight > best.weight) best = { language, weight }
  }
  return best.language
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)

export function linkPage(what: What, language: Language): string {
  const { to, fields } = FORMS[what]
  const words = WORDS[language]
  const { title, labels, hints } = words.pages[what]
  const inputs = fields
    .map(({ name, type, autocomplete, isOptional }) => {
      const hint = hints[name] === undefined ? '' : `<small id="${name}-hint">${escaped(hints[name])}</small>`
      const described = hint === '' ? '' : ` aria-describedby="${name}-hint"`
      return `<label>${escaped(labels[name] ?? '')}<input name="${name}" type="${type}" autocomplete="${autocomplete}"${described}${isOptional === true ? '' : ' required'}>${hint}</label>`
    })
    .join('')
  const said = escaped(JSON.stringify(words.said))
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style><main><h1>${escaped(title)}</h1><form data-to="${to}" data-words="${said}">${inputs}<button>${escaped(title)}</button></form><output aria-live="polite"></output></main><script type="module">${SCRIPT}</script></html>`
}
