// What comes round again and again is no day: none of these may be read as one.
import { cases } from './cases.ts'

export const recurring = [
  ...cases(
    'de',
    '2019-06-12',
    `
Jeden ersten Montag im Monat tagt der Ausschuss.
An jedem zweiten Dienstag wird geliefert.
Jeden dritten Freitag ist Sprechstunde.
Der Ausschuss tagt am ersten Montag eines jeden Monats.
Der Ausschuss tagt am letzten Freitag jedes Monats.
Die Miete ist jeweils zum 1. Januar anzupassen.
Der Zins ist jährlich am 15. März fällig.
Jedes Jahr am 1. Mai wird gefeiert.
Die Abrechnung ist bis zum 30. Juni eines jeden Jahres vorzulegen.
Die Raten sind am 1. April und am 1. Oktober jeden Jahres fällig.
Alle zwei Wochen am Montag kommt die Müllabfuhr.
`,
  ),
  ...cases(
    'en',
    '2019-06-12',
    `
Every first Monday the board meets.
Every other Tuesday the bins are emptied.
Each second Friday is free.
The board meets on the first Monday of each month.
The board meets on the last Friday of every month.
Rent is reviewed annually on 1 January.
Interest is payable on 15 March of each year.
Every year on May 1 there is a parade.
Accounts are due by June 30 in each calendar year.
Instalments fall due on April 1 and October 1 of each year.
Dividends are paid each April 15 and October 15.
`,
  ),
]
