import { defineWords } from '../../data/index.ts'

export const entranceWords = defineWords('entrance', {
  en: {
    'sign-in': 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    forgot: 'I have forgotten my password',
    'first-time': 'Nobody has an account here yet? Open the link that the server printed when it started.',
    workspace: 'Name of the workspace',
    language: 'Language',
  },
  de: {
    'sign-in': 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Kennwort',
    forgot: 'Ich habe mein Kennwort vergessen',
    'first-time': 'Hier hat noch niemand ein Konto? Öffnen Sie den Link, den der Server beim Start ausgegeben hat.',
    workspace: 'Name des Arbeitsbereichs',
    language: 'Sprache',
  },
})
