// What tells languages apart: the commonest small words of each that are not as common in another, and groups of letters for lines without
// small words (headings, names of clauses). Compiled by hand from general knowledge.

export const SMALL_WORDS: Readonly<Record<'en' | 'de' | 'other', string>> = {
  en: `the of and to is that it for with as be by this are from or have has not at but all which were their been they you your our its shall
    any such other may will would should can could if than then these those who whom whose there here when where what why how under upon between
    into about each his her him she he we my me no only more most some between before after during while because within without hereby hereof
    thereof herein agreement party parties dated date dear please thank regards yours sincerely does did done being out up over per further
    against through until unless both since either neither nor do don't isn't cannot must might let us on so january february march june july
    october december monday tuesday wednesday thursday friday saturday sunday paid sent signed said met
    was had i get got just know want like need today tomorrow think attached best sorry good great call one time first made make went came`,
  de: `am ins seit dort dann deren dessen sollte konnte musste hatte hatten war waren ohne bereits der die das und den dem des von zu mit sich auf für ist nicht ein eine einem einen einer eines als auch es werden aus er hat dass daß
    sie nach wird bei noch wie einen über zum zur haben nur oder aber vor durch kann sind wurde wurden sein seine seiner seinem seinen ihr ihre
    ihrer ihren ich wir uns unser unsere sowie gegen vom im beim bis wenn weil damit diese dieser dieses diesem diesen keine kein keiner mehr
    unter um so soweit sofern gemäß nebst hiermit hierzu jedoch sondern zwischen während wegen worden kläger klägerin beklagte beklagten gericht
    urteil beschluss vertrag vertrages herr herrn frau sehr geehrte geehrter grüßen datum uhr abs satz nr bzw ob ihm ihn ihnen mir mich dir
    januar jänner februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag`,
  other: `le les du des une est et dans pour qui que sur avec par plus sont pas au aux ce cette ces nous vous leur ses mais
    el los las una es en por para con del se su sus como más pero este esta son al lo y ha fue
    il gli della delle dei di che è per non sono una nel alla anche più dal come
    het een van en op te dat voor zijn met niet aan er ook als bij maar wordt naar deze heeft door
    o os as um uma não com mais dos das na no em seu sua foi
    och att det som på av för inte ett till är den de om har og ikke til på af med jeg ja nie na się jest do to że jak w z i`,
}

/** Ends and beginnings of words, and letters in them, that one of the two languages has and the other has hardly. */
export const LETTER_GROUPS: Readonly<Record<'en' | 'de', string>> = {
  en: 'tion ment ness ing ght th wh ly ous ies ence ance able ity ship ive ough ory sh qu ey ee oo',
  de: 'sch ung keit heit lich isch schaft tät ä ö ü ß cht tz ck eur ver ein gen zw pf ei eu ieb recht nis igen stell bei ten',
}
