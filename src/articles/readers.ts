import { addedEntry, addedFile, addedPage } from './added.ts'
import { readFeed } from './feeds.ts'
import { itemsInFile, readArticleFile } from './readArticleFile.ts'

/** What reads texts that others wrote, by the name under which a thread is asked for it. */
export const READERS = { page: addedPage, file: addedFile, entry: addedEntry, feed: readFeed, articleFile: readArticleFile, items: itemsInFile }

export type Readers = typeof READERS
