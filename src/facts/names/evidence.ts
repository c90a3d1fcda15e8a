import type { Word } from '../words.ts'
import { BENCH, isPlaceChain, isPlaceWord, isProper, PLACE_TYPES as PLACES, titleFollows, type Candidate } from './candidates.ts'
import { kindByNoun } from './quotedNames.ts'
import { foreignShare, isCommonNoun, isGeneric, isGivenName, isSurname, isTitleAfter, isTitleBefore, knownNames, loanSound, suffixOf, titleAtHead } from './nameLists.ts'
import { hasHangul } from '../../text/language.ts'

/**
 * What speaks for or against a stretch being a name, in words: `list:company`, `surname+2`, `titleAfter`.
 * The weights of each for each kind of name are in data/lexicon/nameEvidence.tsv.
 */
export function evidenceFor(candidate: Candidate, words: readonly Word[]): string[] {
  return [...fromLists(candidate, words), ...fromShape(candidate, words), ...fromSound(candidate, words), ...fromAround(candidate, words)]
}

/** How foreign the stretch sounds, word by word, and whether its words are known as common ones. */
function fromSound(c: Candidate, words: readonly Word[]): string[] {
  const run = words.slice(c.first, c.last + 1).map((word, i, all) => i === all.length - 1 ? c.text.split(' ').at(-1)! : word.stem)
  if (!run.every((word) => HANGUL.test(word))) return []
  const length = Math.min(run.length, 3)
  const whole = levelOf(run.join(''))
  const least = Math.min(...run.map(levelOf))
  const common = run.filter(isCommonNoun).length
  const found = [`sound:${whole}`, `sound:${whole}/${length}`, `least:${least}/${length}`, `common:${common === 0 ? 'none' : common === run.length ? 'all' : 'some'}/${length}`]
  if (common === 0) found.push(`strange:${least}/${length}`)
  found.push(`tags:${tagsOf(c, words)}/${length}:${common === 0 ? least : 'common'}`)
  const strange = common === 0 && least >= 2
  const role = roleOf(c, words)
  const own = role !== 'rest'
  const before = words[c.first]!.gap === ' ' ? words[c.first - 1] : undefined
  const after = words[c.last + 1]
  if (strange) found.push(`strange/${length}:${role}`)
  if (strange && own && titleFollows(words, c.last)) found.push(`strange/${length}:title`)
  if (isCopula(before)) found.push('copulaBefore', `copulaBefore/${length}:${strange ? 'strange' : 'known'}`)
  if (strange && before && !before.josa && knownNames(before.stem).some((k) => PLACES.has(k.type))) found.push(`strange/${length}:afterPlace:${role}`)
  if (before && !before.josa && HANGUL.test(before.stem)) found.push(`soundBefore:${isTitleBefore(before.stem) ? 'common' : soundBeside(before)}`)
  if (own && !words[c.last]!.josa && after?.gap === ' ' && HANGUL.test(after.stem)) found.push(`soundAfter:${soundBeside(after)}`)
  return found
}

const HANGUL = /^[가-힣]+$/u

/** What the analyser takes the words of a stretch for. */
function tagsOf({ first, last, start, end }: Candidate, words: readonly Word[]): string {
  const tags = words.slice(first, last + 1).map((w) => w.morphemes.filter((m) => m.start >= start && m.start < end).map((m) => m.pos).join('+'))
  if (tags.every((one) => one === 'NNG')) return 'NNG'
  if (tags.every((one) => one === 'NNP')) return 'NNP'
  if (tags.every((one) => /^NN[GP]$/u.test(one))) return 'NN'
  return tags.some((one) => /[VEJ]/u.test(one)) ? 'broken' : 'parts'
}

/** The role that the particle gives a stretch; `none` without one, `rest` when the stretch ends within its last word. */
function roleOf({ end, last }: Candidate, words: readonly Word[]): string {
  return end === words[last]!.stemEnd ? words[last]!.josa?.roles[0] ?? 'none' : 'rest'
}

/** How foreign a neighbour sounds, when it is no known word or title. */
function soundBeside({ stem }: Word): string | number {
  if (isCommonNoun(stem) || isTitleAfter(stem)) return 'common'
  return knownNames(stem).length > 0 ? 'known' : levelOf(stem)
}

/** `자문인 디오고 코트초`: what somebody is, right before the name. */
const isCopula = (word: Word | undefined) => word !== undefined && /인$/u.test(word.text) && word.morphemes.at(-1)?.pos === 'ETM' && word.morphemes.at(-2)?.pos === 'VCP'

/** From 0, of Korean or Chinese make, to 4, plainly a loan. */
function levelOf(word: string): number {
  const sound = loanSound(word)
  return sound < -2 ? 0 : sound < -1 ? 1 : sound < -0.2 ? 2 : sound < 0.5 ? 3 : 4
}

function fromLists(c: Candidate, words: readonly Word[]): string[] {
  const own = knownNames(c.text).map((k) => `list:${k.type}`)
  const found = own.length ? own : ['list:none']
  const suffix = suffixOf(c.text)
  if (suffix) found.push(`suffix:${suffix.kind}`, `suffix:${suffix.kind}:${Math.min(suffix.length, 3)}`, c.text.length === suffix.length ? 'suffix:whole' : 'suffix:part', `sort:${suffix.sort}`, ...(c.first === c.last && c.text.length > suffix.length ? [isGeneric(c.text) ? 'generic' : `sort:${suffix.sort}:word`] : []))
  if (suffix && c.text.length > suffix.length) {
    found.push(`sort:${suffix.sort}:${roleOf(c, words)}`, `sort:${suffix.sort}:${isCommonNoun(c.text.slice(0, -suffix.length).trim()) ? 'of a common noun' : 'of its own'}`)
  }
  if (c.last > c.first) {
    const first = knownNames(words[c.first]!.text)
    const last = knownNames(words[c.last]!.stem)
    found.push(...first.slice(0, 1).map((k) => `first:${k.type}`), ...last.slice(0, 1).map((k) => `last:${k.type}`))
    if (isPlaceChain(words, c.first, c.last)) found.push('chain', `chain:${c.last - c.first + 1}`)
    if (BENCH.test(words[c.last]!.stem)) found.push('bench')
    if (unexplained(c, words)) found.push('unexplained', `unexplained:${c.last - c.first + 1}`)
    if (isTitleAfter(words[c.last]!.stem)) found.push('last:title')
    if (isTitleBefore(words[c.first]!.text)) found.push('first:title')
  } else if (!own.length) {
    for (let length = c.text.length - 1; length > 1; length--) {
      const head = knownNames(c.text.slice(0, length))
      if (head.length) {
        found.push(`head:${head[0]!.type}`)
        break
      }
    }
    if (isTitleAfter(c.text)) found.push('is:title')
    if (isTitleBefore(c.text)) found.push('is:calling')
    else if (titleEnds(c.text)) found.push('ends:title')
  }
  return found
}

/** Words of a run that neither the lists nor a suffix or title explain: three in `람 바란 야다브`. */
function unexplained(c: Candidate, words: readonly Word[]): number {
  const run = words.slice(c.first, c.last + 1)
  return run.every((w) => isProper(w) && /^[가-힣]{1,6}$/u.test(w.stem) && !knownNames(w.stem).length && !isTitleAfter(w.stem) && !isTitleBefore(w.stem) && (suffixOf(w.stem)?.length ?? 0) < 2) ? run.length : 0
}

function titleEnds(text: string): boolean {
  for (let length = 2; length < Math.min(6, text.length); length++) if (isTitleAfter(text.slice(-length))) return true
  return false
}

function fromShape(c: Candidate, words: readonly Word[]): string[] {
  const letters = c.text.replace(/\s/gu, '')
  const found = [`words:${Math.min(4, c.last - c.first + 1)}`, `length:${Math.min(6, letters.length)}`]
  if (/^[A-Z]+$/u.test(letters)) found.push(letters.length === 1 ? 'letter' : 'capitals')
  else if (/[A-Za-z]/u.test(letters)) found.push(hasHangul(letters) ? 'mixed' : 'latin')
  if (/\d/u.test(letters)) found.push('digits')
  if (/^\p{Script=Han}+$/u.test(letters)) found.push(`hanja:${letters.length}`)
  const isListed = knownNames(c.text).length > 0
  if (/^[가-힣]/u.test(letters) && !isListed) found.push(`begins:${letters[0]}`)
  if (/[가-힣]$/u.test(letters) && !isListed && suffixOf(c.text) === null) found.push(`closes:${letters.at(-1)}`)
  const surname = c.first === c.last && isSurname(letters[0]!) && /^[가-힣]+$/u.test(letters)
  if (surname && letters.length === 3) {
    if (GIVEN_FIRST.has(letters[1]!) && GIVEN_LAST.has(letters[2]!)) found.push('given:typical')
    const titled = c.end === words[c.last]!.stemEnd && titleFollows(words, c.last)
    if (!titled && /[동로구궁읍면리시군도역산강]$/u.test(letters)) found.push('tail:place')
    if (!titled && /[함교부식인전족률권품법안점장당회사]$/u.test(letters)) found.push('tail:thing')
  }
  if (surname && letters.length <= 4) found.push(`surname+${letters.length - 1}`)
  if (isGivenName(words[c.first]!.stem)) found.push(c.last > c.first ? 'given:first' : 'given:alone')
  const foreign = foreignShare(letters)
  found.push(foreign === 0 ? 'foreign:0' : foreign < 0.34 ? 'foreign:low' : 'foreign:high')
  const tags = words.slice(c.first, c.last + 1).flatMap((w) => w.morphemes).filter((m) => m.start >= c.start && m.start < c.end).map((m) => m.pos)
  if (tags.some((t) => /^(?:V|E|XSV|XSA)/u.test(t))) found.push('verbal')
  const allProper = tags.length > 0 && tags.every((t) => t === 'NNP')
  found.push(allProper ? (tags.length === 1 ? 'tag:NNP' : 'tag:NNPs') : tags.includes('NNP') ? (tags[0] === 'NNP' ? 'tag:NNP…' : 'tag:…NNP') : tags.every((t) => t === 'NNG') ? (tags.length === 1 ? 'tag:NNG' : 'tag:NNGs') : tags.includes('SL') ? 'tag:SL' : 'tag:other')
  if (surname && allProper) found.push(`surname+${letters.length - 1}:NNP`)
  if (surname && allProper && tags.length === 1 && letters.length === 3 && !isListed && !suffixOf(c.text)) found.push('koreanName')
  if (foreign > 0 && allProper && !isListed) found.push('foreignNNP')
  return found
}

/** Syllables that many given names begin and end with: `가연`, `민지`, `해진`. */
const GIVEN_FIRST = new Set('민지수현진영희은정승재동성상준유서예하도태종경혜소선미나다가윤주연우시세인기병창광용철명한해효보원규근건대덕문남순옥춘애아채혁홍화')
const GIVEN_LAST = new Set('민지수현진영희은정숙호준석우철훈아연주원환혁윤서빈경미선순자옥란태규섭용욱웅찬혜나라린솔율림식근종일열봉권국성')

function fromAround(c: Candidate, words: readonly Word[]): string[] {
  const word = words[c.last]!
  const before = words[c.first - 1]
  const after = words[c.last + 1]
  const found: string[] = []
  const own = c.end === word.stemEnd
  const role = roleOf(c, words)
  found.push(`josa:${role}`)
  if (own && word.josa) found.push(`josa:${word.josa.text}`.slice(0, 9))
  if (!own) {
    if (/^(?:씨|군|양|옹)/u.test(c.rest)) found.push('rest:honorific')
    else if (/^모(?:씨|군|양|$)/u.test(c.rest)) found.push('rest:honorific')
    else if (titleAtHead(c.rest)) found.push('rest:title')
    else if (/^(?:인|어|제)(?!$)/u.test(c.rest) || /^(?:인|어|제)$/u.test(c.rest)) found.push('rest:people')
    else if (/^(?:측|팀|발|행|산|판|계|쪽|권)/u.test(c.rest)) found.push('rest:affix')
    else found.push('rest:more')
  }
  if (own && titleFollows(words, c.last)) {
    const honorific = /^(?:씨|군|양|옹|모)/u.test(after!.text)
    found.push('titleAfter', honorific ? 'honorificAfter' : 'officeAfter')
    const shape = found.length && c.first === c.last && isSurname(c.text[0]!) ? Math.min(4, c.text.length) : 0
    if (shape) found.push(`officeAfter:surname+${shape - 1}`)
  }
  else if (own && !word.josa && titleLater(words, c.last)) found.push('titleLater', `titleLater:${c.first === c.last && isSurname(c.text[0]!) ? Math.min(4, c.text.length) : 0}`)
  if (own && !word.josa && after?.gap === ' ' && isPlaceWord(after)) found.push('placeAfter')
  if (own && !word.josa && after?.gap === ' ' && BENCH.test(after.stem)) found.push('benchAfter')
  if (before && !before.josa && words[c.first]!.gap === ' ' && isPlaceWord(before)) found.push('placeBefore')
  if (before && c.start - before.end === 1 && c.start > 0 && words[c.first]!.gap === ' ' && !before.josa) {
    found.push(isTitleBefore(before.text) || /(?:책임자|창업자|설립자|감독|대표|회장|사장|교수|장관|의원|작가|감독|선수)(?:인|이자|였던|이었던)$/u.test(before.text) ? 'callingBefore' : isTitleAfter(before.text) ? 'officeBefore' : 'nounBefore')
    const known = knownNames(before.text)[0]
    if (known) found.push(`before:${known.type === 'person' ? 'person' : PLACES.has(known.type) ? 'place' : 'organization'}`)
    if (isProper(before) && !known) found.push('properBefore', ...(unexplained({ ...c, first: c.first - 1, last: c.first - 1 }, words) ? ['unexplainedBefore'] : []))
  } else if (!before) found.push('sentenceStart')
  const announced = before && words[c.first]!.gap.trim().length < 2 ? kindByNoun(before.text.replace(/(?:인|이자|는|은)$/u, '')) : null
  if (announced) found.push(`announced:${announced}`)
  if (before?.josa?.roles[0] === 'genitive' && words[c.first]!.gap === ' ') found.push('genitiveBefore')
  if (own && after && !word.josa && after.gap === ' ') {
    const known = knownNames(after.stem)[0]
    if (known) found.push(`after:${PLACES.has(known.type) ? 'place' : known.type === 'person' ? 'person' : 'organization'}`)
    else if (isProper(after)) found.push('properAfter')
    else found.push('nounAfter')
    if (/^(?:등|측|관계자|소속|출신|씨|대표팀|선수단|직원|주민|지역|일대|인근|근처|앞|시내|정부|당국|국방|외무|외교|총리|대통령|국민|시민|경찰|법원|보도|언론|일간|기자|방송|멤버|선수|감독|공장|매장|본사|지사|지점|현지)/u.test(after.text)) found.push(`near:${after.text.slice(0, 2)}`)
  }
  if (own && isForeignRun(words, c) && beforePost(words, c.last)) found.push('foreignBeforePost')
  if (own && isForeignRun(words, c) && word.josa !== null && isCalling(before, words[c.first]!)) found.push('foreignCalled')
  const follow = after ? after.gap + after.text : ''
  if (own && /^\s?\(\d{1,2}(?:$|[^\d년월일])/u.test(follow)) found.push('ageAfter')
  if (own && /^\s?\([A-Za-z]/u.test(follow)) found.push('glossAfter')
  if (/^\s?\(\p{Script=Han}/u.test(follow)) found.push('hanjaAfter')
  if (own && /^(?:topic|subject)$/u.test(role)) found.push(...doing(words, c.last))
  if (/["'‘“「『<《]$/u.test(words[c.first]!.gap) && /^["'’”」』>》]/u.test(after?.gap ?? '')) found.push('quoted')
  if (/[·,/]\s?$/u.test(words[c.first]!.gap) || (own && !word.josa && /^\s?[·,/]/u.test(after?.gap ?? ''))) found.push('listed')
  return found
}

/** A whole run of words that no Korean name or noun is made of: `디미타르 베르바토프`. */
function isForeignRun(words: readonly Word[], c: Candidate): boolean {
  const isForeign = (w: Word) => /^[가-힣]{1,7}$/u.test(w.stem) && w.stem.length + (c.last - c.first) > 2 && !isTitleAfter(w.stem) && !isTitleBefore(w.stem) && (suffixOf(w.stem)?.length ?? 0) < 2 && !/(?:주재|소재|소속|출신|담당|주둔|산하|현지)$/u.test(w.stem)
    && !knownNames(w.stem).some((k) => PLACES.has(k.type)) && !w.morphemes.some((m) => m.start < w.stemEnd && /^(?:V|E|XS|MA|MM|NNB|NR|SN)/u.test(m.pos))
  const run = words.slice(c.first, c.last + 1)
  const before = words[c.first - 1]
  const goesOnLeft = before && !before.josa && words[c.first]!.gap === ' ' && isForeign(before) && foreignShare(before.stem) > 0
  return !goesOnLeft && run.every(isForeign) && run.at(-1)!.stem.length > 1 && foreignShare(run.map((w) => w.stem).join('')) >= 0.25
}

/** `뉴욕 주지사`, `그라민은행 총재`, `재무장관`: a place or body with its post, or a post that says its own. */
function beforePost(words: readonly Word[], last: number): boolean {
  const [of, post] = [words[last + 1], words[last + 2]]
  if (words[last]!.josa || of?.gap !== ' ' || of.josa || post?.gap !== ' ') return false
  return isTitleAfter(post.stem) && (knownNames(of.stem).some((k) => k.type !== 'person') || (suffixOf(of.stem)?.length ?? 0) > 1)
}

const isCalling = (before: Word | undefined, word: Word) => before !== undefined && !before.josa && word.gap === ' ' && isTitleBefore(before.text)

const REPORTS = /^(?:보도|타전|속보)/u
const SPEAKS = /^(?:말했|말하|밝혔|밝히|전했|전하|설명|강조|주장|덧붙|지적|발표|비판|비난|촉구|경고|답했|적었)/u

/** What the subject of a sentence does: those who report are media, those who speak persons or bodies. */
function doing(words: readonly Word[], last: number): string[] {
  const verbs = words.slice(last + 1)
  return verbs.some((w) => REPORTS.test(w.text)) ? ['reports'] : verbs.some((w) => SPEAKS.test(w.text)) ? ['speaks'] : []
}

/** `서다올 가온전자 대표`: a name, its firm, then its title. */
function titleLater(words: readonly Word[], last: number): boolean {
  for (let k = last + 1; k <= last + 4 && k < words.length; k++) {
    if (words[k]!.gap !== ' ') return false
    if (k > last + 1 && isTitleAfter(words[k]!.stem)) return true
    if (titleEnds(words[k]!.stem) && suffixOf(words[k]!.stem.slice(0, -1)) !== null) return true
    if (words[k]!.josa) return false
  }
  return false
}
