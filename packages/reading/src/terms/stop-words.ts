// Words that tell no passage from another. Of our own making; folded as tokens are.
import type { Language } from '../span.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(`
    a about above after again all also am an and another any are as at be because been before being below between both but by can could did do does doing
    down during each either else ever every few for from further had has have having he her here hers herself him himself his how i if in into is it its
    itself just let me more most much must my neither no nor not now of off on once one only or other our out over own s same shall she should so some such t
    than that the their theirs them themselves then there these they this those through thus to too under until up upon us very was we were what whatever
    when where whether which while who whom whose why will with within would yet you your many name names named call called kind type sort according`),
  de: words(`
    aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits bin bis bist bzw da dabei dadurch dafur damit
    dann daran darauf daraus darin daruber das dass davon dazu dein deine dem den denen denn der deren des dessen die dies diese diesem diesen dieser
    dieses doch dort du durch ein eine einem einen einer eines einige er es etwa etwas euer fur gegen gab gibt haben habe habt hat hatte hatten hier ich ihm
    ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes jedoch kann kein keine keinem keinen
    keiner konnen konnte konnten man manche mein mehr mit muss mussen nach nicht nichts noch nun nur ob oder ohne sehr sei sein seine seinem seinen seiner
    seines seit sich sie sind so solche soll sollen sollte sondern sonst sowie uber um und uns unser unter viel viele vielen vom von vor war waren warum was weil
    welche welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieder will wir wird wo wodurch wofur wohin womit woraus wurde wurden zu zum
    zur zwischen wann wieso weshalb wieviel wieviele heisst heissen hiess hiessen name namens genannt art laut gemass bezuglich`),
}
