import { readConfig } from '../config.ts'
import { openSqliteStore } from '../storage/sqliteStore.ts'
import type { StoredRow } from '../storage/store.ts'
import { UserError } from '../userError.ts'
import { readJsonLines } from './jsonLines.ts'
import type { Verb } from './verb.ts'

export const exportState: Verb = {
  usage: 'export > BACKUP.jsonl',
  summary: 'writes everything the bot keeps, a row a line',
  options: {},
  async run({ output }) {
    const store = openSqliteStore(readConfig().stateFolder)
    for await (const row of store.rows()) output.line(JSON.stringify(row))
    await store.close()
  },
}

export const importState: Verb = {
  usage: 'import BACKUP.jsonl',
  summary: 'puts back what export wrote; rows that are there already are replaced',
  options: {},
  async run({ words, output }) {
    const [file] = words
    if (file === undefined) throw new UserError('Name the backup: gisa import BACKUP.jsonl')
    const rows = readJsonLines(file)
    if (!rows.every((row) => typeof row.table === 'string' && typeof row.row === 'object')) throw new UserError(`${file} is no backup of gisa`)
    const store = openSqliteStore(readConfig().stateFolder)
    output.line(`${await store.putRows(rows as unknown as StoredRow[])} rows are back.`)
    await store.close()
  },
}
