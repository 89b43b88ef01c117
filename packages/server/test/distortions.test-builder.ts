// Sentences, what they bear in other words, and what turns them round with nearly all of their words. All of our own making.
import type { Language } from '@muniment/reading'

export interface Turned {
  readonly language: Language
  readonly source: string
  readonly truth: string
  readonly distortions: readonly string[]
}

const turned = (language: Language, source: string, truth: string, ...distortions: string[]): Turned => ({
  language,
  source,
  truth,
  distortions,
})

export const TURNED: readonly Turned[] = [
  turned(
    'en',
    'The Carrier shall not be responsible for goods that were lost at sea.',
    'The Carrier is not responsible for goods lost at sea.',
    'The Carrier is responsible for goods lost at sea.',
    'The Carrier shall be responsible for goods that were lost at sea.',
    'The Carrier is responsible for all goods that were lost at sea.',
  ),
  turned(
    'de',
    'Der Frachtführer ist für verlorene Güter nicht verantwortlich.',
    'Für verlorene Güter ist der Frachtführer nicht verantwortlich.',
    'Der Frachtführer ist für verlorene Güter verantwortlich.',
    'Für verlorene Güter ist allein der Frachtführer verantwortlich.',
  ),
  turned(
    'en',
    'The Franchisee shall pay a fee of EUR 2,400 within 14 days.',
    'A fee of €2,400 is payable by the Franchisee within fourteen days.',
    'The Franchisee shall pay a fee of USD 2,400 within 14 days.',
    'The Franchisee shall pay a fee of £2,400 within 14 days.',
    'The Franchisee shall pay a fee of EUR 2,400 within 14 months.',
    'The Franchisee shall pay a fee of EUR 2,400 within 14 working days.',
    'The Franchisee shall pay a fee of EUR 2.4 million within 14 days.',
    'The Franchisee shall pay a fee of EUR 14 within 2,400 days.',
    'The Franchisor shall pay a fee of EUR 2,400 within 14 days.',
    'The Franchisee shall pay a fee of 2,400 % within 14 days.',
    'The Franchisee shall not pay a fee of EUR 2,400 within 14 days.',
    'The Franchisee may pay a fee of EUR 2,400 within 14 days.',
    'The Franchisee shall pay a fee of at least EUR 2,400 within 14 days.',
    'The Franchisee shall pay a fee of EUR 2,400 per month.',
  ),
  turned(
    'de',
    'Der Darlehensnehmer zahlt Zinsen von 3,5 % im Jahr.',
    'Die Zinsen des Darlehensnehmers betragen 3,5 Prozent jährlich.',
    'Der Darlehensnehmer zahlt Zinsen von 3,5 % im Monat.',
    'Der Darlehensnehmer zahlt Zinsen von 3,5 EUR im Jahr.',
    'Der Darlehensnehmer zahlt Zinsen von 35 % im Jahr.',
    'Der Darlehensgeber zahlt Zinsen von 3,5 % im Jahr.',
    'Der Darlehensnehmer zahlt keine Zinsen von 3,5 % im Jahr.',
    'Der Darlehensnehmer zahlt mindestens 3,5 % Zinsen im Jahr.',
  ),
  turned(
    'en',
    'The engineer alleges that the crane was overloaded on 9 June 2020.',
    'The engineer claims that the crane was overloaded on 9 June 2020.',
    'The crane was overloaded on 9 June 2020.',
    'The engineer denies that the crane was overloaded on 9 June 2020.',
    'The crane was not overloaded on 9 June 2020.',
    'The engineer alleges that the crane was overloaded before 9 June 2020.',
  ),
  turned(
    'de',
    'Die Ingenieurin bestreitet, dass der Kran am 9. Juni 2020 überlastet war.',
    'Die Ingenieurin bestreitet, dass der Kran überlastet war.',
    'Der Kran war am 9. Juni 2020 überlastet.',
    'Die Ingenieurin behauptet, dass der Kran am 9. Juni 2020 überlastet war.',
  ),
  turned(
    'en',
    'Unless the Licensee objects, the Licensor may raise the fee by 3 %.',
    'The Licensor may raise the fee by 3 % unless the Licensee objects.',
    'The Licensor may raise the fee by 3 %.',
    'The Licensor may raise the fee by 3 %, and the Licensee objects.',
    'Unless the Licensee objects, the Licensor may lower the fee by 3 %.',
    'Unless the Licensor objects, the Licensee may raise the fee by 3 %.',
  ),
  turned(
    'de',
    'Sofern der Lizenznehmer widerspricht, endet die Lizenz am 30. Juni 2024.',
    'Die Lizenz endet am 30. Juni 2024, wenn der Lizenznehmer widerspricht.',
    'Die Lizenz endet am 30. Juni 2024.',
    'Die Lizenz beginnt am 30. Juni 2024, wenn der Lizenznehmer widerspricht.',
    'Die Lizenz endet nach dem 30. Juni 2024, wenn der Lizenznehmer widerspricht.',
    'Der Lizenznehmer widerspricht der Lizenz am 30. Juni 2024.',
  ),
  turned(
    'en',
    'The first draft fixed the salary at CHF 7,000 per month.',
    'In the draft the salary was CHF 7,000 a month.',
    'The salary was fixed at CHF 7,000 per month.',
    'In the draft the salary was CHF 7,000 a year.',
    'In the draft the salary was EUR 7,000 a month.',
  ),
  turned(
    'de',
    'Das Gericht hat die Berufung der Mieterin zurückgewiesen.',
    'Die Berufung der Mieterin wurde vom Gericht zurückgewiesen.',
    'Das Gericht hat der Berufung der Mieterin stattgegeben.',
    'Das Gericht hat die Berufung der Mieterin nicht zurückgewiesen.',
    'Das Gericht hat die Berufung der Vermieterin zurückgewiesen.',
    'Die Berufung der Mieterin wurde vom Gericht angenommen.',
  ),
  turned(
    'en',
    'The tender was withdrawn without a reason, and the deposit of EUR 600 was returned.',
    'The deposit of EUR 600 was returned.',
    'The tender was withdrawn with a reason.',
    'The deposit of EUR 600 was not returned.',
    'The deposit of 600 dollars was returned.',
    'The tender was not withdrawn.',
  ),
  turned(
    'de',
    'Die Schlichtung ist freiwillig, die Klage ist bis zum 1. August 2022 unzulässig.',
    'Die Klage ist bis zum 1. August 2022 nicht zulässig.',
    'Die Klage ist bis zum 1. August 2022 zulässig.',
    'Die Klage ist ab dem 1. August 2022 unzulässig.',
    'Die Schlichtung ist nicht freiwillig.',
  ),
]
