// What is said from another day: in letters and mails from their own, in statements of fact from the day told before, in clauses from a date named there.
import { cases } from './cases.ts'

export const englishRelative = [
  // A letter of Friday, 12 March 2021.
  ...cases(
    'en',
    '2021-03-12',
    `
I spoke to her «yesterday» and will write «tomorrow». => 2021-03-11 2021-03-13
«Today» the pump failed again. => 2021-03-12
«The day before yesterday» it had still run. => 2021-03-10
«The day after tomorrow» the fitter comes. => 2021-03-14
The fitter came «this morning». => 2021-03-12
«Last night» the alarm went off. => 2021-03-11
«Tomorrow morning» we open at nine. => 2021-03-13
«Yesterday afternoon» the parcel arrived. => 2021-03-11
«Last week» the second pump failed. => 2021-W09
«This week» we have no staff. => 2021-W10
«Next week» the new one arrives. => 2021-W11
«Last month» you promised a credit note. => 2021-02
«This month» it has not come. => 2021-03
«Next month» we shall sue. => 2021-04
«Last year» you were quicker. => 2020
«This year» nothing has been paid. => 2021
He left «three days ago». => 2021-03-09
He left «a week ago». => 2021-03-05
He left «two weeks ago». => 2021-02-26
He left «a fortnight ago». => 2021-02-26
The contract was signed «three months ago». => 2020-12
The contract was signed «two years ago». => 2019
The contract was signed «ten years ago». => 2011
We expect payment «in ten days». => 2021-03-22
We expect payment «in two weeks». => 2021-03-26
«Ten days from today» the offer lapses. => 2021-03-22
He called «last Friday». => 2021-03-05
He called on «Wednesday». => 2021-03-10
We meet «next Monday». => 2021-03-15
We meet on «Monday next week». => 2021-03-15
We will meet on «Tuesday». => 2021-03-16
«This Thursday» she did not answer. => 2021-03-11
Over «the weekend» nobody was there. => 2021-W09-WE
«Last weekend» nobody was there. => 2021-W09-WE
«Next weekend» the server is down. => 2021-W11-WE
On «5 March» you wrote to us. => 2021-03-05
On «5 November» you wrote to us. => 2020-11-05
On «5 April» we will reply. => 2021-04-05
On «March 5» you wrote to us. => 2021-03-05
On «the 5th» you wrote to us. => 2021-03-05
On «the 21st of this month» the hearing takes place. => 2021-03-21
On «the 3rd of last month» it was adjourned. => 2021-02-03
Payment was due on «the 15th of January». => 2021-01-15
Payment is due on «the first of May». => 2021-05-01
The talks of «last October» failed. => 2020-10
We will try again «this April». => 2021-04
Our invoice of «3/2» is unpaid. => ?ambiguous-order
On «Monday, 8 March» the drawings came. => 2021-03-08
On «Thursday, April 1», we close early. => 2021-04-01
We need an answer by close of business «tomorrow». => ../2021-03-13
`,
  ),
  // A statement of facts without a date of its own.
  ...cases(
    'en',
    null,
    `
On «3 May 2019» the pump failed. «The next day» it ran again. => 2019-05-03 2019-05-04
On «3 May 2019» the pump failed. «The following day» it ran again. => 2019-05-03 2019-05-04
On «3 May 2019» the pump failed. «Two days later» it ran again. => 2019-05-03 2019-05-05
On «3 May 2019» the pump failed; «a week later» it failed again. => 2019-05-03 2019-05-10
On «3 May 2019» the pump failed. «Three days earlier» it had been serviced. => 2019-05-03 2019-04-30
On «3 May 2019» the pump failed. «The day before» it had been serviced. => 2019-05-03 2019-05-02
On «3 May 2019» the pump failed. «The previous day» it had been serviced. => 2019-05-03 2019-05-02
On «3 May 2019» the pump failed. On «the same day» he rang. => 2019-05-03 2019-05-03
On «3 May 2019» the pump failed. «That evening» he rang. => 2019-05-03 2019-05-03
On «3 May 2019» the pump failed. «The following morning» he rang. => 2019-05-03 2019-05-04
On «3 May 2019» the pump failed. In «the following month» two more failed. => 2019-05-03 2019-06
On «3 May 2019» the pump failed. In «the preceding month» two had failed. => 2019-05-03 2019-04
On «3 May 2019» the pump failed. «The following year» the firm was wound up. => 2019-05-03 2020
On «3 May 2019» the pump failed. «Later that month» it was scrapped. => 2019-05-03 2019-05
On «3 May 2019» the pump failed. «Later that year» it was scrapped. => 2019-05-03 2019
On «3 May 2019» the pump failed. On «17 May» it was scrapped. => 2019-05-03 2019-05-17
On «3 May 2019» the pump failed. In «August» it was scrapped. => 2019-05-03 2019-08
In «December 2019» notice was given; in «January» they left. => 2019-12 2020-01
In «2009» he bought the land, and «two years later» the house. => 2009 2011
In «2009» he bought the land, and in «the following year» the house. => 2009 2010
It was delivered «two days after 3 May 2019». => 2019-05-05
It was delivered «two weeks after 3 May 2019». => 2019-05-17
Notice must be given «thirty days before 1 October 2022». => 2022-09-01
Notice must be given «30 days prior to 1 October 2022». => 2022-09-01
«Six months after 15 January 2020» the option may be exercised. => 2020-07-15
«The day after 28 February 2021» is a Monday. => 2021-03-01
The second instalment falls due «one year from 1 March 2021». => 2022-03-01
He came «two days later». => ?no-anchor
«Yesterday» he came. => ?no-anchor
On «5 May» he came. => ?no-anchor
«Last year» he came. => ?no-anchor
On «the following day» he came. => ?no-anchor
`,
  ),
  // A letter of 12 March 2021 that tells what happened long before.
  ...cases(
    'en',
    '2021-03-12',
    `
On «3 May 2019» the pump failed. See Exhibit 4. «The next day» it was replaced. => 2019-05-03 2019-05-04
On «3 May 2019» the pump failed (see our mail of «6 June 2019»). «The following day» it was replaced. => 2019-05-03 2019-06-06 2019-05-04
On «3 May 2019» the pump failed. Nobody came. «The day after», it was replaced. => 2019-05-03 2019-05-04
On «3 May 2019» the pump failed. «Four days later» it was replaced. => 2019-05-03 2019-05-07
On «3 May 2019» the pump failed. «Yesterday» it failed again. => 2019-05-03 2021-03-11
On «3 May 2019» the pump failed. «Next week» we replace it. => 2019-05-03 2021-W11
`,
  ),
]
