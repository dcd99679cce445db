import type { Happening } from '../moderation/happening'
import { nextOf, restorableMs } from '../moderation/next-of'
import { newPiece } from '../moderation/piece'
import type { CaseFacts, CaseStep } from './case-flow'
import { afterStep, afterTakedown, caseState, isInLibrary, newFlow } from './case-flow'

const minute = 60_000
const start = Date.parse('2026-03-18T10:00:00+08:00')
const now = start + 60 * minute

const steps = {
  submit: { kind: 'submitted', version: 2, visibility: 'school', files: 0 },
  'submit for fewer': { kind: 'submitted', version: 2, visibility: 'hosts', files: 0 },
  'return 1': { kind: 'returned', version: 1 },
  'publish 1': { kind: 'published', version: 1, by: 'host' },
  'return 2': { kind: 'returned', version: 2 },
  'publish 2': { kind: 'published', version: 2, by: 'host' },
  'retire as author': { kind: 'retired', by: 'author', as: 'author', reason: '' },
  'retire as office': { kind: 'retired', by: 'office', as: 'office', reason: '已经过时' },
  'put back as author': { kind: 'put-back', as: 'author' },
  'put back as host': { kind: 'put-back', as: 'host' },
  'put back as office': { kind: 'put-back', as: 'office' },
  feature: { kind: 'featured', by: 'host', featured: true },
  'no longer feature': { kind: 'featured', by: 'host', featured: false },
  'for hosts': { kind: 'narrowed', visibility: 'hosts' },
  'for oneself': { kind: 'narrowed', visibility: 'self' },
  'for the school': { kind: 'narrowed', visibility: 'school' },
  delete: { kind: 'deleted' },
  undelete: { kind: 'restored' },
} as const satisfies Record<string, CaseStep>

const first: CaseStep = { kind: 'submitted', version: 1, visibility: 'studio', files: 0 }
const check = (version: number, suggest: 'pass' | 'review' | 'risky'): Happening => ({ kind: 'text-checked', version, found: { suggest, label: 100 } })
const down: Happening = { kind: 'taken-down', by: 'host', reason: '有学生姓名' }

/** A case to which all this has happened, one minute after another; what the check or who decides says happens to its piece. */
function caseAfter(...happened: (CaseStep | Happening | keyof typeof steps)[]): CaseFacts {
  return happened.reduce<CaseFacts>(
    (facts, one, i) => {
      const at = start + i * minute
      const step = typeof one === 'string' ? steps[one] : one
      const outcome = isStep(step) ? afterStep(facts, step, at) : nextOf(facts.piece, step, at)
      if (outcome.kind === 'ignored') throw new Error(`step ${i} was ignored: ${outcome.why}`)
      if ('facts' in outcome) return outcome.facts
      const after = { ...facts, piece: outcome.piece }
      return step.kind === 'taken-down' ? afterTakedown(after) : after
    },
    { piece: newPiece('author'), flow: newFlow },
  )
}

function isStep(step: CaseStep | Happening): step is CaseStep {
  return Object.values(steps).some(({ kind }) => kind === step.kind)
}

const states = {
  'a draft': caseAfter(),
  'being checked': caseAfter(first),
  'refused by the check': caseAfter(first, check(1, 'risky')),
  doubtful: caseAfter(first, check(1, 'review')),
  submitted: caseAfter(first, check(1, 'pass')),
  returned: caseAfter(first, check(1, 'pass'), 'return 1'),
  published: caseAfter(first, check(1, 'pass'), 'publish 1'),
  featured: caseAfter(first, check(1, 'pass'), 'publish 1', 'feature'),
  'published, 2 submitted': caseAfter(first, check(1, 'pass'), 'publish 1', 'submit', check(2, 'pass')),
  'published, 2 returned': caseAfter(first, check(1, 'pass'), 'publish 1', 'submit', check(2, 'pass'), 'return 2'),
  'retired by its author': caseAfter(first, check(1, 'pass'), 'publish 1', 'retire as author'),
  'retired by the office': caseAfter(first, check(1, 'pass'), 'publish 1', 'retire as office'),
  'retired, 2 submitted': caseAfter(first, check(1, 'pass'), 'publish 1', 'retire as office', 'submit', check(2, 'pass')),
  'taken down': caseAfter(first, check(1, 'pass'), 'publish 1', down),
  'taken down, 2 submitted': caseAfter(first, check(1, 'pass'), 'publish 1', down, 'submit', check(2, 'pass')),
  'deleted, was published': caseAfter(first, check(1, 'pass'), 'publish 1', 'delete'),
}

/** Such as `published: 1 studio in the library; 2 waits school`. */
function described(facts: CaseFacts): string {
  const { piece, flow } = facts
  const { published, waiting, earlier, retired, featured } = flow
  const parts = [
    published === null ? null : `${published.version} ${published.visibility}${isInLibrary(facts) ? ' in the library' : ''}`,
    ...earlier.map(({ version, visibility }) => `before ${version} ${visibility}`),
    waiting === null ? null : `${waiting.version} waits ${piece.candidate?.visibility ?? piece.shown?.visibility}`,
    retired === null ? null : `retired as ${retired.as}`,
    featured === null ? null : 'featured',
    piece.takenDown === null ? null : 'down',
    piece.deletedAt === null ? null : 'deleted',
  ]
  return `${caseState(facts, now)}: ${parts.filter((part) => part !== null).join('; ')}`
}

function outcomeOf(facts: CaseFacts, name: keyof typeof steps): string {
  const outcome = afterStep(facts, steps[name], now)
  return outcome.kind === 'ignored' ? `– ${outcome.why}` : described(outcome.facts)
}

/** Every outcome of every state, with the steps that lead to it; `–`: nothing changes, and why. */
const table: Record<string, { is: string; outcomes: Record<string, (keyof typeof steps)[]> }> = {
  'a draft': {
    is: 'draft: ',
    outcomes: {
      '– stale': ['submit', 'submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2', 'retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature', 'for hosts', 'for oneself', 'for the school'],
      '– repeat': ['no longer feature', 'undelete'],
      'draft: deleted': ['delete'],
    },
  },
  'being checked': {
    is: 'submitted: 1 waits studio',
    outcomes: {
      'submitted: 2 waits school': ['submit'],
      'submitted: 2 waits hosts': ['submit for fewer'],
      '– unchecked': ['return 1', 'publish 1'],
      '– stale': ['return 2', 'publish 2'],
      '– not-open': ['retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature'],
      '– repeat': ['no longer feature', 'undelete'],
      'submitted: 1 waits hosts': ['for hosts'],
      'draft: ': ['for oneself'],
      '– wider': ['for the school'],
      'submitted: 1 waits studio; deleted': ['delete'],
    },
  },
  'refused by the check': {
    is: 'returned: 1 waits studio',
    outcomes: {
      'submitted: 2 waits school': ['submit'],
      'submitted: 2 waits hosts': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature', 'for hosts', 'for oneself', 'for the school'],
      '– stale': ['return 2', 'publish 2'],
      '– repeat': ['no longer feature', 'undelete'],
      'returned: 1 waits studio; deleted': ['delete'],
    },
  },
  doubtful: {
    is: 'submitted: 1 waits studio',
    outcomes: {
      'submitted: 2 waits school': ['submit'],
      'submitted: 2 waits hosts': ['submit for fewer'],
      'returned: ': ['return 1'],
      'published: 1 studio in the library': ['publish 1'],
      '– stale': ['return 2', 'publish 2'],
      '– not-open': ['retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature'],
      '– repeat': ['no longer feature', 'undelete'],
      'submitted: 1 waits hosts': ['for hosts'],
      'draft: ': ['for oneself'],
      '– wider': ['for the school'],
      'submitted: 1 waits studio; deleted': ['delete'],
    },
  },
  submitted: {
    is: 'submitted: 1 waits studio',
    outcomes: {
      'submitted: 2 waits school': ['submit'],
      'submitted: 2 waits hosts': ['submit for fewer'],
      'returned: ': ['return 1'],
      'published: 1 studio in the library': ['publish 1'],
      '– stale': ['return 2', 'publish 2'],
      '– not-open': ['retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature'],
      '– repeat': ['no longer feature', 'undelete'],
      'submitted: 1 waits hosts': ['for hosts'],
      'draft: ': ['for oneself'],
      '– wider': ['for the school'],
      'submitted: 1 waits studio; deleted': ['delete'],
    },
  },
  returned: {
    is: 'returned: ',
    outcomes: {
      'submitted: 2 waits school': ['submit'],
      'submitted: 2 waits hosts': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2', 'retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature', 'for hosts', 'for oneself', 'for the school'],
      '– repeat': ['no longer feature', 'undelete'],
      'returned: deleted': ['delete'],
    },
  },
  published: {
    is: 'published: 1 studio in the library',
    outcomes: {
      'submitted: 1 studio in the library; 2 waits school': ['submit'],
      'submitted: 1 hosts in the library; 2 waits hosts': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2'],
      'retired: 1 studio; retired as author': ['retire as author'],
      'retired: 1 studio; retired as office': ['retire as office'],
      '– repeat': ['put back as author', 'put back as host', 'put back as office', 'no longer feature', 'undelete'],
      'published: 1 studio in the library; featured': ['feature'],
      'published: 1 hosts in the library': ['for hosts'],
      'published: 1 self in the library': ['for oneself'],
      '– wider': ['for the school'],
      'published: 1 studio; deleted': ['delete'],
    },
  },
  featured: {
    is: 'published: 1 studio in the library; featured',
    outcomes: {
      'submitted: 1 studio in the library; 2 waits school; featured': ['submit'],
      'submitted: 1 hosts in the library; 2 waits hosts; featured': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2'],
      'retired: 1 studio; retired as author; featured': ['retire as author'],
      'retired: 1 studio; retired as office; featured': ['retire as office'],
      '– repeat': ['put back as author', 'put back as host', 'put back as office', 'feature', 'undelete'],
      'published: 1 studio in the library': ['no longer feature'],
      'published: 1 hosts in the library; featured': ['for hosts'],
      'published: 1 self in the library; featured': ['for oneself'],
      '– wider': ['for the school'],
      'published: 1 studio; featured; deleted': ['delete'],
    },
  },
  'published, 2 submitted': {
    is: 'submitted: 1 studio in the library; 2 waits school',
    outcomes: {
      '– repeat': ['submit', 'submit for fewer', 'put back as author', 'put back as host', 'put back as office', 'no longer feature', 'for the school', 'undelete'],
      '– stale': ['return 1', 'publish 1'],
      'returned: 1 studio in the library': ['return 2'],
      'published: 2 school in the library; before 1 studio': ['publish 2'],
      'retired: 1 studio; retired as author': ['retire as author'],
      'retired: 1 studio; retired as office': ['retire as office'],
      'submitted: 1 studio in the library; 2 waits school; featured': ['feature'],
      'submitted: 1 hosts in the library; 2 waits hosts': ['for hosts'],
      'published: 1 self in the library': ['for oneself'],
      'submitted: 1 studio; 2 waits school; deleted': ['delete'],
    },
  },
  'published, 2 returned': {
    is: 'returned: 1 studio in the library',
    outcomes: {
      '– repeat': ['submit', 'submit for fewer', 'put back as author', 'put back as host', 'put back as office', 'no longer feature', 'undelete'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2'],
      'retired: 1 studio; retired as author': ['retire as author'],
      'retired: 1 studio; retired as office': ['retire as office'],
      'returned: 1 studio in the library; featured': ['feature'],
      'returned: 1 hosts in the library': ['for hosts'],
      'returned: 1 self in the library': ['for oneself'],
      '– wider': ['for the school'],
      'returned: 1 studio; deleted': ['delete'],
    },
  },
  'retired by its author': {
    is: 'retired: 1 studio; retired as author',
    outcomes: {
      'submitted: 1 studio; 2 waits school; retired as author': ['submit'],
      'submitted: 1 hosts; 2 waits hosts; retired as author': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2', 'feature'],
      '– repeat': ['retire as author', 'retire as office', 'no longer feature', 'undelete'],
      'published: 1 studio in the library': ['put back as author'],
      '– above': ['put back as host', 'put back as office'],
      'retired: 1 hosts; retired as author': ['for hosts'],
      'retired: 1 self; retired as author': ['for oneself'],
      '– wider': ['for the school'],
      'retired: 1 studio; retired as author; deleted': ['delete'],
    },
  },
  'retired by the office': {
    is: 'retired: 1 studio; retired as office',
    outcomes: {
      'submitted: 1 studio; 2 waits school; retired as office': ['submit'],
      'submitted: 1 hosts; 2 waits hosts; retired as office': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2', 'feature'],
      '– repeat': ['retire as author', 'retire as office', 'no longer feature', 'undelete'],
      '– above': ['put back as author', 'put back as host'],
      'published: 1 studio in the library': ['put back as office'],
      'retired: 1 hosts; retired as office': ['for hosts'],
      'retired: 1 self; retired as office': ['for oneself'],
      '– wider': ['for the school'],
      'retired: 1 studio; retired as office; deleted': ['delete'],
    },
  },
  'retired, 2 submitted': {
    is: 'submitted: 1 studio; 2 waits school; retired as office',
    outcomes: {
      '– repeat': ['submit', 'submit for fewer', 'retire as author', 'retire as office', 'no longer feature', 'for the school', 'undelete'],
      '– stale': ['return 1', 'publish 1'],
      'returned: 1 studio; retired as office': ['return 2'],
      'published: 2 school in the library': ['publish 2'],
      '– above': ['put back as author', 'put back as host'],
      'submitted: 1 studio in the library; 2 waits school': ['put back as office'],
      '– not-open': ['feature'],
      'submitted: 1 hosts; 2 waits hosts; retired as office': ['for hosts'],
      'retired: 1 self; retired as office': ['for oneself'],
      'submitted: 1 studio; 2 waits school; retired as office; deleted': ['delete'],
    },
  },
  'taken down': {
    is: 'published: 1 studio; down',
    outcomes: {
      'submitted: 1 studio; 2 waits school; down': ['submit'],
      'submitted: 1 hosts; 2 waits hosts; down': ['submit for fewer'],
      '– not-open': ['return 1', 'publish 1', 'return 2', 'publish 2', 'feature'],
      'retired: 1 studio; retired as author; down': ['retire as author'],
      'retired: 1 studio; retired as office; down': ['retire as office'],
      '– repeat': ['put back as author', 'put back as host', 'put back as office', 'no longer feature', 'undelete'],
      'published: 1 hosts; down': ['for hosts'],
      'published: 1 self; down': ['for oneself'],
      '– wider': ['for the school'],
      'published: 1 studio; down; deleted': ['delete'],
    },
  },
  'taken down, 2 submitted': {
    is: 'submitted: 1 studio; 2 waits school; down',
    outcomes: {
      '– repeat': ['submit', 'submit for fewer', 'put back as author', 'put back as host', 'put back as office', 'no longer feature', 'for the school', 'undelete'],
      '– stale': ['return 1', 'publish 1'],
      'returned: 1 studio; down': ['return 2'],
      'published: 2 school in the library': ['publish 2'],
      'retired: 1 studio; retired as author; down': ['retire as author'],
      'retired: 1 studio; retired as office; down': ['retire as office'],
      '– not-open': ['feature'],
      'submitted: 1 hosts; 2 waits hosts; down': ['for hosts'],
      'published: 1 self; down': ['for oneself'],
      'submitted: 1 studio; 2 waits school; down; deleted': ['delete'],
    },
  },
  'deleted, was published': {
    is: 'published: 1 studio; deleted',
    outcomes: {
      '– deleted': ['submit', 'submit for fewer', 'return 1', 'publish 1', 'return 2', 'publish 2', 'retire as author', 'retire as office', 'put back as author', 'put back as host', 'put back as office', 'feature', 'no longer feature', 'for hosts', 'for oneself', 'for the school'],
      '– repeat': ['delete'],
      'published: 1 studio in the library': ['undelete'],
    },
  },
}

describe.each(Object.entries(states))('%s', (state, facts) => {
  const { is, outcomes } = table[state] ?? { is: '', outcomes: {} }

  it(`is ${is}`, () => expect(described(facts)).toBe(is))

  it.each(Object.entries(outcomes).flatMap(([outcome, names]) => names.map((name) => [name, outcome] as const)))('%s: %s', (name, outcome) =>
    expect(outcomeOf(facts, name)).toBe(outcome),
  )

  it('every step has one outcome', () => expect(Object.values(outcomes).flat().sort()).toEqual(Object.keys(steps).sort()))
})

it('what its author deleted comes back as it was within thirty days, and no later', () => {
  const deleted = states['deleted, was published']
  const at = deleted.piece.deletedAt ?? 0
  expect(afterStep(deleted, steps.undelete, at + restorableMs)).toMatchObject({ kind: 'changed', facts: states.published })
  expect(afterStep(deleted, steps.undelete, at + restorableMs + 1)).toEqual({ kind: 'ignored', why: 'too-late' })
})

it('a takedown that is lifted by a new version brings no version back that was taken down', () => {
  const lifted = afterStep(states['taken down, 2 submitted'], steps['publish 2'], now)
  expect(lifted).toMatchObject({ facts: { piece: { takenDown: null }, flow: { published: { version: 2 }, earlier: [] } } })
})

it.each<[string, CaseStep | Happening]>([
  ['taken down', down],
  ['retired', steps['retire as author']],
])('what was published before goes with what is %s', (_how, taken) => {
  const third: CaseStep = { kind: 'submitted', version: 3, visibility: 'school', files: 0 }
  const { flow } = caseAfter(first, check(1, 'pass'), 'publish 1', 'submit', check(2, 'pass'), 'publish 2', taken, third, check(3, 'pass'), { kind: 'published', version: 3, by: 'host' })
  expect(flow).toMatchObject({ published: { version: 3 }, earlier: [] })
})

it.each<[string, (CaseStep | Happening | keyof typeof steps)[]]>([
  ['passed', ['submit', check(2, 'pass'), down]],
  ['is checked', ['submit', down]],
  ['was doubtful', ['submit', check(2, 'review'), down]],
])('what was submitted before a takedown and %s goes back to its author, who submits it again', (_how, happened) => {
  const facts = caseAfter(first, check(1, 'pass'), 'publish 1', ...happened)
  expect([described(facts), facts.piece.candidate, outcomeOf(facts, 'publish 2')]).toEqual(['published: 1 studio; down', null, '– not-open'])
  const again = afterStep(facts, { kind: 'submitted', version: 3, visibility: 'school', files: 0 }, now)
  expect(again.kind === 'changed' ? described(again.facts) : again).toBe('submitted: 1 studio; 3 waits school; down')
})

it('a version that was made narrower is not widened again by the next one', () => {
  const narrowed = caseAfter(first, check(1, 'pass'), 'publish 1', 'for hosts', 'submit', check(2, 'pass'), 'publish 2')
  expect(narrowed.flow).toMatchObject({ published: { version: 2, visibility: 'school' }, earlier: [{ version: 1, visibility: 'hosts' }] })
})

it('what is taken back before the check is over is never shown to a reviewer', () => {
  const { piece } = caseAfter(first, 'for oneself')
  expect(piece).toMatchObject({ shown: null, candidate: null })
})

it('nobody publishes for its author alone', () => {
  expect(afterStep(caseAfter(), { ...first, visibility: 'self' }, now)).toEqual({ kind: 'ignored', why: 'not-open' })
})
