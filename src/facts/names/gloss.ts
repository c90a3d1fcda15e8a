/** What brackets after a name give: another form of it (`하이페리온(Hyperion)`), a short form (`이하 메타`), or nothing of the sort (an age, a unit). */
const GLOSS = /^['’”"」』>》]?\s?\(\s?(?:이하|약칭|옛|일명|영문명|본명|예명|hereafter|formerly)?\s?['‘“"]?([^()'‘’“”"\n]{1,60}?)['’”"]?\s?\)/u
const NO_NAME = /^(?:\d|현지\s?시간|한국\s?시간|사진|왼쪽|오른쪽|가운데|약 |종합|오전|오후|이상|이하$|미만|위$|아래$|단위|약\d)|^\d+$|\d세|시간$|기준$/u

/** The other forms a text gives right behind a name that ends at `end`, best known first; empty when there is none. */
export function glossAfter(text: string, end: number): string[] {
  const match = GLOSS.exec(text.slice(end, end + 70))
  const inside = match?.[1]?.trim()
  if (!inside || NO_NAME.test(inside) || /^[\d,.%~∼\-\s]+$/u.test(inside)) return []
  return inside.split(/[,·;/]\s?/u).map((part) => part.trim().replace(/^(?:이하|약칭)\s/u, ''))
    .filter((part) => /^[\p{L}][\p{L}\p{N}&.'’\- ]{0,40}$/u.test(part) && !/(?:소재|출신|소속|산하|제외|포함|대표|기자|명|세|점)$/u.test(part)).slice(0, 3)
}
