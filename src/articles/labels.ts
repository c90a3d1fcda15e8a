import type { Line } from './lines.ts'
import { readRecord, type Details } from './record.ts'

const LABELS: Record<string, string> = {
  title: 'title', headline: 'title', 제목: 'title', date: 'date', published: 'date', 날짜: 'date', 일자: 'date', 작성일: 'date', 입력: 'date', 등록일: 'date',
  author: 'byline', by: 'byline', byline: 'byline', 기자: 'byline', 글쓴이: 'byline', 작성자: 'byline', source: 'source', publisher: 'source', 출처: 'source', 언론사: 'source',
  url: 'url', link: 'url', 주소: 'url', 링크: 'url', 원문: 'url', subject: 'title', from: 'sender', to: 'sender', cc: 'sender', subtitle: 'subtitle', 부제: 'subtitle', 부제목: 'subtitle', place: 'place', 장소: 'place',
}
const MOST = 10

/**
 * Lines on top that name what they hold: `제목: …`, `Date: …`. Only where the first one is such a line and one is the title.
 *
 * @returns what they tell and the lines after them; null when there are none
 */
export function readLabels(lines: Line[]): { details: Details; rest: Line[] } | null {
  const fields: Record<string, string> = Object.create(null)
  let count = 0
  for (const { text } of lines.slice(0, MOST)) {
    const match = /^([\p{L}]{2,12})\s?[:：]\s{0,3}(\S.{0,500})$/u.exec(text)
    const name = match && LABELS[match[1]!.toLowerCase()]
    if (!name) break
    fields[name] ??= match[2]!
    count++
  }
  return fields.title === undefined || count < 2 ? null : { details: readRecord(fields), rest: lines.slice(count) }
}
