/** One index term of a question. */
export interface QueryTerm {
  /** as the index writes it; see text/terms.ts */
  term: string
  /** 1 for the asker's own term; less for what it was widened to */
  weight: number
  /**
   * Which of `Query.words` it stands for. Terms of one word that come from widening (synonym, translation,
   * transliteration) are alternatives: in a paragraph the best of them counts, not their sum.
   */
  word: number
}

/** A question as the index understands it. */
export interface Query {
  /** the question's content words as the asker wrote them, without particles */
  words: string[]
  terms: QueryTerm[]
}
