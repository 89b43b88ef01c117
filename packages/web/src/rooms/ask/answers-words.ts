import { defineWords } from '../../data/index.ts'

export const answersWords = defineWords('ask-answers', {
  en: {
    title: 'Approved answers',
    'to-questions': 'To the questions',
    approved: 'Approved answers',
    'approved-hint': 'Whoever asks the same is given it, with your name and its places, and no model is asked.',
    'empty-title': 'No answer is approved yet',
    'empty-text':
      'Ask a question, and approve what the documents say as its answer. It is then given to everybody who asks the same.',
    lost: 'Given to nobody now: a document it cites was removed, read anew, or lies in the trash. If it comes back, so does the answer; otherwise take it back and approve a new one.',
    by: 'Approved by {name} on {when}',
    'by-gone': 'Approved on {when} by somebody who has left',
    change: 'Change',
    'change-of': 'Change the answer to: {question}',
    'change-title': 'Change an approved answer',
    'change-text':
      'From now on whoever asks “{question}” is given this, with your name. In conversations the earlier words are not shown any more.',
    words: 'The answer',
    save: 'Approve the new words',
    changed: 'The new words are approved.',
    withdraw: 'Take back',
    'withdraw-of': 'Take back the answer to: {question}',
    'withdraw-title': 'Take this answer back?',
    'withdraw-text':
      'Nobody who asks “{question}” is given it any more, and where it was given it is not shown any more.',
    withdrawn: 'Taken back.',
    opinions: 'What people said of answers',
    counts:
      '{helpful, plural, one {# answer helped} other {# answers helped}}, {not, plural, one {# did not} other {# did not}}.',
    'no-opinions': 'Nobody has said yet whether an answer helped.',
    helped: 'helped',
    'not-helped': 'did not help',
    said: '{name}, {when}',
    'said-gone': 'somebody who has left, {when}',
    more: 'Show more',
    evidence: 'The page it stands on',
  },
  de: {
    title: 'Freigegebene Antworten',
    'to-questions': 'Zu den Fragen',
    approved: 'Freigegebene Antworten',
    'approved-hint':
      'Wer dasselbe fragt, bekommt sie, mit Ihrem Namen und ihren Fundstellen, und kein Modell wird gefragt.',
    'empty-title': 'Noch ist keine Antwort freigegeben',
    'empty-text':
      'Stellen Sie eine Frage und geben Sie frei, was die Dokumente dazu sagen. Dann bekommen es alle, die dasselbe fragen.',
    lost: 'Zurzeit bekommt sie niemand: Ein Dokument, das sie nennt, wurde entfernt, neu gelesen oder liegt im Papierkorb. Kommt es zurück, gilt auch die Antwort wieder; sonst nehmen Sie sie zurück und geben eine neue frei.',
    by: 'Freigegeben von {name} am {when}',
    'by-gone': 'Freigegeben am {when} von jemandem, der nicht mehr da ist',
    change: 'Ändern',
    'change-of': 'Die Antwort ändern auf: {question}',
    'change-title': 'Eine freigegebene Antwort ändern',
    'change-text':
      'Wer „{question}“ fragt, bekommt von jetzt an das, mit Ihrem Namen. In Gesprächen werden die früheren Worte nicht mehr gezeigt.',
    words: 'Die Antwort',
    save: 'Neue Worte freigeben',
    changed: 'Die neuen Worte sind freigegeben.',
    withdraw: 'Zurücknehmen',
    'withdraw-of': 'Die Antwort zurücknehmen auf: {question}',
    'withdraw-title': 'Diese Antwort zurücknehmen?',
    'withdraw-text':
      'Wer „{question}“ fragt, bekommt sie nicht mehr, und wo sie gegeben wurde, wird sie nicht mehr gezeigt.',
    withdrawn: 'Zurückgenommen.',
    opinions: 'Was zu Antworten gesagt wurde',
    counts:
      '{helpful, plural, one {# Antwort half} other {# Antworten halfen}}, {not, plural, one {# nicht} other {# nicht}}.',
    'no-opinions': 'Noch hat niemand gesagt, ob eine Antwort half.',
    helped: 'half',
    'not-helped': 'half nicht',
    said: 'von {name}, {when}',
    'said-gone': 'von jemandem, der nicht mehr da ist, {when}',
    more: 'Mehr zeigen',
    evidence: 'Die Seite, auf der es steht',
  },
})
