/** Lines that belong to a picture, by how papers write them. */
const RULES: { name: string; pattern: RegExp }[] = [
  { name: '▲ 시청 전경', pattern: /^[▲△◀▼]\s?.{2,200}?(?:[=/|ⓒ©]|사진|제공|DB|캡처|(?:있다|모습|전경|장면|조감도)\.?(?:\s|$)|\d{4}\.\s?\d).{0,40}$/u },
  { name: '[사진] 시청 전경', pattern: /^[[(<【](?:사진|그래픽|영상|이미지)[\])>】]\s?.{2,200}$/u },
  { name: '시장이 말하고 있다 ⓒ가람일보', pattern: /^.{4,200}\s?[ⓒ©]\s?[\p{L}\d ]{2,16}$/u },
  { name: 'Waves at Orla. (Lena Marsh/Northwind News)', pattern: /^.{10,300}\(\p{Lu}[\p{L} .'’-]{2,40}\/[\p{L} .&'’-]{2,40}\)$/u },
  { name: '[사진 제공]', pattern: /^[[(<【{](?:사진|자료사진|그래픽|이미지|영상|캡처|출처|연합뉴스 자료사진|게티)[^\])>】}]{0,80}[\])>】}]$/u },
  { name: '시청 전경 사진=가람시', pattern: /^.{0,200}(?:사진|그래픽|자료|영상|이미지|캡처|일러스트)\s?(?:제공)?\s?[=:|]\s?\S.{0,40}$/u },
  { name: '시청 전경 [가람시 제공]', pattern: /^.{0,200}(?:[[(<【](?:사진|그래픽|자료|이미지)?\s?(?:제공|자료사진|출처|=)?[^\])>】]{0,40}(?:제공|자료사진|캡처|갈무리|DB|재판매 및 DB 금지)\s?[^\])>】]{0,20}[\])>】])$/u },
  { name: 'Photo: Lena Marsh', pattern: /^(?:Photo|Image|Picture|Photograph|Credit|Illustration|Graphic|FILE)(?:\sby|\scredit|\scourtesy(?: of)?|\sPHOTO)?\s?[:：/–—-]\s?.{2,200}$/u },
  { name: 'FILE - the bridge', pattern: /^(?:FILE|File)(?: photo)? ?[-–—:].{2,300}$/u },
  { name: 'Photo by Lena Marsh', pattern: /^(?:Photos?|Image|Picture) (?:by|courtesy of) .{2,80}$/u },
  { name: '… Getty Images', pattern: /^.{0,300}(?:Getty Images|PA Media|EPA-EFE|AFP via Getty)$/u },
  { name: '서 있다. 한예문 기자', pattern: /^.{8,200}(?:있다|모습이다|모습)\.?\s?(?:[가-힣]{2,4}\s?(?:기자|특파원|제공)|[[(/](?!\d).{2,30})$/u },
  { name: '시청 전경 [가람사진]', pattern: /^.{2,200}[[(][^\])]{0,20}사진[^\])]{0,6}[\])]$/u },
  { name: '… (AP Photo/Lena Marsh)', pattern: /^.{10,300}(?:\((?:AP|AFP|Reuters|Getty|EPA|Photo)[^)]{0,60}\)|\b(?:AP Photo|Getty Images|Reuters|AFP|EPA)(?:\/[\p{L} .'-]{2,60}))$/u },
]

const LONGEST = 320

/** `▲ 가람시청 전경 [가람시 제공]`, `Photo: Dana Example`: words that belong to a picture. */
export function isCaption(line: string): boolean {
  return line.length <= LONGEST && RULES.some(({ pattern }) => pattern.test(line))
}
