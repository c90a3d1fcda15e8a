import type { Newsroom } from '../../newsroom.ts'
import type { Passage } from '../../search/passage.ts'
import type { QuotedParagraph } from '../../storage/store.ts'
import type { Asker, Message } from '../command.ts'
import { safe } from '../safeText.ts'
import { quotation, short } from './answerMessage.ts'
import { pageButtons } from './pages.ts'
import { card } from './parts.ts'

const PASSAGES_A_PAGE = 4
const MOST_ARTICLES = 3

/**
 * The paragraphs that come after those an answer showed, page by page.
 *
 * @param from how many were shown
 * @param narrowed the short id of the only article asked; empty for all
 */
export function furtherPassages(question: string, passages: readonly Passage[], page: number, from: number, narrowed: string, newsroom: Newsroom, asker: Asker): Message {
  const further = passages.slice(from)
  const sections = further.slice(page * PASSAGES_A_PAGE, (page + 1) * PASSAGES_A_PAGE)
    .map(({ article, paragraph, text }, i) => `**${from + page * PASSAGES_A_PAGE + i + 1}.** ${quotation(text, [], article, paragraph, newsroom, asker)}`)
  return card(`### ${safe(question)}`, sections.length > 0 ? sections : [asker.words.noPassages], [
    pageButtons('further', page, Math.ceil(further.length / PASSAGES_A_PAGE), asker, [String(from), narrowed]),
  ])
}

/** What other articles answer to the same question: of each its short answer, where it has one, and its best paragraph. */
export function otherArticles(question: string, articles: readonly string[], newsroom: Newsroom, asker: Asker, now: Date): Message {
  const quoted: QuotedParagraph[] = []
  const sections = articles.slice(0, MOST_ARTICLES).flatMap((id) => {
    const { confidence, answers, passages } = newsroom.ask(question, { scope: asker.scope, now, article: id })
    const [best] = answers
    const passage = (confidence === 'answer' && best && passages.find(({ paragraph }) => paragraph === best.paragraph)) || passages[0]
    if (!passage) return []
    if (confidence === 'answer') quoted.push({ article: id, text: passage.text })
    const spans = confidence === 'answer' ? answers.filter(({ paragraph }) => paragraph === passage.paragraph) : []
    return [[spans.map((one) => short(one, asker.language)).join(' · '), quotation(passage.text, spans, id, passage.paragraph, newsroom, asker)].filter(Boolean).join('\n')]
  })
  return { ...card(`### ${safe(question)}`, sections.length > 0 ? sections : [asker.words.noOthers]), quoted }
}
