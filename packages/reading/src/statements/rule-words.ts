// Vocabulary of the rules, as pattern source: English and German, singular and plural.

/** '12 months after', '30 Tage nach': a day that is counted and not written, as pattern source. */
export const COUNTED_WORDS =
  '(?:days?|weeks?|months?|years?|tagen?|wochen?|monaten?|jahren?)\\s(?:\\p{L}+\\s){0,3}?(?:after|before|following|nach|vor)(?!\\p{L})'

/** Written documents, as they are named by their date. English and German, singular and plural, as pattern source. */
export const DOCUMENT_NOUN =
  `(?:[A-Za-z-]{0,24}(?:agreements?|contracts?|leases?|licen[cs]es?|amendments?|addend(?:um|a)|deeds?|letters?|e-?mails?|memorand(?:um|a)|memos?|
  notices?|invoices?|reports?|offers?|quotations?|quotes?|proposals?|statements?|orders?|minutes|plans?|prospectus|certificates?|policies|policy|
  schedules?|exhibits?|undertakings?|resolutions?|petitions?|complaints?|motions?|briefs?|affidavits?|assignments?|novations?|judgments?|decisions?|rulings?|opinions?|
  awards?|submissions?|facsimiles?|fax(?:es)?|telex|note|term sheet|mou|sow|statement of work|letter of intent|power of attorney|article)|
  [\\p{L}-]{0,24}(?:[Vv]ertrag(?:e?s)?|[Vv]erträgen?|[Vv]ereinbarung(?:en)?|[Nn]achtr(?:ag(?:e?s)?|äge)|[Ss]chreibens?|[Bb]rief(?:e?s)?|[Ee]-?[Mm]ails?|[Mm]ails?|[Rr]echnung(?:en)?|
  [Aa]ngebot(?:e?s)?|[Bb]estellung(?:en)?|[Aa]uftr(?:ag(?:e?s)?|äge)|[Gg]utachtens?|[Pp]rotokolls?|[Bb]escheid(?:e?s)?|[Uu]rkunden?|[Aa]nzeige|[Mm]ahnung(?:en)?|[Kk]ündigung(?:en)?|
  [Mm]itteilung(?:en)?|[Ss]chriftsatz(?:es)?|[Ss]chriftsätzen?|[Kk]lage(?:schrift)?|[Bb]ericht(?:e?s)?|[Ff]ax(?:es)?|[Tt]elefax(?:es)?|[Vv]ollmacht|[Ss]atzung|[Ff]assung|[Ee]rklärung(?:en)?|
  [Aa]ntr(?:ag(?:e?s)?|äge)|[Bb]estätigung(?:en)?|[Ll]ieferschein(?:e?s)?|[Gg]rundschuld|[Vv]ergleich(?:e?s)?|[Aa]brechnung(?:en)?|[Aa]btretung(?:en)?|[Vv]ermerk(?:e?s)?|[Nn]achricht(?:en)?|[Bb]erufungsbegründung|
  [Uu]rteil(?:e?s)?|[Bb]eschluss(?:es)?|[Bb]eschlüssen?|[Bb]eschluß(?:es)?|[Ee]ntscheidung(?:en)?|[Vv]erfügung(?:en)?|[Uu]r\\.-Nr\\.|[Ll]eistungsverzeichnis(?:ses)?|[Aa]ufstellung|[Bb]egründung(?:en)?|[Ee]rwiderung|[Ss]tellungnahmen?|[Ee]ingaben?|[Ww]iderspruchs?|[Ee]inspruchs?|[Bb]eschwerde|[Bb]erufung|[Aa]ntwort|[Gg]esuchs?|[Rr]eplik|[Dd]uplik))`.replace(
    /\s*\n\s*/g,
    '',
  )

/** Court decisions and the like, the steps of a procedure. */
export const DECISION_NOUN =
  '(?:\\p{L}{0,24}(?:[Uu]rteil(?:e?s)?|[Uu]rteilen|[Bb]eschluss(?:es)?|[Bb]eschlüssen?|[Bb]eschlusses|[Ee]ntscheidung(?:en)?|[Bb]escheid(?:e?s)?|[Vv]erfügung|[Ss]trafbefehls?)|judgments?|orders?|decisions?|rulings?|verdicts?|awards?|decrees?)'
