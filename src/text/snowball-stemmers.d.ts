declare module 'snowball-stemmers' {
  /** `english` is Porter2. */
  export function newStemmer(language: string): { stem(word: string): string }
}
