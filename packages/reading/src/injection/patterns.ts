// What text says that speaks to a machine instead of a reader: by kind, in English and German, with how much each says by itself. Of our own making.
// Every gap is bounded, so that no text makes a pattern slow.

export type SignalKind =
  | 'override'
  | 'new-task'
  | 'role'
  | 'prompt-leak'
  | 'secret'
  | 'jailbreak'
  | 'control-token'
  | 'addressed'
  | 'exfiltration'
  | 'hidden'
  | 'encoded'

export interface Pattern {
  readonly kind: SignalKind
  /** 0 to 1: how surely this alone is an attempt. Flagged from a half on. */
  readonly weight: number
  readonly pattern: RegExp
}

const WORDS = (most: number): string => `(?:[\\s,;:"']{1,3}[\\p{L}\\p{N}'’-]{1,20}){0,${most}}[\\s,;:"']{1,3}`

const DROP = '(?:ignore|ignor|disregard|forget|override|overrule|bypass|neglect|dismiss|discard|drop)'
const DROP_DE = '(?:ignorier\\w{0,3}|vergiss|vergesse[nt]?|missachte\\w{0,2}|übergehe?n?|verwirf)'
const ORDERS =
  '(?:instructions?|prompts?|orders?|commands?|directions?|directives?|guidelines?|assignments?|tasks?|rules|context|programming|conversation|you have been told|you were told|i (?:just )?(?:said|told))'
const ORDERS_DE =
  '(?:anweisung\\w{0,2}|instruktion\\w{0,2}|aufgabe\\w?|befehle?\\w?|regeln?|vorgaben?|aufträge?|informationen|prompts?|gesagte?\\w?|eingaben?)'
const EARLIER =
  '(?:previous|prior|above|preceding|earlier|foregoing|all|any|every|everything|these|those|your|former|initial|original|that)'
const EARLIER_DE =
  '(?:vorherig\\w{0,2}|vorangegangen\\w{0,2}|bisherig\\w{0,2}|obig\\w{0,2}|frühere?\\w?|alle\\w?|deine\\w?|diese\\w?|sämtliche\\w?|alles|davor|zuvor)'
const SHOW =
  '(?:show|print|reveal|repeat|output|display|give|tell|list|return|copy|write out|spell out|leak|provide|share|summari[sz]e)'
const SHOW_DE = '(?:zeige?|gib|nenne?|verrate?|wiederhole?|drucke?|schreibe?|liste)'

const say = (kind: SignalKind, weight: number, source: string): Pattern => ({
  kind,
  weight,
  pattern: new RegExp(source, 'iu'),
})

export const PATTERNS: readonly Pattern[] = [
  say('override', 0.8, `\\b${DROP}\\b${WORDS(3)}${EARLIER}${WORDS(3)}${ORDERS}\\b`),
  say(
    'override',
    0.8,
    `\\b${DROP}\\s(?:all|everything|everthing|anything|what)(?:\\s[\\p{L}]{1,12}){0,4}\\s(?:before|above|previously|so far|been told|said|told|given)\\b`,
  ),
  say('override', 0.8, `${DROP_DE}${WORDS(3)}${EARLIER_DE}${WORDS(3)}${ORDERS_DE}`),
  say('override', 0.7, `${DROP_DE}\\s(?:bitte\\s)?(?:nun\\s|jetzt\\s)?(?:alles|alle)\\b`),
  say(
    'override',
    0.6,
    '\\bforget (?:about )?(?:that|this|all (?:that|of that|the rest)|it all)\\b[,.!]|\\bforget (?:about )?(?:all|everything)\\b',
  ),
  say(
    'override',
    0.6,
    "\\b(?:do not|don[’']t|never) (?:follow|obey|listen to) (?:\\p{L}{1,12} ){0,3}(?:instructions?|rules|guidelines|programming)\\b",
  ),
  say(
    'new-task',
    0.6,
    '\\b(?:new|next|another|actual|real) (?:task|assignment|challenge|instruction|objective|goal|mission)s?\\b[^.!?\\n]{0,12}[:.!?]',
  ),
  say(
    'new-task',
    0.5,
    '\\b(?:now|instead),? (?:please )?(?:focus|concentrate) on (?:your|the|a) (?:new|following|next)\\b',
  ),
  say(
    'new-task',
    0.6,
    '\\b(?:well done|good job|great job|very good|that is enough|that was (?:great|ok|good)|great work|perfect)\\b[.!,"]{0,2}[^\\n]{0,80}\\b(?:now|next|new|following)\\b[^\\n]{0,60}\\b(?:task|question|challenge|problem|topic|answer|write|tell|say)',
  ),
  say(
    'new-task',
    0.6,
    '\\b(?:gut gemacht|sehr gut|super|prima|perfekt|das (?:ist|war) (?:genug|gut|ok))\\b[.!,"]{0,2}[^\\n]{0,80}\\b(?:nun|jetzt|neue\\w?|nächste\\w?|folgende\\w?)\\b[^\\n]{0,60}(?:aufgabe|frage|herausforderung|problem|schreib|sag|beantworte)',
  ),
  say(
    'new-task',
    0.6,
    '\\b(?:neue|folgende|nächste|eigentliche)[nr]? (?:aufgabe|anweisung|herausforderung|instruktion)\\w{0,2}\\b[^.!?\\n]{0,12}[:.!?]',
  ),
  say(
    'new-task',
    0.6,
    '\\b(?:stop|halt)\\b\\s?[-–.!,:]{1,3}[^\\n]{0,40}\\b(?:ignor|forget|vergiss|question|frage|urgent|dringend|help|hilfe|now|jetzt)',
  ),
  say(
    'new-task',
    0.5,
    '\\b(?:and|but|und)?\\s?instead,? (?:output|print|say|write|respond|reply|tell|give|answer|return)\\b',
  ),
  say('new-task', 0.5, '\\bactually,? (?:can|could|please|just|tell|give|write|let)\\b'),
  say(
    'role',
    0.6,
    '\\bi want you to (?:now )?(?:act|behave|respond|answer|speak|pretend|role-?play)\\b|\\byou (?:will|should|must|are going to) (?:now )?(?:pretend|role-?play|act as|respond as|answer as)\\b',
  ),
  say('role', 0.6, "\\bpretend (?:that )?(?:to be|you(?:[’']re| are| were)) (?:an?|the|my|not)\\b"),
  say(
    'role',
    0.6,
    '\\b(?:from now on|henceforth),? (?:you|your|act|answer|respond|always)\\b|\\byou are (?:now|about to)\\b',
  ),
  say(
    'role',
    0.5,
    '\\b(?:act|answer|respond|speak|behave) (?:as|like) (?:if you|an? (?:evil|unrestricted|uncensored|linux|\\p{L}{3,14} (?:terminal|console|interpreter)))',
  ),
  say(
    'role',
    0.6,
    '\\bdu (?:bist|wirst) (?:jetzt|nun|ab jetzt|ab sofort|nicht mehr)\\b|\\b(?:jetzt|nun) bist du\\b|\\bnow you are\\b|\\b(?:tu|tue) so,? als\\b|\\bich (?:möchte|will),? dass (?:du|sie als)\\b|\\bstell dir vor,? du\\b|\\bab (?:jetzt|sofort) (?:bist|antwortest|wirst) du\\b|\\b(?:agiere|handle|verhalte dich) (?:als|wie)\\b',
  ),
  say(
    'role',
    0.5,
    '\\b(?:two|2) actors\\b[^\\n]{0,120}\\b(?:role|film|play|character)|\\bstay in (?:character|(?:their|your|the) roles?)\\b',
  ),
  say(
    'prompt-leak',
    0.7,
    `\\b${SHOW}\\b${WORDS(6)}(?:(?:system|initial|original|full|hidden|entire|your|prompt|previous)[ -])(?:prompts?|instructions?|prompt texts?|message above|system message)\\b`,
  ),
  say('prompt-leak', 0.6, `\\b${SHOW}\\b${WORDS(5)}prompt(?:s| texts?)\\b`),
  say(
    'prompt-leak',
    0.6,
    '\\bwhat (?:is|was|are|were) (?:your|the) (?:system|initial|original|first|hidden|exact|previous|above) (?:prompt|instructions?|message|rules)\\b',
  ),
  say(
    'prompt-leak',
    0.7,
    `\\b${SHOW_DE}\\b[^.\\n]{0,60}\\b(?:prompt\\w{0,6}|systemanweisung\\w{0,2}|deine (?:anweisung|instruktion)\\w{0,3})`,
  ),
  say(
    'secret',
    0.7,
    "\\byour (?:secret|hidden|confidential|private) (?:key|password|code|instructions?|rules|prompt|name|word|token)\\b|\\bwhat(?: is|[’']s) the (?:secret|password)\\b",
  ),
  say(
    'secret',
    0.6,
    '\\b(?:dein(?:en?)?|das) (?:geheime?[ns]? )?(?:passwort|geheimwort|schlüssel|geheimnis)\\b[^.\\n]{0,20}\\?',
  ),
  say(
    'jailbreak',
    0.8,
    '\\bdo anything now\\b|\\bjailbreak(?:ed|ing)?\\b[^\\n]{0,40}\\b(?:mode|you|gpt|prompt)|\\b(?:developer|god|debug|sudo|unrestricted|dan) mode (?:enabled|activated|on)\\b',
  ),
  say(
    'jailbreak',
    0.6,
    '\\b(?:without|no|free (?:of|from)|ignoring|bypass(?:ing)?|disable|any) (?:any |all |your |the |of your )?(?:moral|ethical|safety|content|openai)[ -]?(?:\\p{L}{1,12} )?(?:restrictions?|filters?|guidelines|polic(?:y|ies)|constraints|limitations|boundaries)\\b',
  ),
  say(
    'jailbreak',
    0.6,
    '\\b(?:evil|uncensored|unfiltered|amoral|unethical) (?:ai|assistant|chatbot|bot|confidant|model)\\b',
  ),
  say(
    'control-token',
    0.9,
    '<\\|(?:im_start|im_end|system|user|assistant|endoftext)\\|>|\\[/?INST\\]|<</?SYS>>|^#{2,4}\\s?(?:instruction|system|new instructions?)s?\\s?:|</(?:source|documents?|context)>\\s{0,4}(?:system|user|assistant|ignore|new)',
  ),
  say(
    'control-token',
    0.5,
    '(?:^|\\n)\\s{0,4}(?:\\[|<)?(?:system|assistant|developer)(?: message| prompt)?(?:\\]|>)?\\s?:\\s',
  ),
  say(
    'addressed',
    0.5,
    '\\b(?:dear|hello|hey|hi|attention|note to(?: the)?|instructions? (?:for|to)(?: the)?|message (?:for|to)(?: the)?) (?:ai|gpt|chat ?gpt|language model|llm|chatbot|assistant|ki)\\b',
  ),
  say(
    'addressed',
    0.5,
    '\\b(?:if you are|as) an? (?:ai|llm|large language model|language model|ai assistant)\\b[^.\\n]{0,60}\\b(?:you|must|should|please|say|write|respond|reply|include|do not)\\b',
  ),
  say('addressed', 0.5, '\\byou (?:are|were) (?:an? )?(?:gpt|chatgpt|ai|llm|language model|chat ?bot)\\b'),
  say(
    'exfiltration',
    0.7,
    '!\\[[^\\]\\n]{0,60}\\]\\(https?:|\\b(?:append|add|include|put|encode) [^.\\n]{0,80}\\b(?:to|in|into) (?:the |this |a )?(?:url|link|image|query string)\\b',
  ),
  say(
    'exfiltration',
    0.6,
    '\\b(?:tell|instruct|ask|convince|direct) (?:the )?users? to (?:go to|visit|click|send|enter|provide|open|reset|call|download)\\b',
  ),
  say(
    'exfiltration',
    0.6,
    '\\b(?:also )?(?:send|forward|e-?mail|post|upload) (?:it|them|this|that|the (?:results?|data|summary|output|conversation)|all (?:\\p{L}{1,12} ){0,2}(?:data|information|emails?)) (?:\\p{L}{1,12} ){0,2}to (?:https?:|\\S{1,40}@)',
  ),
]
