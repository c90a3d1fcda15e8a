import type { Reading } from '../text/reading.ts'
import { readingsIn } from '../text/readings.ts'
import { isClose, percent, type Measure } from './measure.ts'
import { bareText } from './overlap.ts'

/** A case of the Recognizers form: a text, the moment it was said, and what is to be found in it. */
export interface ReadingCase {
  Input: string
  Context?: { ReferenceDateTime?: string }
  Results?: {
    Text: string
    TypeName?: string
    Resolution?: { values?: Resolution[] } & Resolution
  }[]
}

interface Resolution {
  type?: string
  value?: string
  start?: string
  end?: string
}

/** Cases that tell which words are meant, but not their value. */
const WORDS_ALONE = 'words alone'

/** One measure a type: how often its words were found, and how often its value is right. */
export function measureReadings(set: string, cases: readonly ReadingCase[], now: Date): Measure[] {
  const judged = cases.flatMap((c) => {
    const found = readingsIn(c.Input, { now: c.Context?.ReferenceDateTime ?? now })
    return (c.Results ?? []).map((wanted) => {
      const near = found.filter((r) => bareText(r.text).includes(bareText(wanted.Text)) || bareText(wanted.Text).includes(bareText(r.text)))
      const values = wanted.Resolution?.values ?? [wanted.Resolution ?? {}]
      return {
        type: (wanted.Resolution ? wanted.TypeName ?? 'number' : WORDS_ALONE).replace('datetimeV2.', ''),
        found: near.length > 0,
        right: near.some((reading) => values.some((value) => isRight(reading, value))),
      }
    })
  })
  return [...Map.groupBy(judged, (j) => j.type)].map(([group, js]) => ({
    set, group, values: {
      cases: js.length,
      'found %': percent(js.filter((j) => j.found).length, js.length),
      'right %': group === WORDS_ALONE ? null : percent(js.filter((j) => j.right).length, js.length),
    },
  }))
}

function isRight({ value, from, to }: Reading, wanted: Resolution): boolean {
  if (wanted.start || wanted.end) return (!wanted.start || wanted.start === from) && (!wanted.end || wanted.end === to)
  if (wanted.type === 'date' || wanted.type === 'datetime') return wanted.value === value || wanted.value === from
  const number = Number((wanted.value ?? '').replace('%', ''))
  return Number.isFinite(number) && typeof value === 'number' && isClose(number, value)
}
