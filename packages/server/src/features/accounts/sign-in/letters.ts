// The letters an account sends, in the language of whoever reads them. Nothing in them was typed by a stranger except names of a
// workspace and of whoever invites, on a line of their own.
import type { Letter } from '../../../platform/mail/index.ts'

type Language = 'en' | 'de'

/** Full stops as the world's scripts and the DNS take them (UTS 46, 2.3). */
const STOP = '[.\u3002\uff0e\uff61]'
const LINKED: readonly (readonly [RegExp, string])[] = [
  [/:(?=\/\/)/gu, ': '],
  [/\s*@\s*/gu, ' @ '],
  [new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}-])(${STOP})(?=[\\p{N}-]*[\\p{L}\\p{M}])`, 'gu'), '$1 '],
]

/**
 * A name as it may stand in a letter of ours: mail programs make a link of whatever looks like an address, and a stranger who calls a workspace
 * "Sign in at evil.example" would have one under our name. A space behind the stop takes the address apart and leaves the name to be read.
 */
export const unlinked = (name: string): string =>
  LINKED.reduce((text, [address, apart]) => text.replaceAll(address, apart), name)
type Words = Pick<Letter, 'subject' | 'text'>

export function resetLetter(language: Language, link: string, minutes: number): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: neues Kennwort',
        text: `Mit diesem Link setzen Sie ein neues Kennwort. Er gilt einmal und ${minutes} Minuten:\n\n${link}\n\nHaben Sie das nicht verlangt, ist nichts zu tun; Ihr Kennwort gilt weiter.`,
      }
    : {
        subject: 'Muniment: a new password',
        text: `This link sets a new password. It works once, for ${minutes} minutes:\n\n${link}\n\nIf you did not ask for it there is nothing to do; your password stays.`,
      }
}

export function addressLetter(language: Language, link: string, minutes: number): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: neue Adresse bestätigen',
        text: `Mit diesem Link wird dies die Adresse Ihres Kontos. Er gilt einmal und ${minutes} Minuten:\n\n${link}\n\nHaben Sie das nicht verlangt, ist nichts zu tun; es ändert sich nichts.`,
      }
    : {
        subject: 'Muniment: confirm the new address',
        text: `This link makes this the address of your account. It works once, for ${minutes} minutes:\n\n${link}\n\nIf you did not ask for it there is nothing to do; nothing changes.`,
      }
}

/** To the address an account had: whoever did not do it learns of it where they still read. */
export function addressChangedLetter(language: Language, when: Moment): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: Ihre Adresse wurde geändert',
        text: `Ihr Konto hat seit ${momentOf(language, when)} eine andere Adresse; an diese hier geht nichts mehr. Alle anderen Sitzungen sind beendet.\n\nWaren Sie das nicht, wenden Sie sich sofort an Ihre Administratorin oder Ihren Administrator: Jemand kennt Ihr Kennwort.`,
      }
    : {
        subject: 'Muniment: your address was changed',
        text: `Your account has had another address since ${momentOf(language, when)}; nothing more is sent to this one. All other sessions were ended.\n\nIf that was not you, turn to your administrator at once: somebody knows your password.`,
      }
}

/** Whoever did not change it has lost the password, or the mail that a link was sent to. */
export function passwordChangedLetter(language: Language, when: Moment): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: Ihr Kennwort wurde geändert',
        text: `Ihr Konto hat seit ${momentOf(language, when)} ein anderes Kennwort. Alle anderen Sitzungen sind beendet.\n\nWaren Sie das, ist nichts zu tun. Sonst setzen Sie jetzt auf der Anmeldeseite ein neues Kennwort und wenden sich sofort an Ihre Administratorin oder Ihren Administrator: Jemand kennt Ihr Kennwort oder liest Ihre E-Mails.`,
      }
    : {
        subject: 'Muniment: your password was changed',
        text: `Your account has had another password since ${momentOf(language, when)}. All other sessions were ended.\n\nIf that was you there is nothing to do. If not, set a new password on the sign-in page now and turn to your administrator at once: somebody knows your password or reads your mail.`,
      }
}

/** Without the name of the token: whoever made it chose that, and may be a stranger. */
export function tokenMadeLetter(
  language: Language,
  { workspace, until, ...when }: Moment & { readonly workspace: string; readonly until: Date },
): Words {
  const [at, end] = [momentOf(language, when), momentOf(language, { at: until, timeZone: when.timeZone })]
  return language === 'de'
    ? {
        subject: 'Muniment: ein API-Schlüssel wurde angelegt',
        text: `In Ihrem Konto wurde ein API-Schlüssel angelegt. Damit arbeitet ein Programm an Ihrer Stelle, ohne Kennwort.\n\nArbeitsbereich: ${unlinked(workspace)}\nWann: ${at}\nGilt bis: ${end}\n\nWaren Sie das, ist nichts zu tun. Sonst entziehen Sie ihn jetzt in Ihrem Konto und ändern Ihr Kennwort: Das beendet jede andere Sitzung.`,
      }
    : {
        subject: 'Muniment: an API token was made',
        text: `An API token was made in your account. With it a program works in your place, without a password.\n\nWorkspace: ${unlinked(workspace)}\nWhen: ${at}\nUntil: ${end}\n\nIf that was you there is nothing to do. If not, take it away in your account now and change your password: that ends every other session.`,
      }
}

export function newDeviceLetter(language: Language, { device, ...when }: Moment & { readonly device: string }): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: Anmeldung mit einem neuen Browser',
        text: `An Ihrem Konto hat sich jemand mit einem Browser angemeldet, den es noch nicht kannte.\n\nWann: ${momentOf(language, when)}\nWomit: ${device}\n\nWaren Sie das, ist nichts zu tun. Sonst ändern Sie jetzt Ihr Kennwort: Das beendet jede andere Sitzung.`,
      }
    : {
        subject: 'Muniment: a sign-in from a new browser',
        text: `Somebody has signed in to your account with a browser it had not met before.\n\nWhen: ${momentOf(language, when)}\nWith: ${device}\n\nIf that was you there is nothing to do. If not, change your password now: that ends every other session.`,
      }
}

interface Moment {
  readonly at: Date
  readonly timeZone: string
}

const momentOf = (language: Language, { at, timeZone }: Moment): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(at)

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** What a browser says of itself in words of ours: a stranger's own would stand in a letter that people trust. */
export function deviceInWords(said: string, language: Language): string {
  const [browser, system] = [BROWSERS, SYSTEMS].map((all) => all.find(([word]) => said.includes(word))?.[1])
  const words = [browser ?? (language === 'de' ? 'ein anderes Programm' : 'another program'), system ?? '']
  return words.filter((word) => word !== '').join(', ')
}

/** Who and in which matter; nothing of what was said, and nothing of a document. */
export function mentionLetter(
  language: Language,
  { by, matter, link }: { readonly by: string; readonly matter: string; readonly link: string },
): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: Sie wurden in einem Kommentar genannt',
        text: `Jemand hat Sie in einem Kommentar genannt.\n\nWer: ${unlinked(by)}\nAkte: ${unlinked(matter)}\n\nHier lesen Sie ihn, angemeldet:\n\n${link}\n\nMöchten Sie solche Briefe nicht, stellen Sie sie in Ihrem Konto ab.`,
      }
    : {
        subject: 'Muniment: you were named in a comment',
        text: `Somebody has named you in a comment.\n\nWho: ${unlinked(by)}\nMatter: ${unlinked(matter)}\n\nHere you read it, signed in:\n\n${link}\n\nIf you do not want such letters, end them in your account.`,
      }
}

export function invitationLetter(
  language: Language,
  { workspace, by, link, days }: { workspace: string; by: string; link: string; days: number },
): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: Einladung',
        text: `Sie sind in einen Arbeitsbereich eingeladen.\n\nArbeitsbereich: ${unlinked(workspace)}\nEingeladen von: ${unlinked(by)}\n\nMit diesem Link nehmen Sie an. Er gilt einmal und ${days} Tage:\n\n${link}\n\nKennen Sie den Absender nicht, ist nichts zu tun.`,
      }
    : {
        subject: 'Muniment: an invitation',
        text: `You are invited to a workspace.\n\nWorkspace: ${unlinked(workspace)}\nInvited by: ${unlinked(by)}\n\nThis link accepts. It works once, for ${days} days:\n\n${link}\n\nIf you do not know who sent it there is nothing to do.`,
      }
}
