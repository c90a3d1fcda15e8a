import { describe, expect, test } from 'vitest'
import { understand } from '../../../src/answers/question/understand.ts'

describe('the verb of an English question', () => {
  test.each([
    ['How much does one street lamp cost?', 'cost', 'a noun that asks for a sum is the verb where it ends the clause'],
    ['What did the tunnel cost to dig?', 'cost', 'or stands before an infinitive'],
    ['How much does a farm pay per acre?', 'pay', 'a preposition is no verb'],
    ['How long will the pumps last?', 'last', 'last at the end'],
    ['How many fires did Orla fight last year?', 'fight', 'last before a time'],
    ['Where will the stables of the circus be built?', 'build', 'the participle after be'],
    ['When is the road expected to be fully reopened?', 'reopened', 'what is to come, not expected'],
    ['Where were the injured divers taken?', 'take', 'a participle before its noun is none'],
    ['Where was the stolen bronze horse sold?', 'sell', 'a participle before its noun is none'],
    ['Where were the coins stolen from the church found?', 'find', 'the second ends the clause'],
    ['How many coins were stolen from the church?', 'steal', 'the only one'],
    ['In what year was the mill that burned in May built?', 'build', 'a clause within'],
    ['Who will run the merged ferry line?', 'run', 'right after the auxiliary where the subject is asked'],
    ['Which firm will manufacture the pumps?', 'manufacture', 'a verb that is on no list'],
    ['When will power prices fall?', 'fall', 'a noun after the auxiliary'],
    ['What did the trade minister say about the tariff?', 'say', 'rather a verb that can be no noun'],
    ['When did the power plant shut down?', 'shut', 'a base form that is a past form too'],
    ['How many trucks can the depot in Haram hold?', 'hold', 'after a name that a preposition brings'],
    ['Where did the plane that crashed take off from?', 'take', 'not the noun before a clause within'],
    ['How much will the man who hit the wall be paid?', 'pay', 'the participle after the clause within'],
    ['On what day and at what hour did the lights go out?', 'go', 'two question words'],
    ['What fine does the mill have to pay?', 'pay', 'what one has to do'],
    ['Who is suing Varda?', 'suing', 'the form in -ing'],
    ['Which firms are the cheated farmers suing?', 'suing', 'the form in -ing after its subject'],
    ['Which company owns the mine that flooded?', 'own', 'the clause itself, not the one within'],
    ['Which minister said he would resign?', 'say', 'the clause itself, not the one within'],
  ])('%s → %s (%s)', (question, expected) => expect(understand(question).predicate).toBe(expected))

  test.each([
    ['Who is the mayor of Orla?', 'be is no verb to look for'],
    ['What does the mine do?', 'nor is do'],
    ['Where will the envoys have their office?', 'nor is have'],
    ['Estimated repair bill for the burned mill', 'a noun phrase'],
    ['Orla salmon price after the cut', 'cut is a noun here'],
  ])('%s → none (%s)', (question) => expect(understand(question).predicate).toBeUndefined())
})
