// Sentences and lines that everybody knows are one guess, however many words they have. Without spaces and marks.

const PHRASES = `
correct horse battery staple
to be or not to be
may the force be with you
i am your father
winter is coming
the quick brown fox jumps over the lazy dog
let it be
all you need is love
hello darkness my old friend
i love you
never gonna give you up
live long and prosper
once upon a time
in the beginning was the word
our father who art in heaven
god save the queen
the answer is forty two
open sesame
this is not a password
this is my password
my name is bond james bond
you shall not pass
one ring to rule them all
expecto patronum
hakuna matata
houston we have a problem
et tu brute
veni vidi vici
carpe diem
cogito ergo sum
alea iacta est
in vino veritas
lorem ipsum dolor sit amet
franz jagt im komplett verwahrlosten taxi quer durch bayern
sein oder nicht sein
ich bin ein berliner
ich liebe dich
das ist mein passwort
das ist kein passwort
mein passwort ist geheim
wer reitet so spät durch nacht und wind
alle meine entchen schwimmen auf dem see
hänschen klein ging allein
freude schöner götterfunken
einigkeit und recht und freiheit
vater unser im himmel
alle menschen sind gleich
der ball ist rund
nach dem spiel ist vor dem spiel
eins zwei drei vier fünf sechs sieben
es war einmal
morgenstund hat gold im mund
wer andern eine grube gräbt fällt selbst hinein
stille nacht heilige nacht
oh du fröhliche
oh tannenbaum
hoch auf dem gelben wagen
atemlos durch die nacht
neunundneunzig luftballons
wir schaffen das
die würde des menschen ist unantastbar
ende gut alles gut
aller guten dinge sind drei
fischers fritz fischt frische fische
fünf freunde müsst ihr sein
heute ist ein schöner tag
`

export const FAMOUS_PHRASES: readonly string[] = PHRASES.trim()
  .split('\n')
  .map((line) => line.replaceAll(' ', ''))
