// Working days, short quarters, days with a name, and pairs behind the papers they date. Counted by hand on a calendar, without public holidays.
import { cases } from './cases.ts'

export const englishCounted = [
  ...cases(
    'en',
    null,
    `
The price is due within «ten business days after 3 May 2019». => ../2019-05-17
Payment falls due «ten (10) business days after June 7, 2019». => 2019-06-21
Reply within «5 working days of 12 March 2021». => ../2021-03-19
He paid «three business days after 12 March 2021». => 2021-03-17
It must be filed no later than «five working days before 12 July 2019». => ../2019-07-05
Notice is due «two trading days prior to 6 January 2020». => 2020-01-02
Closing was «one Business Day after Friday, 12 March 2021». => 2021-03-15
Funds arrived «twenty banking days following 1 April 2021». => 2021-04-29
The report is due ten business days after receipt.
Within five business days the Buyer shall inspect the goods.
Margins fell in «3Q14». => 2014-Q3
Margins rose in «1Q09». => 2009-Q1
Revenue for «Q3/14» was flat. => 2014-Q3
Revenue in «Q4'13» was flat. => 2013-Q4
Sales in «1H15» doubled. => 2015-H1
Sales in «2H 2016» fell. => 2016-H2
Rent is due on «Lady Day 2018». => 2018-03-25
Rent is due at «Michaelmas 2018». => 2018-09-29
The branch is shut on «Anzac Day 2019». => 2019-04-25
Polls close on «Election Day 2016». => 2016-11-08
Polls closed on «Election Day 2022». => 2022-11-08
`,
  ),
  ...cases(
    'en',
    '2021-06-01',
    `
We refer to your invoice of «3/14». => 2021-03-14
Thank you for your letter of «5/21». => 2021-05-21
We refer to your invoice of «3/2». => ?ambiguous-order
As agreed in our call of «2/5» we deliver. => ?ambiguous-order
`,
  ),
  ...cases(
    'en',
    null,
    `
Rent is due on «the last Business Day of June 2020». => 2020-06-30
It settled on «the last business day of May 2020». => 2020-05-29
Trading began on «the first business day of August 2020». => 2020-08-03
It was filed on «the second working day of 2018». => 2018-01-02
The fund closes on «the last Trading Day in October 2021». => 2021-10-29
The price is fixed on «the last banking day of the year 2022». => 2022-12-30
On «the last Business Day of June» the Company shall pay. => ?no-anchor
The fee is due on the last business day of each month.
Interest is paid on the first Business Day of each calendar quarter.
Statements are sent on the last business day of the month.
Not before «1 May 2021» may the work start. => 2021-05-01/..
The works shall start not before «3 June 2019». => 2019-06-03/..
The option may be used, but not before «March 1, 2020». => 2020-03-01/..
Claims lodged not after «30 June 2020» are paid. => ../2020-06-30
Delivery is due no sooner than «4 May 2022». => 2022-05-04/..
The keys were handed over not until «9 July 2018». => 2018-07-09/..
She had not paid before «9 July 2018». => ../2018-07-09
`,
  ),
]
