import type { Clauses, Predicate } from './clauses.ts'
import type { FactStatus } from './fact.ts'
import { statusCue } from './predicates.ts'

const STEPS = 4

/**
 * Whether what a predicate tells is so, planned, only reported, or denied, by its own ending and by what governs it:
 * `인수했다` stated, `인수할 예정이다` planned, `인수를 검토` and `인수한다면` reported, `인수하지 않는다` denied.
 * A clause joined by `-고` or `-며` without a tense of its own shares the status of the clause it leads to.
 */
export function statusOf(clauses: Clauses, predicate: Predicate): FactStatus {
  const status = statusAt(clauses, predicate, STEPS)
  const asked = /\?["”’']?\s?$/u.test(clauses.paragraph.slice(clauses.start, clauses.end))
  return asked && status !== 'denied' && governorOf(clauses, predicate) === null ? 'reported' : status
}

function statusAt(clauses: Clauses, predicate: Predicate, steps: number): FactStatus {
  if (predicate.negated) return 'denied'
  if (/기로$/u.test(lastText(clauses, predicate))) return 'planned'
  const governor = governorOf(clauses, predicate)
  if (predicate.ending === 'conditional') return 'reported'
  if (predicate.ending === 'noun' || predicate.ending === 'nominal') return byGovernor(clauses, predicate, steps) ?? (predicate.future ? 'planned' : 'stated')
  if (predicate.ending === 'adnominal') return byHead(clauses, predicate, steps) ?? (predicate.future || (!predicate.past && /는$/u.test(lastText(clauses, predicate)) && COMING.test(ownText(clauses, predicate))) ? 'planned' : 'stated')
  if (/(?:려다|려다가|려고|려 했지만|려 했으나)$/u.test(lastText(clauses, predicate))) return governor && statusCue(governor.root) === 'denied' ? 'denied' : 'reported'
  if (predicate.ending === 'quoted' && /[다라냐자]는$/u.test(lastText(clauses, predicate))) return toldAs(clauses, predicate)
  if (predicate.ending === 'quoted') {
    const cue = governor ? statusCue(governor.root) : null
    return cue === 'denied' || (cue === 'reported' && /^(?:알려지|전해지|추정|관측|예상|주장)$/u.test(governor!.root)) ? cue : predicate.future ? 'planned' : 'stated'
  }
  if (predicate.future || (!predicate.past && predicate.ending === 'final' && COMING.test(ownText(clauses, predicate)))) return 'planned'
  if (predicate.ending === 'connective' && !predicate.past && steps > 0 && /(?:고|며|면서|여|해|어|아)(?:도|는)?[,]?$/u.test(lastText(clauses, predicate)) && governor) {
    const next = statusAt(clauses, governor, steps - 1)
    return next === 'denied' ? 'stated' : next
  }
  return 'stated'
}

/** `내년 5월 개통된다`: told in the present, and yet to come. */
const COMING = /(?:^|[\s,])(?:내년|내후년|내달|다음 ?(?:달|주|해|분기)|오는|내일|모레|향후|앞으로)(?:[\s에의,]|$)/u

const ownText = (clauses: Clauses, predicate: Predicate) =>
  clauses.paragraph.slice(clauses.predicates.findLast((p) => p.lastWord < predicate.word)?.end ?? clauses.start, predicate.start)

const UNTRUE = /^[^.]{0,60}?(?:사실이 아니|사실과 다르|사실무근|오보|거짓|근거(?:가|는)? 없|부인|일축|반박)/u

/** `인수했다는 소문`: what is only told; `인수했다는 보도는 사실이 아니다` is denied. */
function toldAs(clauses: Clauses, predicate: Predicate): FactStatus {
  const head = clauses.words[predicate.lastWord + 1]
  if (!head) return 'stated'
  if (UNTRUE.test(clauses.paragraph.slice(head.start, clauses.end))) return 'denied'
  const cue = statusCue(head.stem)
  if (cue === 'planned' && !/^(?:전망|관측)$/u.test(head.stem)) return 'planned'
  return cue ? 'reported' : predicate.future ? 'planned' : 'stated'
}

const lastText = (clauses: Clauses, predicate: Predicate) => clauses.words[predicate.lastWord]!.text

/** The predicate that comes next. */
function governorOf(clauses: Clauses, predicate: Predicate): Predicate | null {
  return clauses.predicates.find((p) => p.word > predicate.lastWord) ?? null
}

/** `개발하는 방안을 논의했다`, `인수할 예정이다`, `숨진 것으로 알려졌다`: the noun after it and that noun's verb. */
function byHead(clauses: Clauses, predicate: Predicate, steps: number): FactStatus | null {
  const head = clauses.words[predicate.lastWord + 1]
  if (!head || head.gap.trim() !== '') return null
  const stem = head.stem
  if (predicate.future && /^(?:때|무렵|당시|즈음)$/u.test(stem)) return 'stated'
  if (/^(?:것|거|게|걸)/u.test(head.text)) {
    const verb = clauses.predicates.find((p) => p.word >= predicate.lastWord + 1 && p.root !== '것' && p.root !== '')
    const here = clauses.predicates.find((p) => p.word === predicate.lastWord + 1)
    const cue = verb && verb.word - predicate.lastWord < 4 && !here ? statusCue(verb.root) : null
    if (here?.negated) return 'denied'
    if (!predicate.future && /는$/u.test(lastText(clauses, predicate)) && /^것[은이을도]$/u.test(head.text)) return cue === 'denied' ? cue : 'reported'
    return cue ?? (predicate.future ? 'planned' : null)
  }
  const here = clauses.predicates.find((p) => p.word === predicate.lastWord + 1)
  const none = clauses.predicates.find((p) => p.word > predicate.lastWord)
  if (/^(?:적|일|바|사실)$/u.test(stem) && none && none.negated && none.word <= predicate.lastWord + 2) return 'denied'
  const cue = statusCue(here?.root ?? stem) ?? (/^(?:수|리)$/u.test(stem) ? 'reported' : null)
  if (!cue) return null
  if (cue === 'planned' && /(?:였|었)(?:으나|지만|는데|다가)/u.test(head.text) && clauses.predicates.some((p) => p.word > predicate.lastWord + 1 && statusCue(p.root) === 'denied')) return 'denied'
  const next = here ?? clauses.predicates.find((p) => p.word > predicate.lastWord + 1)
  if (next && next.word - predicate.lastWord < 5 && steps > 0) {
    if (next.negated) return 'denied'
    const verbCue = next === here ? null : statusCue(next.root)
    if (verbCue === 'denied' || verbCue === 'reported') return verbCue
  }
  return cue
}

/** A verbal noun's verb: `인수를 검토했다`, `영입을 부인했다`, `인수 추진`. */
function byGovernor(clauses: Clauses, predicate: Predicate, steps: number): FactStatus | null {
  const talk = /..[설론]$/u.test(clauses.words[predicate.lastWord]!.stem) ? 'reported' : null
  for (let k = predicate.lastWord + 1; k < Math.min(clauses.words.length, predicate.lastWord + 4); k++) {
    const verb = clauses.predicates.find((p) => p.word === k)
    const cue = statusCue(verb?.root ?? clauses.words[k]!.stem)
    if (cue) {
      if (verb?.negated && cue !== 'denied') return 'denied'
      const undone = verb ? null : clauses.predicates.find((p) => p.word > k && p.word <= k + 2)
      return undone && statusCue(undone.root) === 'denied' ? 'denied' : cue
    }
    if (verb) return talk ?? (steps > 0 ? statusAt(clauses, verb, steps - 1) : null)
  }
  return talk
}
