// Whether a given name is a woman's or a man's, in English and German: common ones alone, and none that both bear ('Robin', 'Kim', 'Andrea').
// Compiled for this project.
import type { Gender } from './bearers.ts'

const WOMEN = `
abigail agnes alice alison amanda amelia amy angela anita anja anke ann anna anne annegret annemarie annette antje astrid audrey barbara beate beatrice bettina beth birgit brenda brigitte bridget britta carla carmen carol caroline
catherine charlotte chloe christiane christina christine clara claire claudia cornelia cordula dagmar daniela daphne dawn deborah diana diane dora doris dorothea dorothy edith eileen elaine eleanor elena elfriede elisabeth
elizabeth elke ella ellen emily emma erika esther eva fatima felicitas fenja fiona frances franziska frauke frieda friederike gabriele gemma georgina gerda gertrud gesa gesine gillian gisela grace greta gudrun gwen hannah hanna hannelore
harriet hedwig heidi heike helen helena helga henriette henrike hermine hester hilda hilde hildegard ilse imelda imke ines inga inge ingeborg ingrid irene iris irma isabel isabella jade jane janet janice jasmin jennifer jessica
joan joanna johanna josephine joyce judith julia juliane julie jutta karin karla kate katharina katherine kathleen kathrin katja katrin kerstin kirsten lara laura lea lena leonie lieselotte lilian linda lisa louisa louise lucy
luise lydia magdalena maike manuela mareike margaret margarete margot maria marianne marie marion marlene martha martina mary mathilde mechthild meike melanie mia michelle miriam monica monika nadine nancy natalie nina nora olga
olivia ottilie pamela patricia paula pauline penelope petra philippa phoebe rachel rebecca regina renate rita rosa rosamund rose rosemarie rosemary ruth sabine sally samantha sandra sarah sharon sheila sibylle sigrid silke silvia
sonja sophia sophie stefanie stella stephanie sue susan susanna susanne svenja swantje sylvia tabea tamsin tanja theresa tina ulla ulrike ursula ute uta vanessa vera verena veronica victoria viktoria virginia waltraud wendy wiebke
winifred yasemin yvonne zoe mechtild ottoline verity priya siobhan niamh
`
const MEN = `
aaron achim adam adrian alan albert alexander alfred andreas andrew anthony anton arnold arthur august axel barry benedikt benjamin bernard bernd bernhard björn boris brian bruce bruno carl carsten charles christian christoph
christopher clemens colin cornelius craig daniel darren david dennis derek desmond detlef dieter dietmar dietrich dirk dominik donald douglas duncan eberhard eckhard edgar edmund edward edwin elmar emil erich erik ernst erwin
eugen felix ferdinand florian folkert frank frederick friedrich fritz gareth gary geoffrey georg george gerald gerd gerhard giles gordon graham gregor günter günther guido gunnar hans harald harold harry hartmut heiko heiner
heinrich heinz helge helmut hendrik henning henry herbert hermann holger horst howard hubert hugh hugo ian ingo ivan jack jacob jakob james jan jason jens jeremy jochen joel johann johannes john jonas jonathan jörg josef joseph julian
jürgen justin karl karl-heinz keith kenneth kevin klaus konrad konstantin kurt lars laurence lawrence leo leonard leonhard leopold lorenz lothar louis ludwig luke lukas malcolm malte manfred marc marcel marcus mario mark markus
martin marvin matthew matthias max maximilian michael moritz nathan neil nicholas niklas nils norbert norman oliver oskar oswald otto owen patrick paul peter philip philipp piers ralf ralph raimund rainer reinhard reinhold rené
richard robert roger roland rolf ronald rory rudolf ruben thilo ulf rüdiger rupert samuel sebastian siegfried simon stanley stefan stephan stephen steven stewart stuart sven terence thomas thorsten tim timothy tobias tom torsten trevor ulrich uwe
valentin victor viktor vincent volker walter werner wilfried wilhelm william wolfgang onno habbo enno tjark ansgar ignatius aldous kester vikram mohammed ahmed hassan mehmet sean liam declan
`

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))
const women = words(WOMEN)
const men = words(MEN)

/** Men's names, and those that both bear, that end as women's do. */
const NO_WOMAN =
  /^(?:andrea|luca|joshua|mischa|misha|sascha|sasha|nikita|ilja|ilya|elia|ezra|mustafa|moussa|musa|isa|issa|abdulla|krishna|aditya|jona|josua|elisha|hosea|kenta|shota|surya|ata|costa|nicola|ola|juma|garcia|attila|bela|geza|santa|juha|pekka|jukka|mika|kosta|costa|sava|nikola|luka|matija|andrija|ilija|danja|kolja|wanja|tonya|juda|judah|micha|noa|sha|alpha|hamza|yahya|zakaria|taha|toma|dana|lara-luca)$/u

/** Of a full name, as it is written; null where its first word does not say. */
export function genderOfGivenName(name: string): Gender | null {
  const given = (name.split(' ', 1)[0] ?? '').toLowerCase()
  if (women.has(given) || (/\p{L}{3}a$/u.test(given) && !NO_WOMAN.test(given))) return 'female'
  return men.has(given) ? 'male' : null
}
