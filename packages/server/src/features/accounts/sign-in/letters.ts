// The letters an account sends, in the language of whoever reads them. Nothing in them was typed by a stranger except names of a
// workspace and of whoever invites, on a line of their own.
import type { Letter } from '../../../platform/mail/index.ts'

type Language = 'en' | 'de'
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

export function invitationLetter(
  language: Language,
  { workspace, by, link, days }: { workspace: string; by: string; link: string; days: number },
): Words {
  return language === 'de'
    ? {
        subject: 'Muniment: Einladung',
        text: `Sie sind in einen Arbeitsbereich eingeladen.\n\nArbeitsbereich: ${workspace}\nEingeladen von: ${by}\n\nMit diesem Link nehmen Sie an. Er gilt einmal und ${days} Tage:\n\n${link}\n\nKennen Sie den Absender nicht, ist nichts zu tun.`,
      }
    : {
        subject: 'Muniment: an invitation',
        text: `You are invited to a workspace.\n\nWorkspace: ${workspace}\nInvited by: ${by}\n\nThis link accepts. It works once, for ${days} days:\n\n${link}\n\nIf you do not know who sent it there is nothing to do.`,
      }
}
