// The stamp of a United States federal court on each page of a filing: 'Case 3:18-cv-01234 Document 27 Filed 03/29/21 Page 2 of 36'. Its
// date is the day of filing, month first whatever else the text does.

const STAMP =
  /\bCase:?[ \t]{0,8}(?:No\.[ \t]{0,4})?#?\d[\w:.()-]{3,40}[ \t]{1,40}(?:Doc(?:ument|\.)?:?[ \t]{0,8}#?[\d-]{1,20}\b[^\n]{0,80}?(?:Filed|Entered)\b(?:[ \t]on)?[ \t:]{0,12}$|[^\n]{0,60}\bDate Filed:[ \t]{0,12}$)/i
/** '… Filed 03/31/15 Entered 03/31/15 16:49:55 Desc Main Document Page 23 of 43' */
const LINE =
  /\bCase:?[ \t]{0,8}(?:No\.[ \t]{0,4})?#?\d[\w:.()-]{3,40}[ \t]{1,40}Doc(?:ument|\.)?:?[ \t]{0,8}#?[\d-]{1,20}\b[^\n]{0,80}?\bFiled\b(?:[ \t]on)?[ \t:]{0,12}\d{1,2}\/\d{1,2}\/\d{2,4}/i

/** @param before the line up to its date */
export const isFederalStamp = (before: string): boolean => STAMP.test(before.slice(-260))

/** Whether such a stamp stands in the text. */
export const hasFederalStamp = (text: string): boolean => LINE.test(text)
