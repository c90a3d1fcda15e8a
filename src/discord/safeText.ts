import { escapeMarkdown } from 'discord.js'

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u061c\u180e]/gu
const JOINERS = /[\u200c\u200d]/u

/**
 * Text from an article as Discord shows it: letter for letter, with no formatting, no mention and nothing that turns
 * the direction of what follows. Every place where Discord would read markup is escaped; what cannot be seen is left out.
 */
export function safe(text: string): string {
  return defused(escapeMarkdown(visible(text), { heading: true, bulletedList: true, numberedList: true, maskedLink: true }))
}

/** Without characters that cannot be seen; joiners stay where they hold an emoji or a script together. */
function visible(text: string): string {
  return text.replace(INVISIBLE, (mark, at: number) => (JOINERS.test(mark) && /[\p{Extended_Pictographic}\ufe0f]/u.test(text.slice(Math.max(0, at - 2), at)) ? mark : ''))
}

/** `@everyone`, `<@1>`, `<#1>`, `<t:1>` and links lose what makes them more than letters; a word joiner cannot be seen. */
function defused(text: string): string {
  return text.replace(/@(?=\S)/gu, '@\u2060').replace(/<(?=[@#:/at])/gu, '<\u2060').replace(/:\/\//gu, ':\u2060//')
}

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' })

/**
 * A text cut to at most `most` characters with `…`: at the end of a sentence where one ends in the last third, else
 * between two words, and inside a word only when there is no other place; never inside a character of several parts.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  if (most < 1) return ''
  const room = text.slice(0, most - 1)
  const sentence = Math.max(...['. ', '? ', '! ', '.\n', '다.'].map((end) => room.lastIndexOf(end) + (room.includes(end) ? end.trimEnd().length : 0)))
  if (sentence > (most * 2) / 3) return `${room.slice(0, sentence).trimEnd()}…`
  const space = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'))
  // A word that alone would fill half of the room is cut; any other is left out whole.
  if (space > most / 2 || (space > 0 && wordAt(text, space + 1).length <= most / 2)) return `${room.slice(0, space).trimEnd()}…`
  return `${wholeCharacters(text, most - 1)}…`
}

function wordAt(text: string, start: number): string {
  return /^\S{0,200}/u.exec(text.slice(start, start + 200))![0]
}

function wholeCharacters(text: string, most: number): string {
  let end = 0
  for (const { segment, index } of graphemes.segment(text.slice(0, most + 40))) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/**
 * The same for text that holds gisa's own bold, underline and links: what was opened is closed again, and neither an
 * escape nor a link is cut in two. `**__Long words__**` to 12 characters: `**__Long__**…`.
 */
export function cutMarkup(markup: string, most: number): string {
  if (markup.length <= most) return markup
  if (most < CLOSING) return ''
  const room = cut(markup, most - CLOSING).replace(/…$/u, '')
  const whole = room.slice(0, brokenAt(markup, room.length)).replace(/(?<![*\\])\*$|(?<![_\\])_$/u, '')
  return `${whole}${openMarks(whole).reverse().join('')}…`
}

/** `**` and `__` and the sign of a cut. */
const CLOSING = 5

/** Where the link or escape begins that a cut at `end` would break; `end` where there is none. */
function brokenAt(markup: string, end: number): number {
  const parts = markup.matchAll(/\\[^]|\[[^\n]{0,400}?\]\(<[^>\n]{0,600}>\)/gu)
  return parts.find(({ 0: part, index }) => index < end && index + part.length > end)?.index ?? end
}

/** The marks that are open at the end, in the order they were opened. */
function openMarks(markup: string): string[] {
  const open: string[] = []
  for (const [part] of markup.matchAll(/\\[^]|\*\*|__/gu)) {
    if (part.startsWith('\\')) continue
    if (open.includes(part)) open.splice(open.indexOf(part), 1)
    else open.push(part)
  }
  return open
}
