// The page behind a link: one form, no request to anywhere but here. The secret stays behind # until the form is sent; then it leaves the
// address bar. The script is named by its hash, so that nothing else runs.
import { createHash } from 'node:crypto'

type What = 'set-up' | 'invitation' | 'reset'

const FIELDS: Readonly<Record<What, { title: string; to: string; fields: readonly [string, string, string][] }>> = {
  'set-up': {
    title: 'Set up Muniment',
    to: '/set-up',
    fields: [
      ['workspace', 'Name of the first workspace', 'text'],
      ['name', 'Your name', 'text'],
      ['email', 'Your e-mail address', 'email'],
      ['password', 'A password of at least 12 characters', 'password'],
      ['token', 'Name of an API token to make, for programs (optional)', 'text'],
    ],
  },
  invitation: {
    title: 'Accept the invitation',
    to: '/invitations/accept',
    fields: [
      ['name', 'Your name (not needed with an account)', 'text'],
      ['password', 'A new password of at least 12 characters, or that of your account', 'password'],
    ],
  },
  reset: {
    title: 'A new password',
    to: '/password-resets/use',
    fields: [['password', 'A password of at least 12 characters', 'password']],
  },
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}label{display:block;margin:1rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem}button{font:inherit;padding:.5rem 1rem}output{display:block;margin:1rem 0;white-space:pre-wrap;overflow-wrap:anywhere}'

const SCRIPT = `const form = document.forms[0], said = document.querySelector('output')
const link = location.hash.slice(1)
history.replaceState(null, '', location.pathname)
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
  const reply = await fetch(form.dataset.to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...given, link }) })
  const body = await reply.json()
  said.textContent = reply.ok ? 'Done.' + (body.token ? ' The API token, shown this once:\\n' + body.token : '') : body.title
  if (reply.ok) form.hidden = true
})`

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export const linkPolicy = (): string =>
  `default-src 'none'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export function linkPage(what: What): string {
  const { title, to, fields } = FIELDS[what]
  const inputs = fields
    .map(
      ([name, label, type]) =>
        `<label>${label}<input name="${name}" type="${type}"${/optional|not needed/.test(label) ? '' : ' required'}${type === 'password' ? ' autocomplete="new-password"' : type === 'email' ? ' autocomplete="username"' : ''}></label>`,
    )
    .join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style><main><h1>${title}</h1><form data-to="${to}">${inputs}<button>${title}</button></form><output aria-live="polite"></output></main><script type="module">${SCRIPT}</script></html>`
}
