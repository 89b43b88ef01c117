// The same kinds of text where the date is said in a rarer way: counted weekdays, accounting dates, hours in words, week commencing.
import { cases } from './cases.ts'

export const englishHarder = [
  ...cases(
    'en',
    null,
    `
Rent falls due on «the last Friday in May 2020». => 2020-05-29
They met on «the first Monday in August 2020». => 2020-08-03
They met on «the second Tuesday of June 2021». => 2021-06-08
The option ends on «the last day of February 2020». => 2020-02-29
It lapsed on «the last day of 2017». => 2017-12-31
On «the first day of 2018» a new rent applies. => 2018-01-01
The accounts for the year to «31 March 2018» were late. => 2018-03-31
The quarter ended «30 June 2019» was weak. => 2019-06-30
The six months ended «30 June 2019» were weak. => 2019-06-30
The week ending «8 May 2020» was lost. => 2020-05-08
Rota, w/c «4 May 2020» => 2020-05-04
At «noon on 4 July 2020» the shop closed. => 2020-07-04
At «midnight on 4 July 2020» the licence ended. => 2020-07-04
At «4.15 p.m. on 4 July 2020» he rang. => 2020-07-04T16:15
At «11 o'clock on 4 July 2020» he rang. => 2020-07-04T11:00
On «4 July 2020 at 9 am» he rang. => 2020-07-04T09:00
On «Saturday 4 July 2020, at 9.30 a.m.», he rang. => 2020-07-04T09:30
In «the 2019 financial year» a loss was made. => FY2019
In the «2018» calendar year a loss was made. => 2018
In the course of «2019» he withdrew. => 2019
During the whole of «2019» he was ill. => 2019
All of «May 2019» was wet. => 2019-05
In the month of «May 2019» it was wet. => 2019-05
In the years «2016» and «2017» it was wet. => 2016 2017
At some time in «May 2019» it stopped. => 2019-05
No later than «the end of June 2019» it must stop. => ../2019-06
Not before «June 2019» may it start. => 2019-06/..
Some time after «June 2019» it stopped. => 2019-06/..
Effective «June 1, 2019», the fee rises. => 2019-06-01
With effect from «1 June 2019» the fee rises. => 2019-06-01
On and from «1 June 2019» the fee rises. => 2019-06-01
As from «1 June 2019» the fee rises. => 2019-06-01
Backdated to «1 June 2019». => 2019-06-01
The 2nd edition, of «10 May 2011», corrects it. => 2011-05-10
Two bills, «10 May 2011» and «11 May 2011», remain. => 2011-05-10 2011-05-11
Dear Ms Sample,⏎⏎On «10 May 2011» you asked for a copy. => 2011-05-10
Dated:⏎⏎«10 May 2011» => 2011-05-10
1. «10 May 2011»: pump delivered.⏎2. «11 May 2011»: pump failed. => 2011-05-10 2011-05-11
10/05 Delivery | «10 May 2011» | 4 pumps => 2011-05-10
“I saw it on «10 May 2011»,” the witness said. => 2011-05-10
the (second) meeting (on «10 May 2011») => 2011-05-10
On «Tuesday, the tenth of May, 2011», it rained. => 2011-05-10
On «the afternoon of Tuesday 10 May 2011» it rained. => 2011-05-10
From «10 May 2011» onwards it rained. => 2011-05-10
As late as «10 May 2011» it still rained. => 2011-05-10
As early as «May 2011» it had rained. => 2011-05
By «mid-May 2011» it had stopped. => ../2011-05
`,
  ),
]
