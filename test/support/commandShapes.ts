import type { CommandShape, OptionShape } from '../../src/playground/commandLine.ts'

const option = (over: Pick<OptionShape, 'name' | 'localName'> & Partial<OptionShape>): OptionShape =>
  ({ isFlag: false, isFile: false, isRequired: false, isSuggested: false, choices: [], longest: null, ...over })

/** A few commands as a Korean member's client knows them. */
export const SHAPES: CommandShape[] = [
  {
    name: 'ask', localName: '질문', subcommands: [],
    options: [
      option({ name: 'question', localName: '질문', isRequired: true, longest: 300 }),
      option({ name: 'article', localName: '기사', isSuggested: true }),
      option({ name: 'hide', localName: '숨김', isFlag: true }),
    ],
  },
  {
    name: 'facts', localName: '사실', subcommands: [],
    options: [
      option({ name: 'about', localName: '대상', isSuggested: true }),
      option({ name: 'kind', localName: '종류', choices: [{ name: 'Hired', localName: '영입·임명', value: 'hire' }, { name: 'Invested', localName: '투자', value: 'investment' }] }),
    ],
  },
  { name: 'digest', localName: '요약', options: [], subcommands: [{ name: 'now', localName: '지금', options: [] }, { name: 'follow', localName: '구독', options: [] }] },
]
