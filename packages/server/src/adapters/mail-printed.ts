// Without a mail server the operator is the post: each letter is printed where they started the process, and says so. It never goes to the
// log, because its link opens an account.
import type { Mail } from '../platform/mail/index.ts'

export const printedMail = (print: (text: string) => void): Mail => ({
  isByHand: true,
  send: async ({ to, subject, text }) =>
    print(
      `\n--- No mail server is set (MUNIMENT_SMTP_URL). Hand this letter to ${to} yourself: ---\n${subject}\n\n${text}\n--- end of letter ---`,
    ),
})
