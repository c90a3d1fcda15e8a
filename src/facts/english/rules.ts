import type { FactKind } from '../fact.ts'

/**
 * A rule over masked English (see mask.ts): its named groups are the slots. `aux` is what stands before the verb and
 * gives the status; `unit` groups named like amount slots are read as amounts, `when` and `earlier` as dates.
 */
export interface EnglishRule {
  name: string
  kind: FactKind
  pattern: RegExp
}

const ORG = '<[OL]\\d+>'
const NAME = '<[OPXL]\\d+>'
const WHO = "(?:<[OP]\\d+>|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|the (?:company|firm|group|bank|startup|agency|club|team|party))"
const PERSON = '<P\\d+>'
/** A noun phrase without a name: `head of speech research`, `its chief executive`. */
const NOUN = "(?:(?:the|a|an|its|his|her|their|new|former|first)\\s){0,3}(?:[A-Za-z][A-Za-z'’-]{0,20}\\s){0,4}?[A-Za-z][A-Za-z'’-]{1,20}"
/** A subject that is a thing: a name, or a noun phrase with its article; no pronoun, verb or preposition inside. */
const NOT_IN_NOUN = '(?!(?:which|who|whom|that|and|or|of|in|on|at|to|by|for|from|with|as|is|was|are|were|has|have|had|will|would|be|been|it|he|she|they|said|says|than|but|if|when|while)\\b)'
const THING = `(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Oo]ur) (?:${NOT_IN_NOUN}[A-Za-z][A-Za-z'’-]{0,20} ){0,4}?${NOT_IN_NOUN}[A-Za-z][A-Za-z'’-]{1,20}|<[OPXL]\\d+>(?: ${NOT_IN_NOUN}[a-z]+){0,3}|(?<![\\w.] )[A-Z][A-Za-z'’-]{2,20})`
const POST = "(?:(?:the|a|an|its|his|her|their|new|interim|acting|first)\\s){0,3}(?:[a-z-]{2,15}\\s){0,4}?(?:CEO|CFO|CTO|COO|[Cc]hief(?: [A-Za-z]{2,12}){0,3}?(?: officer| executive| scientist| engineer)|[Cc]hief|CEO|president|chair(?:man|woman|person)?|director|head(?: of [a-z]+(?: [a-z]+){0,3})?|manager|coach|minister|governor|secretary|ambassador|editor|leader|captain|partner|adviser|officer|executive|spokes(?:man|woman|person)|judge|commissioner|professor|founder|principal|chancellor|treasurer|host|mayor)"
const BARE_POST = POST.slice(POST.indexOf('{0,3}') + 5)
/** What stands between a subject and its verb. */
const AUX = "(?<aux>(?:(?:has|have|had|do|does|did|is|are|was|were|will|would|may|might|could|should|plans?|planned|planning|intends?|agreed|expects?|expected|set|aims?|hopes?|wants?|seeks?|seeking|considers?|considering|not|never|to|be|been|being|also|already|reportedly|recently|later|then|just|in talks|about|likely|due|going|ready|close|said|says|announced|confirmed|it|that|once|since|immediately|formally)\\s|[a-z]{2,6}n['’]t\\s|<T\\d+>\\s){0,8}?)"
const ASIDE = '(?:, [^,;.]{1,90},)?'
/** Something else told of the same subject first: `will employ 1,800 people and` */
const ALSO = '(?: [^,;.]{1,80} and)?'
const rule = (kind: FactKind, name: string, ...parts: string[]): EnglishRule => ({ name, kind, pattern: new RegExp(parts.join(''), 'dgu') })

export const ENGLISH_RULES: readonly EnglishRule[] = [
  rule('hire', 'hire: X hires Y as Z', `(?<org>${WHO})${ASIDE} ${AUX}(?:hired?|appoint(?:ed|s)?|named?|recruit(?:ed|s)?|poach(?:ed|es)?|tapp?(?:ed|s)?|sign(?:ed|s)?|elect(?:ed|s)?|promot(?:ed|es?)|hiring|appointing|naming)(?! by) (?:${NOUN} )?(?<person>${PERSON})(?:, [^,;]{1,80},)?(?: (?:as|to be|to become|its|to lead as)? ?(?<role>${POST}))?(?: from (?<from><O\\d+>))?(?:[^.;]{0,30}? for (?<amount><M\\d+>))?`),
  rule('hire', 'hire: Y is named Z', `(?<person>${PERSON})${ASIDE} ${AUX}(?:hired|appointed|named|recruited|poached|elected|promoted|chosen|picked|nominated|sworn in|selected)(?: (?:as|to))? (?<role>${POST})(?:,? (?:of|at|by|for|to) (?<org>${ORG}))?`),
  rule('hire', 'hire: Y becomes Z', `(?<person>${PERSON})${ASIDE} ${AUX}(?:becom(?:e|es|ing)|became|takes? over as|took over as|take office as|serve as) (?<role>${POST})(?:,? (?:of|at) (?<org>${ORG}))?`),
  rule('hire', 'hire: Y joins X', `(?<person>${PERSON}|(?:<N\\d+>|<H\\d+>|[a-z]+ of)? ?(?:researchers?|engineers?|executives?|employees|scientists?|players?|staff))(?: from (?<from><O\\d+>))?${ASIDE} ${AUX}(?:join(?:s|ed|ing)?|moved? to|transferred to|defected to) (?<org><O\\d+>)(?: from <O\\d+>)?(?: as (?<role>${POST}))?(?: for (?<amount><M\\d+>))?`),
  rule('departure', 'departure: Y leaves X', `(?<person>${PERSON})${ASIDE} ${AUX}(?:resign(?:s|ed|ing)?|steps? down|stepped down|stepping down|quit(?:s|ting)?|retir(?:e|es|ed|ing)|depart(?:s|ed)?|leav(?:e|es|ing)|left(?= (?:<O\\d+>|the company|his post|her post|as)))(?: (?:as|his post as|her post as) (?<role>${POST}))?(?:,? (?:of|from|at)? ?(?<org><O\\d+>))?(?: (?:on|in|after|at)? ?(?<when><T\\d+>))?`),
  rule('departure', 'departure: X dismisses Y', `(?<org>${WHO})${ASIDE} ${AUX}(?:fir(?:ed|es?|ing)|dismiss(?:ed|es)?|oust(?:ed|s)?|sack(?:ed|s)?|remov(?:ed|es)) (?:${NOUN} )?(?<person>${PERSON})(?: as (?<role>${POST}))?`),
  rule('departure', 'departure: Y is dismissed', `(?<person>${PERSON})${ASIDE} (?<aux>(?:was|were|is|has been|had been|will be|were) (?:not )?)(?:fired|dismissed|ousted|sacked|removed|suspended|impeached|relieved of)(?: (?:as|from) (?<role>${POST}))?(?: (?:of|from|by|at) (?<org><O\\d+>))?`),
  rule('acquisition', 'acquisition: X takes a stake in Y', `(?<buyer>${WHO})${ASIDE} ${AUX}(?:b(?:uy|uys|ought|uying)|acquir(?:e|es|ed|ing)|t(?:ake|akes|ook|aking)|purchas(?:e|es|ed|ing)) (?:a|an|the)? ?(?:[a-z]+ )?(?<stake><C\\d+>)(?: of| stake in| of the shares of| interest in| share of)?(?: ${NOUN})? (?<target>${NAME})(?:[^.;]{0,60}? for (?:about |nearly |around |more than |up to )?(?<amount><M\\d+>))?`),
  rule('acquisition', 'acquisition: X buys Y', `(?<buyer>${WHO})${ASIDE} ${AUX}(?:b(?:uy|uys|ought|uying)|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|t(?:ake|akes|ook) over|snapp?(?:ed|s)? up)(?! by) (?:all of |most of )?(?:${NOUN} )?(?<target><[OX]\\d+>)(?:(?:[^.;<]|<[^M]\\d+>){0,80}? (?:for|in a deal (?:worth|valued at)) (?:about |nearly |around |more than |up to )?(?<amount><M\\d+>))?`),
  rule('acquisition', 'acquisition: Y is bought by X', `(?<target><[OX]\\d+>)${ASIDE} (?<aux>(?:was|were|is|will be|has been|had been|is being|is to be|could be|may be) (?:not )?)(?:bought|acquired|purchased|taken over) by (?<buyer><[OP]\\d+>)(?:[^.;]{0,40}? for (?<amount><M\\d+>))?`),
  rule('acquisition', 'acquisition: X sells Y to Z', `(?<seller>${WHO})${ASIDE} ${AUX}(?:s(?:ell|ells|old|elling)) (?:its )?(?:(?<stake><C\\d+>) (?:stake|interest) in )?(?:${NOUN} )?(?<target><[OX]\\d+>) to (?<buyer><[OP]\\d+>)(?:[^.;]{0,40}? for (?<amount><M\\d+>))?`),
  rule('acquisition', 'acquisition: X merges with Y', `(?<buyer><O\\d+>)(?: and (?<target><O\\d+>))? ${AUX}merg(?:e|es|ed|ing)(?: with (?<seller><O\\d+>))?`),
  rule('investment', 'investment: X invests N in Y', `(?<org>${WHO})${ASIDE} ${AUX}(?:invest(?:s|ed|ing)?|spen(?:d|ds|t|ding)|pour(?:s|ed|ing)?|put(?:s|ting)?|commit(?:s|ted)?|pledg(?:e|es|ed)) (?:about |nearly |around |more than |up to |as much as |at least |another |an additional )?(?<amount><M\\d+>)(?: (?:in|into|on|to|for|toward|towards) (?<purpose>(?:${NOUN} (?:in )?)?(?:${NAME})|${NOUN}))?`),
  rule('investment', 'investment: X raises N', `(?<org>${WHO})${ASIDE} ${AUX}rais(?:ed|es|ing|e) (?:about |nearly |around |more than |up to |at least |another )?(?<amount><M\\d+>)(?! (?:to|from <M))(?:(?: from [^,.;]{1,60})? (?:for|to) (?<purpose>${NOUN}))?`),
  rule('launch', 'launch: X is delayed to T', `(?:[Tt]he (?:launch|release|opening|start|debut) of )?(?<what>(?:${THING}|[A-Z][A-Za-z]{2,20})(?: <X\\d+>)?)${ASIDE} ${AUX}(?:delayed|postponed|pushed back|put back|deferred|rescheduled)(?: from (?<earlier><T\\d+>))? (?:to|until|till) (?<when><T\\d+>)(?: from (?<earlier2><T\\d+>))?`),
  rule('launch', 'launch: X delays Y', `(?<org>${WHO})${ASIDE} ${AUX}(?:delay(?:s|ed)?|postpon(?:es|ed)|push(?:es|ed) back|put back) (?:the (?:launch|release|opening|start) of )?(?<what>(?:the |its )?(?:${NAME}|${NOUN}))(?: from (?<earlier><T\\d+>))? (?:to|until|till) (?<when><T\\d+>)(?: from (?<earlier2><T\\d+>))?`),
  rule('launch', 'launch: X will not come before T', `(?<what>(?:[Tt]he |[Ii]ts )?(?:<[OXPL]\\d+>(?: [a-z]+){0,3}|${NOUN})) (?<aux>will not )(?:fly|open|launch|start|begin|be ready|ship|arrive|come online) (?:before|until) (?<when><T\\d+>)(?:[^;]{0,120}? from (?:the|an) (?:earlier|original|previous) (?:date|target|plan)(?: of)? (?<earlier><T\\d+>))?`),
  rule('launch', 'launch: X releases Y', `(?<org><O\\d+>|[Ii]t)${ASIDE} ${AUX}(?:launch(?:es|ed|ing)?|releas(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|introduc(?:e|es|ed)|roll(?:s|ed)? out|debut(?:s|ed)?) (?<what>(?:the |a |an |its )?(?:[a-z-]+ ){0,3}(?:<X\\d+>|${NOUN}))(?:[^.;]{0,40}?(?:on|in|at|by|this|next)? ?(?<when><T\\d+>))?`),
  rule('launch', 'launch: X opens on T', `(?<what>${THING})${ASIDE}${ALSO}(?: (?:which|that))? ${AUX}(?:open(?:s|ed|ing)?|launch(?:es|ed|ing)?|start(?:s|ed|ing)?(?: up| operating| operations)?|beg(?:in|ins|an)|come online|came online|goes? on sale|went on sale|go live|went live|be released|be completed|be ready|debut(?:s|ed)?|take place|takes place|took place|be held|ship|premiere(?:s|d)?|released|unveiled|completed|held)(?: (?:[a-z]+ ){0,4}?(?:in|on|at|by|from|during)?)? ?(?:the )?(?<when><T\\d+>)`),
  rule('size', 'size: X is N wide', `(?<what>${THING})(?:, [^,]{1,40},)? (?:(?:is|are|was|were|measures|stands|weighs|covers|spans|stretches|runs|will|would|can|could|be|able|to|scale|scales|expand|grow|reach|rise|up|have|has|with|a|an|total|capacity|output|area|of|over|several|years)\\s){1,9}(?<limit>up to|at least|more than|over|about|nearly|as much as)? ?(?<amount><Q\\d+>)(?= (?:wide|long|high|tall|deep|across|thick|in (?:length|height|area|size|capacity)|of (?:power|capacity|storage|computing))|[,.;]|$| and | over )`),
  rule('size', 'size: a mirror N across', `(?<what>(?:a|an|the) (?:[a-z-]+ ){0,2}[a-z-]+) (?<amount><Q\\d+>) (?:wide|long|high|tall|deep|across|thick)`),
  rule('price', 'price: X closes N higher', `(?<what>[Ss]hares (?:in|of) <O\\d+>|<O\\d+>(?:'s|’s)? (?:shares|stock)|(?:[A-Za-z&']{1,14} ){0,2}(?:[Ss]hares|[Ss]tocks|[Pp]rices?|[Cc]rude|[Gg]old|[Oo]il|[Gg]as|wheat|copper|index|yields?|futures|Bitcoin|bitcoin|dollar|euro|yen|won|<O\\d+>|<X\\d+>)) ${AUX}(?<move>clos(?:ed|es)|end(?:ed|s)|r(?:ose|ises?)|risen|f(?:ell|alls?|allen)|gain(?:ed|s)|lost|jump(?:ed|s)|dropp?(?:ed|s)|climb(?:ed|s)|slid|slides|surg(?:ed|es)|plung(?:ed|es)|tumbl(?:ed|es)|settl(?:ed|es)|trad(?:ed|es)|advanc(?:ed|es)|declin(?:ed|es))(?: (?:by|up|down|about|nearly|more than|almost))?(?: (?<change><[CMQ]\\d+>))?(?:,? (?<way>higher|lower|up|down))?(?:,? (?:at|to|or <[CM]\\d+>,? to) (?<value><[MNC]\\d+>))?`),
  rule('price', 'price: cost rises to N', `(?<what>(?:[Ii]ts|[Tt]he|[Tt]heir) (?:[a-z]+ ){0,3}(?:cost|price|value|fee|fare|tax|wage|tariff|rent|budget)s?(?: of [^,.;]{1,30})?) ${AUX}(?<move>r(?:ise|isen|ose|ises)|f(?:all|allen|ell)|increased?|decreased?|cut|raised|lowered|doubled?) (?:by (?<change><[CM]\\d+>) )?to (?<value><M\\d+>)`),
  rule('role', 'role: P, chief executive of O', `(?<person>${PERSON}), (?:the |an? |its )?(?<role>(?:former |co-)?${POST})(?:,? (?:of|at|for) (?<org>${ORG}))?(?=[,.;]| said| who)`),
  rule('role', "role: O's chief executive P", `(?<org><O\\d+>)(?:'s|’s)? (?<role>(?:former )?${POST}) (?<person>${PERSON})`),
  rule('role', 'role: chief executive P', `(?:^|[,;“"] ?|and |[Ii]ts |[Tt]he |[Bb]y |when |that )(?<role>(?:[Ff]ormer |[Dd]eputy |[Vv]ice |[Ss]enior |[Aa]cting )?(?!and |when |that |the |by |its )(?:${BARE_POST}|[A-Za-z]+ (?:[a-z]+ )?(?:scientist|captain|director|chief|manager|head|secretary|officer|engineer|lead))) (?<person>${PERSON})(?:,? (?:of|at) (?<org><O\\d+>))?`),
  rule('role', 'role: P founded O', `(?<person>${PERSON})(?:, who)? ${AUX}(?:co-?)?(?<role>founded|set up|started|created|co-founded) (?:${NOUN} )?(?<org><O\\d+>)`),
  rule('role', 'role: O, founded by P', `(?<org><O\\d+>),? (?:which was |was |a [a-z ]{2,30} )?(?:co-)?(?<role>founded|set up|started|created)(?: in <T\\d+>)? by (?<person>${PERSON})`),
]
