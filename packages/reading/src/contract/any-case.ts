// Words in whatever case inside an expression that otherwise tells capitals from small letters. Inline modifiers would say the same, but V8
// 14.6 reads them one way when it interprets an expression and another once it has compiled it: a text read twice gave two answers.

/** The pattern with each letter in both cases; letters behind a backslash stay as they are. */
export const anyCase = (pattern: string): string =>
  pattern.replace(/\\.|\p{L}/gu, (sign) => (sign.length > 1 ? sign : `[${sign.toLowerCase()}${sign.toUpperCase()}]`))
