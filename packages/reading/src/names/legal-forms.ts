// Legal forms of organisations in the European Union, the United Kingdom, Switzerland and the United States, as they end a name.
// Source: the forms named in the company acts of those states and the ELF code list (ISO 20275) from general knowledge.
import type { Tokens } from './tokens.ts'

/** Written form without dots and spaces → the form it is. A star stands before forms that need their exact capitals (AG, not ag). */
const FORMS = `
gmbh=GmbH ggmbh=gGmbH mbh=GmbH *AG=AG aktiengesellschaft=AG *SE=SE *KG=KG kommanditgesellschaft=KG *KGaA=KGaA *OHG=OHG *oHG=OHG *GbR=GbR *UG=UG *eG=eG *eGen=eG *eV=e.V. *PartG=PartG *PartGmbB=PartG *mbB=PartG
*VVaG=VVaG *eK=e.K. *eKfm=e.K. *gAG=AG *AöR=AöR *KdöR=KdöR *GesmbH=GmbH *GesbR=GbR *Genossenschaft=eG *OG=OG *eU=e.U. *KlG=KlG *SCE=SCE *EWIV=EWIV *EEIG=EEIG
inc=Inc. incorporated=Inc. llc=LLC *LP=LP llp=LLP lllp=LLLP pllc=PLLC corp=Corp. corporation=Corp. *ULC=ULC *MHC=MHC
ltd=Ltd limited=Ltd plc=plc *CIC=CIC *CIO=CIO *DAC=DAC *CLG=CLG cyf=Cyf
*SA=SA *SAS=SAS *SASU=SAS *SARL=Sàrl *Sàrl=Sàrl *SàRL=Sàrl *SCA=SCA *SCI=SCI *SNC=SNC *SCS=SCS *SAU=SA *SICAV=SICAV *GIE=GIE *EURL=EURL *SCOP=SCOP *SCSp=SCSp *Sagl=Sagl *SAGL=Sagl
bv=B.V. nv=N.V. *CV=C.V. *BVBA=BVBA *SPRL=SPRL *CommV=CommV *VOF=VOF *SpA=S.p.A. *SPA=S.p.A. *Spa=S.p.A. srl=S.r.l. srls=S.r.l. *SL=S.L. *SLU=S.L. *SLP=S.L. lda=Lda. ltda=Ltda.
*Oy=Oy *OY=Oy oyj=Oyj *AB=AB *Ab=AB *AS=AS *ASA=ASA *A/S=A/S aps=ApS *APS=ApS *IVS=IVS *Ky=Ky *KY=Ky *ANS=ANS ehf=ehf. hf=hf.
sro=s.r.o. kft=Kft. zrt=Zrt. nyrt=Nyrt. doo=d.o.o. *jdoo=j.d.o.o. *spk=sp.k. *spj=sp.j. ead=EAD eood=EOOD ood=OOD *OÜ=OÜ *UAB=UAB *SIA=SIA *AE=A.E. *EPE=E.P.E. *IKE=I.K.E.
pty=Pty pte=Pte bhd=Bhd. *KK=K.K. pvt=Pvt. *OAO=OAO *OOO=OOO *ZAO=ZAO *PJSC=PJSC *JSC=JSC *WLL=W.L.L. *FZE=FZE *FZCO=FZCO *EIRL=EIRL
company=Company *Co=Co. *Cie=Cie. compagnie=Cie.
`

const anyCase = new Map<string, string>()
const exactCase = new Map<string, string>()
for (const entry of FORMS.split(/\s+/).filter(Boolean)) {
  const [written = '', form = ''] = entry.split('=')
  if (written.startsWith('*')) exactCase.set(written.slice(1), form)
  else anyCase.set(written, form)
}

/** Forms only when written with dots: without them PA is a state and PC a machine. */
const DOTTED = new Map([
  ['NA', 'N.A.'],
  ['PC', 'P.C.'],
  ['PA', 'P.A.'],
  ['as', 'a.s.'],
  ['aG', 'a. G.'],
  ['dd', 'd.d.'],
  ['CO', 'Co.'],
  ['UA', 'U.A.'],
  ['Snc', 'S.n.c.'],
  ['Sas', 'S.a.s.'],
  ['vos', 'v.o.s.'],
  ['ks', 'k.s.'],
])

/** Words that are a form only at the end of a name of their own, never after an article ("the Company", "die Kommanditgesellschaft"). */
const NOUN_LIKE = new Set([
  'company',
  'corporation',
  'limited',
  'aktiengesellschaft',
  'kommanditgesellschaft',
  'genossenschaft',
  'incorporated',
  'compagnie',
])

export interface LegalForm {
  /** Index of the last word or mark that belongs to the form. */
  readonly last: number
  readonly form: string
  /** The form is also an ordinary noun. */
  readonly nounLike: boolean
}

function plainForm(word: string): string {
  return word.includes('.') ? word.replaceAll('.', '') : word
}

/** By first letter in lower case: the lengths forms have, one bit each. Most words fail here and are never cut out of the text. */
const LENGTHS = new Map<number, number>()
for (const form of [...anyCase.keys(), ...exactCase.keys(), ...DOTTED.keys()]) {
  const letter = form.toLowerCase().charCodeAt(0)
  LENGTHS.set(letter, (LENGTHS.get(letter) ?? 0) | (1 << form.length))
}

/** Whether a word with this first letter, second character and length can be a form. */
function canBeForm(first: number, second: number, length: number): boolean {
  if (length > 24) return false
  if (second === 46) return true
  const letter = first >= 65 && first <= 90 ? first + 32 : first
  return ((LENGTHS.get(letter) ?? 0) & (1 << length)) !== 0
}

/** The form of one word, or null. */
export function formOfWord(word: string): string | null {
  if (word.length > 24 || (!word.includes('.') && !canBeForm(word.charCodeAt(0), word.charCodeAt(1), word.length)))
    return null
  const plain = plainForm(word)
  const dotted = plain === word ? undefined : DOTTED.get(plain)
  if (dotted !== undefined) return dotted
  return (
    exactCase.get(plain) ??
    (/^\p{Lu}|^(?:gGmbH|mbH|plc)$/u.test(plain) || word.includes('.')
      ? (anyCase.get(plain.toLowerCase()) ?? null)
      : null)
  )
}

/** A legal form that starts at word `i`, with everything that goes with it: 'GmbH & Co. KG', 'Pty Ltd.', 'S. A.', 'UG (haftungsbeschränkt)'. */
export function legalFormAt(tokens: Tokens, i: number): LegalForm | null {
  const spaced = spacedForm(tokens, i) ?? variableCapital(tokens, i)
  const found = spaced ?? wordForm(tokens, i)
  if (found === null) return null
  let { last, form } = found
  if (closesWithStop(tokens, last)) last++
  if (/^UG$/.test(form) && tokens.isMark(last + 1, '(') && tokens.word(last + 2).startsWith('haftungs')) last += 3
  const compound = compoundEnd(tokens, last, form)
  if (compound !== null) ({ last, form } = compound)
  if (closesWithStop(tokens, last)) last++
  return { last, form, nounLike: spaced === null && NOUN_LIKE.has(tokens.small(i)) }
}

/** The stop behind 'Inc' or 'e.V' belongs to it; behind 'GmbH' it ends the sentence. */
function closesWithStop(tokens: Tokens, last: number): boolean {
  if (!tokens.isMark(last + 1, '.') || tokens.gap(last + 1) !== 'none') return false
  return (tokens.word(last).includes('.') || isStoppedForm(tokens.word(last))) && !tokens.isMark(last, '.')
}

/** A form that many write with a stop of its own: 'Ltd.', 'Inc.'. */
export function isStoppedForm(word: string): boolean {
  return /^(?:inc|corp|ltd|ltda|lda|co|cie|pte|pty|bhd|pvt|hf|ehf|bros|kft|zrt|nyrt|cyf)$/i.test(word)
}

function wordForm(tokens: Tokens, i: number): { last: number; form: string } | null {
  const shape = tokens.shape(i)
  if (shape === 'mark' || shape === 'number') return null
  const at = tokens.start(i)
  if (shape !== 'initial' && !canBeForm(tokens.text.charCodeAt(at), tokens.text.charCodeAt(at + 1), tokens.width(i)))
    return null
  // 'S.À R.L.' is two words, the first with a stop or without.
  const second = tokens.isMark(i + 1, '.') ? i + 2 : i + 1
  if (/^S\.[AÀaà]$/.test(tokens.word(i)) && /^[Rr]\.[Ll]$/.test(tokens.word(second)))
    return { last: second, form: 'Sàrl' }
  // A/S and K/S are three words.
  if (
    shape === 'initial' &&
    tokens.isMark(i + 1, '/') &&
    tokens.gap(i + 1) === 'none' &&
    /^[AKP]$/.test(tokens.word(i)) &&
    tokens.word(i + 2).startsWith('S')
  )
    return { last: i + 2, form: `${tokens.word(i)}/S` }
  const word = tokens.word(i)
  const form = formOfWord(word)
  if (form === null) return polishForm(tokens, i)
  // In a line of capitals AS is a conjunction.
  if (word === 'AS' && tokens.shape(i - 1) !== 'capital') return null
  if (
    word === 'Co' &&
    !tokens.isMark(i + 1, '.') &&
    !tokens.isMark(i + 1, ',') &&
    formOfWord(tokens.word(i + 1)) === null
  )
    return null
  return NOT_A_FORM.has(`${word.toLowerCase()} ${tokens.small(i + 1)}`) ? null : { last: i, form }
}

/** 'sp. z o.o.', 'sp. k.', 'sp. j.' */
function polishForm(tokens: Tokens, i: number): { last: number; form: string } | null {
  if (tokens.small(i) !== 'sp' || !tokens.isMark(i + 1, '.') || tokens.gap(i + 2) === 'break') return null
  const next = tokens.small(i + 2)
  if (next === 'z' && tokens.small(i + 3) === 'o.o') return { last: i + 3, form: 'sp. z o.o.' }
  return /^[kj]$/.test(next) && tokens.isMark(i + 3, '.') ? { last: i + 3, form: `sp. ${next}.` } : null
}

/** 'Limited Warranty' and the like name a thing, not a company. */
const NOT_A_FORM = new Set(
  ['warranty', 'liability', 'license', 'licence', 'edition', 'partner', 'partners', 'partnership', 'power', 'duration']
    .map((noun) => `limited ${noun}`)
    .concat('corporation law', 'company act', 'corporation act', 'corporation code', 'company law'),
)

/** 'S. de R.L. de C.V.', 'S.A. de C.V.', 'S.A.P.I. de C.V.', 'S. en C.': Mexican forms, whose letters are joined by small words. */
function variableCapital(tokens: Tokens, i: number): { last: number; form: string } | null {
  const past = (at: number) => (tokens.isMark(at + 1, '.') ? at + 2 : at + 1)
  const isDe = (at: number) => tokens.small(at) === 'de' && tokens.gap(at) !== 'break'
  const letters = (at: number) => plainForm(tokens.word(at)).toUpperCase()
  const begins = letters(i)
  let last = i
  if (begins === 'S' && tokens.shape(i) === 'initial') {
    const link = past(i)
    const second = link + 1
    if (tokens.small(link) === 'en' && letters(second) === 'C') last = second
    else if (isDe(link) && letters(second) === 'RL') last = second
    else return null
  } else if (!/^SA(?:PI|B)?$/.test(begins)) return null
  const link = past(last)
  if (isDe(link) && letters(link + 1) === 'CV') last = link + 1
  return last === i ? null : { last, form: last === link + 1 ? 'de C.V.' : 'S. de R.L.' }
}

/** Letters with a dot each, set apart: 'e. V.', 'S. A.', 'B. V.', 'L. L. C.'. */
function spacedForm(tokens: Tokens, i: number): { last: number; form: string } | null {
  if (tokens.width(i) !== 1 || tokens.isMarkLike(i)) return null
  let letters = ''
  let at = i
  while (
    letters.length < 4 &&
    tokens.end(at) - tokens.start(at) === 1 &&
    tokens.shape(at) !== 'mark' &&
    tokens.isMark(at + 1, '.')
  ) {
    letters += tokens.word(at)
    at += 2
    const form =
      letters.length > 1
        ? (DOTTED.get(letters) ?? exactCase.get(letters) ?? anyCase.get(letters.toLowerCase()))
        : undefined
    if (form !== undefined && letters.length > 1) return { last: at - 1, form }
  }
  return null
}

/** '& Co. KG', '& Co. KGaA', 'Co., Ltd.', 'Pty Ltd', 'Co. Inc.': a second form that belongs to the first. */
function compoundEnd(tokens: Tokens, last: number, form: string): { last: number; form: string } | null {
  let next = last + 1
  if (tokens.isMark(next, '&') || tokens.word(next) === 'und' || tokens.word(next) === 'and') {
    if (!/^co$/i.test(plainForm(tokens.word(next + 1)))) return null
    next += 2
    if (tokens.isMark(next, '.')) next++
    const second = formOfWord(tokens.word(next))
    return second === null || tokens.gap(next) === 'break'
      ? { last: next - 1, form }
      : { last: next, form: `${form} & Co. ${second}` }
  }
  if (form === 'PartG' && tokens.word(next) === 'mbB' && tokens.gap(next) !== 'break') return { last: next, form }
  const isCo =
    form === 'Co.' || form === 'Company' || form === 'Pty' || form === 'Pte' || form === 'Pvt.' || form === 'Ltd'
  if (!isCo) return null
  if (tokens.isMark(next, ',')) next++
  const second = tokens.gap(next) === 'break' ? null : formOfWord(tokens.word(next))
  if (second === null || (form === 'Ltd' && second !== 'LP' && second !== 'Co.')) return null
  return { last: next, form: second }
}
