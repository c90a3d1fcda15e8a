import { expect, test } from 'vitest'
import { linesOf } from '../../src/articles/lines.ts'
import { readLabels } from '../../src/articles/labels.ts'

test('labelled lines on top', () => {
  const labels = readLabels(linesOf('제목: 새 다리 개통\n날짜: 2026-09-14 10:32\n기자: 나여울\nURL: https://garam.example/1\n\n다리가 열렸다.'))
  expect(labels?.details).toEqual({ title: '새 다리 개통', date: '2026-09-14T10:32:00', byline: '나여울', url: 'https://garam.example/1' })
  expect(labels?.rest.map(({ text }) => text)).toEqual(['다리가 열렸다.'])
})

test('a letter that was saved: its subject is the title, who sent it to whom is no text', () => {
  const labels = readLabels(linesOf('From: a@garam.example\nTo: b@garam.example\nSubject: 새 다리 개통\nDate: Mon, 14 Sep 2026 10:32:00 +0900\n\n다리가 열렸다.'))
  expect(labels?.details).toEqual({ title: '새 다리 개통', date: '2026-09-14T10:32:00+09:00' })
  expect(labels?.rest.map(({ text }) => text)).toEqual(['다리가 열렸다.'])
})

test.each([
  ['제목: 새 다리 개통\n\n다리가 열렸다.', 'one label alone may be a headline'],
  ['새 다리: 9년의 기록\n날짜: 2026-09-14\n\n다리가 열렸다.', 'the first line is no label'],
  ['날짜: 2026-09-14\n기자: 나여울\n\n다리가 열렸다.', 'no title'],
])('%j has none: %s', (text) => {
  expect(readLabels(linesOf(text))).toBeNull()
})
