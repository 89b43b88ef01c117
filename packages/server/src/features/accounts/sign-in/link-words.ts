// What the pages behind links say. Refusals by their code; in English one without words of its own says what the server says.

export type Language = 'en' | 'de'

interface Page {
  readonly title: string
  readonly labels: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
}

interface Words {
  readonly pages: Readonly<Record<'set-up' | 'invitation' | 'reset' | 'address', Page>>
  readonly said: Readonly<Record<string, string>>
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    pages: {
      'set-up': {
        title: 'Set up Muniment',
        labels: {
          workspace: 'Name of the first workspace',
          name: 'Your name',
          email: 'Your e-mail address',
          password: 'Password',
          token: 'Name of an API token (optional)',
        },
        hints: {
          password: 'At least 12 characters. Several words that do not belong together are easy to keep.',
          token: 'For programs; it is shown once.',
        },
      },
      invitation: {
        title: 'Accept the invitation',
        labels: { name: 'Your name', password: 'Password' },
        hints: {
          name: 'Not needed where you have an account already.',
          password: 'That of your account; without one a new one of at least 12 characters.',
        },
      },
      reset: {
        title: 'Set a new password',
        labels: { password: 'New password' },
        hints: { password: 'At least 12 characters. Several words that do not belong together are easy to keep.' },
      },
      address: { title: 'Make this the address of your account', labels: {}, hints: {} },
    },
    said: {
      wait: 'One moment …',
      done: 'Done. You can close this page.',
      token: 'The API token, shown this once:',
      noLink: 'The link is incomplete: open it from the letter once more.',
      noAnswer: 'The server does not answer. Try again.',
      refused: '',
    },
  },
  de: {
    pages: {
      'set-up': {
        title: 'Muniment einrichten',
        labels: {
          workspace: 'Name des ersten Arbeitsbereichs',
          name: 'Ihr Name',
          email: 'Ihre E-Mail-Adresse',
          password: 'Kennwort',
          token: 'Name eines API-Schlüssels (freiwillig)',
        },
        hints: {
          password: 'Mindestens 12 Zeichen. Mehrere Wörter, die nicht zusammengehören, lassen sich leicht merken.',
          token: 'Für Programme; er wird einmal gezeigt.',
        },
      },
      invitation: {
        title: 'Einladung annehmen',
        labels: { name: 'Ihr Name', password: 'Kennwort' },
        hints: {
          name: 'Nicht nötig, wenn Sie schon ein Konto haben.',
          password: 'Das Ihres Kontos; ohne Konto ein neues mit mindestens 12 Zeichen.',
        },
      },
      reset: {
        title: 'Neues Kennwort setzen',
        labels: { password: 'Neues Kennwort' },
        hints: {
          password: 'Mindestens 12 Zeichen. Mehrere Wörter, die nicht zusammengehören, lassen sich leicht merken.',
        },
      },
      address: { title: 'Diese Adresse für Ihr Konto nehmen', labels: {}, hints: {} },
    },
    said: {
      wait: 'Einen Moment …',
      done: 'Erledigt. Sie können diese Seite schließen.',
      token: 'Der API-Schlüssel, nur dieses eine Mal:',
      noLink: 'Der Link ist unvollständig: Öffnen Sie ihn noch einmal aus der E-Mail.',
      noAnswer: 'Der Server antwortet nicht. Versuchen Sie es noch einmal.',
      refused: 'Das hat nicht geklappt. Prüfen Sie Ihre Angaben.',
      'accounts.link-dead':
        'Dieser Link ist benutzt, abgelaufen oder durch einen neueren ersetzt. Verlangen Sie einen neuen.',
      'accounts.no-sign-in': 'Das Kennwort stimmt nicht.',
      'accounts.wait': 'Zu viele Versuche aus diesem Netz. Warten Sie eine Weile.',
      'accounts.busy': 'Im Moment melden sich zu viele an. Versuchen Sie es noch einmal.',
      'accounts.email-invalid': 'Das ist keine E-Mail-Adresse: name@host.example.',
      'accounts.email-mixed':
        'In dieser E-Mail-Adresse stehen Buchstaben verschiedener Alphabete in einem Wort. Tippen Sie sie neu.',
      'accounts.name-missing': 'Ein neues Konto braucht einen Namen.',
      'accounts.password-short': 'Ein Kennwort hat mindestens 12 Zeichen.',
      'accounts.password-long': 'Ein Kennwort hat höchstens 256 Zeichen.',
      'accounts.password-known':
        'Dieses Kennwort ist aus Einbrüchen anderswo bekannt oder aus Bekanntem schnell erraten. Nehmen Sie ein anderes.',
    },
  },
}
