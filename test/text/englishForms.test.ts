import { expect, test } from 'vitest'
import { baseForm } from '../../src/text/englishForms.ts'

test.each([
  ['wrote', 'write', 'an irregular past'],
  ['children', 'child', 'an irregular plural'],
  ['bacteria', 'bacterium', 'a plural of Latin'],
  ['labour', 'labor', 'British spelling'],
  ['colours', 'colors', 'British spelling within a word'],
  ['theatres', 'theaters', 'British spelling of -re'],
  ['organised', 'organized', 'British spelling of -ise'],
  ['colonisation', 'colonization', 'and of what is made from it'],
  ['found', 'found', 'to found something is as often meant as to find it'],
  ['left', 'left', 'a side'],
  ['promised', 'promised', 'no -ize'],
  ['exercise', 'exercise', 'no -ize'],
  ['hour', 'hour', 'no British spelling of hor'],
  ['four', 'four', 'nor of for'],
  ['acre', 'acre', 'nor of acer'],
  ['walked', 'walked', 'endings are left to the stemmer'],
])('%s → %s (%s)', (word, base) => expect(baseForm(word)).toBe(base))
