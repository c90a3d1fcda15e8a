import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishPhrases, type EnglishPhrase } from '../../src/answers/englishPhrases.ts'

function phrasesOf(text: string): Map<string, EnglishPhrase> {
  return new Map(englishPhrases(text, { start: 0, end: text.length }).map((phrase) => [text.slice(phrase.start, phrase.end), phrase]))
}

describe('phrases of a sentence', () => {
  const sentence = 'The council of Marlow, a small town, sold the old mill to Rosa Vane because it leaked.'

  test.each([
    ['The council of Marlow', 'noun', 'subject', 'taken in: of'],
    ['council', 'no article', 'subject', 'the head noun alone'],
    ['a small town', 'noun', 'apposition', 'what a name is explained by'],
    ['old mill', 'no article', 'object', 'without its article'],
    ['old', 'modifier', 'object', 'what describes a noun'],
    ['Rosa Vane', 'noun', 'to', 'after a preposition'],
    ['to Rosa Vane', 'preposition', 'to', 'with its preposition'],
    ['sold the old mill', 'verb', 'predicate', 'a verb with its object'],
    ['because it leaked', 'clause', 'because', 'a clause with its word'],
  ])('%s: %s, %s (%s)', (words, form, role) => expect(phrasesOf(sentence).get(words)).toMatchObject({ form, role }))

  test.each([
    ['council of', 'ends in a preposition'],
    ['sold the old', 'is cut within a noun phrase'],
    ['Marlow, a small', 'is cut within the next noun phrase'],
  ])('%s is none: it %s', (words) => expect(phrasesOf(sentence).has(words)).toBe(false))

  test.each([
    ['The mill was sold by the council.', 'the council', 'agent', 'sold'],
    ['The mill was sold by the council.', 'The mill', 'subject of passive', 'sold'],
    ['The gale sank two boats.', 'two boats', 'object', 'sank'],
    ['Marlow is a small town.', 'a small town', 'complement', 'is'],
  ])('%s: %s is the %s of %s', (text, words, role, verb) => {
    const phrase = phrasesOf(text).get(words)!
    expect(phrase.role).toBe(role)
    expect(text.slice(phrase.verb!.start, phrase.verb!.end)).toBe(verb)
  })

  test('what is counted is told from a noun that holds a number', () => {
    const phrases = phrasesOf('The keeper won four rowing medals in the 12 years.')
    expect([phrases.get('four rowing medals')!.counts, phrases.get('The keeper')!.counts]).toEqual([true, false])
  })

  test('a phrase lies within its sentence and is not empty, whatever is written', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('the', 'a', 'of', 'Mill', 'old', 'sold', 'and', ',', '.', "'s", 'by', 'to', 'which', '12', 'slowly', '(', ')', 'was', '가', '"'), { maxLength: 14 }), (words) => {
      const text = words.join(' ')
      for (const { start, end, rare } of englishPhrases(text, { start: 0, end: text.length })) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(rare).toBeGreaterThanOrEqual(0)
        expect(rare).toBeLessThanOrEqual(1)
      }
    }))
  })
})
