import { readLexicon } from '../text/lexicon.ts'

/** What a line is that no one wrote as news: a menu, share buttons, the comment box, a form, the heading of a list, `[앵커]` … */
export type Noise = 'menu' | 'share' | 'comments' | 'form' | 'list' | 'ad' | 'footer' | 'copyright' | 'subscribe' | 'notice' | 'mark'

const LONGEST = 160
const MOST_WORDS = 6

interface NoiseRule { name: string; kind: Noise; pattern: RegExp }

/** Whole lines that follow a form rather than a list of words. */
const RULES: NoiseRule[] = [
  { name: '저작권자 ⓒ X', kind: 'copyright', pattern: /^[\s<[(▶※*-]{0,6}(?:저작권자?\s{0,2}[:(ⓒ©c]|(?:copyrights?\s{0,2})?[ⓒ©]|copyrights?\s{0,2}(?:[(:ⓒ©]|\d{4}|by\b))(?!.{40,200}(?:다|요)\.$).{0,150}$/iu },
  { name: '무단 전재 금지', kind: 'copyright', pattern: /^(?!.{0,250}[^니]다\.$)(?=.{0,100}무단\s?(?:전재|복제|배포|사용|도용|변형))(?=.{0,120}(?:금지|금합니다|불허|법적|받을 수))(?:.{0,100}$|.{0,40}[ⓒ©<>].{0,100}$)/u },
  { name: 'all rights reserved', kind: 'copyright', pattern: /^.{0,120}\ball rights reserved\b.{0,60}$/iu },
  { name: 'may not be republished', kind: 'copyright', pattern: /^(?:this|the) (?:material|article|story|content).{0,20} (?:may|must|can)(?:not| not) be (?:published|reproduced|republished|copied).{0,120}$/iu },
  { name: 'AI 학습 금지', kind: 'copyright', pattern: /^.{0,60}AI\s?학습.{0,20}(?:금지|불허).{0,40}$/u },
  { name: '댓글 12', kind: 'comments', pattern: /^(?:전체\s?)?(?:댓글|의견)\s?(?:수|목록)?\s?[:(（[]?\s?[\d,]{0,7}\s?[)）\]]?\s?(?:개|건)?$/u },
  { name: '댓글은 로그인 후', kind: 'comments', pattern: /^.{0,30}(?:댓글|의견)(?:을|은|이|를)?.{0,30}(?:로그인|없습니다|남겨|입력해|작성하실|작성할|삭제될 수|제재).{0,40}$/u },
  { name: '3 comments', kind: 'comments', pattern: /^(?:[\d,]{1,7}|no|view|show|load) comments?.{0,20}$|^(?:leave|post|add) a (?:comment|reply).{0,30}$|^your email address will not be published.{0,60}$/iu },
  { name: '1000자 이내', kind: 'comments', pattern: /^\d{0,5}\s?(?:\/\s?\d{2,5}\s?(?:자|bytes?)?|자 이내.{0,20})$/iu },
  { name: '구독 권유', kind: 'subscribe', pattern: /^(?=.{0,100}(?:구독|채널\s?추가|친구\s?추가|뉴스레터|알림\s?받기|앱\s?설치|홈에서 설정|바로가기|무료체험))[▶▷☞■★※\[👉✉📢🔔].{0,120}$/u },
  { name: '네이버에서 X 구독', kind: 'subscribe', pattern: /^.{0,40}(?:네이버|카카오|카톡|유튜브|다음|구글|텔레그램|인스타|페이스북|모바일|언론사)\S{0,6}.{0,40}(?:구독(?:하기|하세요|해주세요|해 주세요|신청)?|채널\s?추가|친구\s?추가|팔로우(?:하기|하세요)?|만나보세요|보세요|확인하세요)[!.~\s\]]{0,4}$/u },
  { name: '기사 제보', kind: 'subscribe', pattern: /^.{0,50}(?:제보(?:는|하기|를|전화|메일)|제보를\s?(?:받습니다|기다립니다)|카카오톡\s?:|카톡\s?okjebo|카카오톡 제보).{0,80}$/u },
  { name: 'sign up', kind: 'subscribe', pattern: /^(?:sign up|subscribe|get (?:the|our|breaking)|download (?:the|our)|follow (?:us\b|.{1,40} on (?:facebook|instagram|x\b|twitter|youtube|tiktok|whatsapp|telegram|threads|linkedin|google))|join (?:our|us on)|click here|support (?:our|independent)|for more (?:news|stories|information)).{0,130}$/iu },
  { name: 'newsletter box', kind: 'subscribe', pattern: /^(?:our daily newsletter|(?:the )?(?:morning|evening|daily|weekly) (?:newsletter|briefing)|by (?:signing up|subscribing|clicking)|you can unsubscribe|enter your email|thanks for (?:signing|subscribing)|already a subscriber|create a free account|this (?:site|page) is protected by recaptcha).{0,200}$/iu },
  { name: '쿠키 안내', kind: 'notice', pattern: /^(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|by continuing to (?:use|browse)|(?:본|이|저희)\s?(?:웹)?사이트는 쿠키).{0,150}$/iu },
  { name: '브라우저 안내', kind: 'notice', pattern: /^(?:please enable javascript|you need to enable javascript|javascript (?:is|must)|your browser (?:does not|doesn't)|이 브라우저는|자바스크립트).{0,130}$/iu },
  { name: '사업자 정보', kind: 'footer', pattern: /^(?=.{0,140}(?:사업자\s?등록번호|등록번호|등록일자?|발행인|편집인|청소년\s?보호\s?책임자|대표전화|대표이사|통신판매|발행일자|제호|팩스|FAX|TEL)\s{0,2}[:：|\s])(?:.{0,60}[:：|].{0,130}|(?:.{0,60}(?:등록번호|등록일자|발행인|편집인|발행일자)){2}.{0,60})$/iu },
  { name: '이용약관 © X', kind: 'footer', pattern: /^(?=.{0,80}(?:이용약관|개인정보\s?처리방침|terms of (?:use|service)|privacy policy)).{0,80}(?:[ⓒ©]|copyright).{0,60}$/iu },
  { name: '오늘의 뉴스', kind: 'list', pattern: /^(?:오늘의|지금|실시간|주간|이\s?시각|놓치면 안 되는|꼭 봐야 할|함께 볼 만한|눈에 띄는)\s?.{0,10}(?:뉴스|기사|이슈|콘텐츠|랭킹|소식)$/u },
  { name: '홈 > 사회', kind: 'menu', pattern: /^[\p{L}&·/ ]{1,25}(?: ?[>›»] ?[\p{L}&·/ -]{1,25}){1,4}$/u },
  { name: '담당부서 : 교통과', kind: 'mark', pattern: /^(?:담당\s?부서|담당자|조회수?|첨부\s?파일|카테고리|분류|태그|키워드|등록자)\s?[:：|]\s?.{0,40}$/u },
  { name: 'Environment correspondent', kind: 'mark', pattern: /^(?:[A-Z][\p{L}&'’-]{1,20} ){0,4}(?:correspondent|reporter|editor|writer|columnist|producer)(?:, [A-Z][\p{L} ]{2,30})?$|^Reporting from [A-Z][\p{L} ,]{2,30}$/u },
  { name: '기자 다른 기사', kind: 'list', pattern: /^(?:[가-힣]{2,4}\s?(?:기자|특파원)(?:의|님의)?\s?(?:다른\s?)?(?:기사|뉴스)(?:\s?(?:더\s?보기|전체\s?보기|보기))?|.{0,12}(?:많이\s?(?:본|읽은)|인기)\s?(?:뉴스|기사)(?:\s?(?:TOP|BEST)?\s?\d{0,2})?)\s?[+>]?$/iu },
  { name: '공감 수', kind: 'share', pattern: /^(?:좋아요|싫어요|공감|추천|조회수?|읽음|공유|likes?|shares?|views?)\s?[:(]?\s?[\d,.]{1,9}\s?(?:만|천|k|m)?\s?\)?\s?(?:회|명|건|개)?$/iu },
  { name: 'N min read', kind: 'share', pattern: /^(?:\d{1,3} ?(?:min(?:ute)?s?)(?: read)?|읽는 ?시간.{0,12}|(?:약 )?\d{1,2}분(?: 소요| 분량)?)$/iu },
  { name: '3시간 전', kind: 'share', pattern: /^(?:약 )?\d{1,3}\s?(?:초|분|시간|일|주|개월|년)\s?전$|^(?:about )?\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago$|^(?:updated|published) .{0,20}ago$/iu },
  { name: 'picture agency', kind: 'notice', pattern: /^(?:©\s?)?(?:Getty Images|Shutterstock|iStock|게티이미지(?:뱅크|코리아)?|클립아트코리아)(?:\/.{2,40})?$/iu },
  { name: 'loading', kind: 'share', pattern: /^(?:like )?loading ?(?:\.{1,3}|…)?$|^(?:_{3,10}|-{3,10}|\*{3,10}|={3,10}|#{1,6}|[*·•]{1,10})$/iu },
  { name: 'our standards', kind: 'notice', pattern: /^(?:our standards|editor['’]s note on standards|trust principles):.{0,100}$/iu },
  { name: 'X 헤드라인', kind: 'list', pattern: /^[\p{L}\d ]{2,15}\s(?:헤드라인|주요\s?뉴스|랭킹\s?뉴스|인기\s?기사|최신\s?기사)$|^(?:more|latest|most read|popular|trending) (?:in|from|on) [\p{L} &.'’-]{2,40}$/iu },
  { name: '섹션 분류 안내', kind: 'notice', pattern: /^이 기사는 (?:언론사에서|.{1,20}(?:섹션|분류)).{0,40}$/u },
  { name: '이 기사가 유익했나요', kind: 'notice', pattern: /^이 (?:기사|뉴스|글)(?:가|이|를|을|에 대해|은|는)?.{0,30}(?:유익|도움이|추천|어떻게 생각|어떠|평가|공유합니다).{0,20}$/u },
  { name: '읽어주기 안내', kind: 'notice', pattern: /^(?!.{0,70}[^니]다\.$).{0,10}(?:읽어주기|음성 재생|동영상|영상) ?(?:기능|고정|재생|서비스).{0,50}$/u },
  { name: '기사 원문', kind: 'share', pattern: /^(?:기사\s?원문|원문\s?(?:보기|링크)|출처\s?:?\s?https?:|https?:\/\/\S{1,300}$)/iu },
]

const WORDS = new Map(readLexicon('boilerplate').map(({ words, kind }) => [squeeze(words!), kind as Noise]))

/**
 * What kind of page furniture a line is, `의견목록 [의견수 : 0]` → `comments`; null for text.
 * A line is furniture when a rule fits it whole, or when every word of it stands in `boilerplate.tsv`.
 */
export function noiseOf(text: string): Noise | null {
  if (text.length > 300) return null
  return RULES.find(({ pattern }) => pattern.test(text))?.kind ?? (text.length <= LONGEST ? spelledOut(text) : null)
}

/** Cuts the line's words into entries of the list, longest first; the kind is the first entry's. */
function spelledOut(text: string): Noise | null {
  const words = text.split(/[\s|·ㆍ>:/()[\]{}<,]{1,20}/u).map(squeeze).filter((word) => word !== '' && !/^\d+$/u.test(word))
  if (words.length === 0) return null
  if (words.length === 1 && /^[가-힣]{9,120}$/u.test(words[0]!)) return runTogether(words[0]!)
  let kind: Noise | null = WORDS.get(squeeze(text)) ?? null
  if (kind) return kind
  for (let at = 0; at < words.length;) {
    const size = longestEntry(words, at)
    if (size === 0) return null
    kind ??= WORDS.get(words.slice(at, at + size).join(''))!
    at += size
  }
  return kind
}

/** `신문사소개기사제보광고문의` as a copied footer has it. */
function runTogether(word: string): Noise | null {
  let kind: Noise | null = null
  for (let at = 0; at < word.length;) {
    let size = Math.min(14, word.length - at)
    while (size > 1 && !WORDS.has(word.slice(at, at + size))) size--
    if (size < 2) return null
    kind ??= WORDS.get(word.slice(at, at + size)) ?? null
    at += size
  }
  return kind
}

function longestEntry(words: string[], at: number): number {
  for (let size = Math.min(MOST_WORDS, words.length - at); size > 0; size--) {
    if (WORDS.has(words.slice(at, at + size).join(''))) return size
  }
  return 0
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}+-]/gu, '')
}
