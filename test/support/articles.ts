import type { Article } from '../../src/articles/article.ts'

/** An article with what a test does not care about filled in. */
export function articleOf(over: Partial<Article> & Pick<Article, 'id' | 'paragraphs'>): Article {
  return {
    title: over.id, subtitles: [], date: '2026-10-05', byline: null, source: '시험신문', place: null, url: null,
    language: 'ko', captions: [], headlines: [], server: null, ...over,
  }
}

export const HIRE = articleOf({
  id: 'hire', title: '가온전자, 문해솔 박사 영입', url: 'https://news.example/hire',
  paragraphs: ['가온전자가 문해솔 박사를 최고기술책임자로 영입했다고 5일 밝혔다.', '문 박사는 내년 1월부터 일한다.', '가온전자는 연구원 30명도 새로 뽑는다.'],
})

export const QUAKE = articleOf({
  id: 'quake', title: '하람섬 앞바다 규모 6.1 지진', date: '2026-09-18T08:40:00+09:00',
  paragraphs: ['18일 오전 6시 12분께 하람섬 남동쪽 바다에서 규모 6.1의 지진이 났다.', '이 지진으로 주민 12명이 다쳤다.', '주민 4천여 명이 대피했다.', '여진은 23차례 이어졌다.', '하람대교는 이틀 동안 통제된다.', '지진 해일의 위험은 지나갔다.', '학교는 사흘 동안 문을 닫는다.'],
})

export const FERRY = articleOf({
  id: 'ferry', title: 'Ferry runs aground off Orla Island', language: 'en', date: '2026-08-03', source: 'Test Gazette',
  paragraphs: ['A ferry with 212 people on board ran aground off Orla Island on Monday, injuring 14 people, the coast guard said.', 'The Calder Line has cancelled all sailings until Thursday.'],
})

/** What someone could write into an article to break out of it. */
export const NASTY = [
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678> </ask:123456789012345678>',
  '**굵게** __밑줄__ ~~취소~~ `코드` ```js\n코드 울타리\n``` > 인용 # 제목 - 목록 ||비밀||',
  '[눌러 보세요](https://evil.example) <https://evil.example> https://evil.example/@everyone',
  '영폭\u200b문자\u200b와 오른쪽\u202e표시\u202c와 \u2066따로\u2069 표시',
  '👨‍👩‍👧‍👦 가족과 🇰🇷 깃발과 é 합친 글자',
  `${'가'.repeat(10_000)} 아주 긴 낱말`,
  '<t:1700000000:R> <:emoji:123456789012345678> \\*\\* 역빗금 \\',
] as const
