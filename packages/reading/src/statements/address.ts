// What an address is known by: its line with the postcode, or where the country writes none, its street.

/** '24103 Musterstadt', 'SW1A 1AA', 'Sampletown, NY 10001', 'Sampletown, Illinois 60601': the last line of an address. */
export const POSTCODE =
  /(?:^|[\s,·|•–-])(?:(?:DE?|AT?|CH)[ -])?\d{4,5} \p{Lu}\p{L}{2}|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|, \p{Lu}[\p{L}.]{1,12}(?: \p{Lu}[\p{L}.]{1,12})? \d{5}(?:-\d{4})?\s{0,3}$|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{2,3} \d{4}\s{0,3}$/u

/** '8 Sample Quay', '200 Example Avenue, Suite 14', 'Unit 4, Example Park', 'P.O. Box 12', 'Musterweg 3'. */
export const STREET =
  /(?:^|[\s,])\d{1,5}\p{L}?(?:\s?[–-]\s?\d{1,5})?,? (?:[\p{Lu}\d][\p{L}\d’'.]{0,24} ){1,4}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Quay|Way|Terrace|Close|Crescent|Gardens|Park|Parkway|Pkwy|Highway|Hwy|Plaza|Row|Mews|Wharf|Hill|Walk|Gate|House|Circle|Trail)(?![\p{L}])|^\s{0,8}(?:Unit|Suite|Flat|Floor|Level|Apartment|Building) [\dA-Z]{1,4}, \p{Lu}|\bP\. ?O\. ?Box \d|\bPO Box \d|\bPostfach \d|\p{Ll}{3}(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm|ring) \d/u
