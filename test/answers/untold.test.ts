import { describe, expect, test } from 'vitest'
import { namesWhatIsAsked, untoldPhrases } from '../../src/answers/untold.ts'

const found = (text: string) => untoldPhrases(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('words that say a thing was not told', () => {
  test.each([
    ['회사는 위치를 언급하지 않았다.', ['언급하지 않았다'], 'mention'],
    ['정확한 금액은 알려지지 않았다.', ['알려지지 않았다'], 'passive'],
    ['인수 조건은 밝히지 않았다.', ['밝히지 않았다'], 'disclose'],
    ['대변인은 설명을 거부했다.', ['설명을 거부했다'], 'refusal'],
    ['Terms of the deal were not disclosed.', ['were not disclosed'], 'English passive'],
    ['The company declined to comment on the price.', ['declined to comment'], 'English refusal'],
    ['The cause remains unknown.', ['remains unknown'], 'English state'],
    ['위치는 마루섬이라고 언급했다.', [], 'it was told'],
    ['계약을 하지 않았다.', [], 'a thing not done, not a thing not told'],
    ['The plant was not damaged.', [], 'a thing not done'],
  ])('%s → %j (%s)', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('what was not told', () => {
  test.each([
    ['연구동의 위치 등에 대해서는 언급하지 않았다.', 'place', true],
    ['연구동의 위치 등에 대해서는 언급하지 않았다.', 'money', false],
    ['인수 금액은 공개하지 않았다.', 'money', true],
    ['Terms were not disclosed.', 'money', true],
    ['The name of the suspect was not released.', 'person', true],
  ] as const)('%s, asked for a %s: %s', (sentence, asks, expected) => expect(namesWhatIsAsked(sentence, asks)).toBe(expected))
})
