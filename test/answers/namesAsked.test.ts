import { describe, expect, test } from 'vitest'
import { lookUp } from '../../src/answers/inquiry.ts'
import { namesHeld, nameWeights } from '../../src/answers/namesAsked.ts'
import { strengthsInArticle } from '../../src/answers/passageView.ts'
import { understand } from '../../src/answers/question/understand.ts'
import { articleOf } from '../support/articles.ts'
import { sourcesOf } from '../support/sources.ts'

const TEXTS: Record<string, string[]> = {
  rocket: ['마거릿 소사 판사가 로켓 폭발 재판을 맡았다.', '위성 3기가 사라졌다.'],
  fraud: ['도밍고 살루데스 사장의 커피 사기 재판이 끝났다.', '그는 징역 6년을 받았다.'],
  festival: ['축제가 열렸다.', '비가 온다.'],
}
const sources = sourcesOf(Object.entries(TEXTS).map(([id, paragraphs]) => articleOf({ id, title: '', paragraphs, date: null })))

/** The share of the question's names that an article holds, and the words that count as names. */
function held(question: string, article: string) {
  const { asked: { lookout }, views } = lookUp(understand(question), sources, { scope: { server: null } })
  const weights = nameWeights(views, lookout)
  const own = views.filter(({ passage }) => passage.article === article)
  const inArticle = own[0] ? strengthsInArticle(own[0], own) : lookout.words.map(() => 0)
  return { share: namesHeld(weights, lookout, sources.archive.get(article, { server: null })!, inArticle), names: lookout.words.filter((_, i) => weights[i]! > 0) }
}

describe('names that are asked about', () => {
  test.each<[question: string, article: string, share: number, names: string[], why: string]>([
    ['살루데스 재판 언제 끝났어?', 'fraud', 1, ['살루데스'], 'its own article'],
    ['살루데스 재판 누가 맡았어?', 'rocket', 0, ['살루데스'], 'the trial of someone else'],
    ['살루데스 위성 언제 사라졌어?', 'rocket', 0, ['살루데스'], 'though it holds the other words'],
    ['축제는 언제 열려?', 'festival', 0, [], 'no name is asked about'],
    ['나루호는 언제 폭발해?', 'rocket', 0, [], 'a word that no article has as a name is none'],
  ])('%s in %s: %d of %j (%s)', (question, article, share, names) => {
    expect(held(question, article)).toEqual({ share, names })
  })

  test('a name is met by its letters in a paragraph that was not found', () => {
    const { asked: { lookout }, views } = lookUp(understand('살루데스 재판 언제 끝났어?'), sources, { scope: { server: null } })
    expect(namesHeld(nameWeights(views, lookout), lookout, sources.archive.get('fraud', { server: null })!, lookout.words.map(() => 0))).toBe(1)
  })
})
