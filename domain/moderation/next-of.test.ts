import type { Happening } from './happening'
import { candidateStanding } from './candidate-standing'
import { nextOf, restorableMs } from './next-of'
import type { Piece } from './piece'
import { newPiece } from './piece'
import { waitsFrom } from './waiting'

const minute = 60_000
const start = Date.parse('2026-03-18T10:00:00+08:00')

const happenings = {
  edit: { kind: 'sent', version: 2, visibility: 'studio', files: 0 },
  'same again': { kind: 'sent', version: 1, visibility: 'studio', files: 2 },
  'text fine': { kind: 'text-checked', version: 1, found: { suggest: 'pass', label: 100 } },
  'text doubtful': { kind: 'text-checked', version: 1, found: { suggest: 'review', label: 21000 } },
  'text bad': { kind: 'text-checked', version: 1, found: { suggest: 'risky', label: 20003 } },
  'cannot ask': { kind: 'check-hindered', version: 1, by: 'away' },
  'first fine': { kind: 'picture-checked', trace: 'a', found: { suggest: 'pass', label: 100 } },
  'second fine': { kind: 'picture-checked', trace: 'b', found: { suggest: 'pass', label: 100 } },
  'second doubtful': { kind: 'picture-checked', trace: 'b', found: { suggest: 'review', label: 21000 } },
  'second bad': { kind: 'picture-checked', trace: 'b', found: { suggest: 'risky', label: 20002 } },
  'second unreadable': { kind: 'picture-checked', trace: 'b', found: { suggest: 'unreadable', label: 0 } },
  'person passes': { kind: 'decided', version: 1, by: 'host', decision: 'passed', reason: '' },
  'person refuses': { kind: 'decided', version: 1, by: 'host', decision: 'refused', reason: '有学生的全名' },
  narrow: { kind: 'visibility-set', version: 1, visibility: 'hosts', confirmed: false },
  'to oneself': { kind: 'visibility-set', version: 1, visibility: 'self', confirmed: false },
  widen: { kind: 'visibility-set', version: 1, visibility: 'school', confirmed: true },
  'widen unasked': { kind: 'visibility-set', version: 1, visibility: 'school', confirmed: false },
  report: { kind: 'reported', by: 'reader', reason: '不妥' },
  'take down': { kind: 'taken-down', by: 'host', reason: '有学生照片' },
  appeal: { kind: 'appealed', text: '照片里是我自己' },
  restore: { kind: 'appeal-answered', by: 'host', answer: 'restored', reason: '' },
  keep: { kind: 'appeal-answered', by: 'host', answer: 'kept', reason: '仍不合适' },
  delete: { kind: 'deleted' },
  undelete: { kind: 'restored' },
} as const satisfies Record<string, Happening>
type Name = keyof typeof happenings

const asked: Happening = { kind: 'pictures-asked', version: 1, traces: ['a', 'b'] }
const sent: Happening = { kind: 'sent', version: 1, visibility: 'studio', files: 2 }

/** A piece to which all this has happened, one minute after another. */
function pieceAfter(...steps: (Name | Happening)[]): Piece {
  return steps.reduce<Piece>((piece, one, i) => {
    const outcome = nextOf(piece, typeof one === 'string' ? happenings[one] : one, start + i * minute)
    if (outcome.kind === 'ignored') throw new Error(`step ${i} was ignored: ${outcome.why}`)
    return outcome.piece
  }, newPiece('author'))
}

const hour = start + 60 * minute
const standings: Record<string, { piece: Piece; now: number }> = {
  queued: { piece: pieceAfter(sent), now: start + 5 * minute },
  checking: { piece: pieceAfter(sent, asked, 'text fine', 'first fine'), now: start + 10 * minute },
  'no verdict': { piece: pieceAfter(sent, asked, 'text fine', 'first fine'), now: hour },
  doubtful: { piece: pieceAfter(sent, asked, 'text doubtful', 'first fine', 'second fine'), now: hour },
  refused: { piece: pieceAfter(sent, asked, 'text fine', 'second bad'), now: hour },
  shown: { piece: pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine'), now: hour },
  'shown, edit checking': { piece: pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'edit'), now: hour },
  'taken down': { piece: pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'take down'), now: hour },
  appealed: { piece: pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'take down', 'appeal'), now: hour },
  'checking, deleted': { piece: pieceAfter(sent, asked, 'text fine', 'first fine', 'delete'), now: start + 10 * minute },
}

/** Such as `shown 1 studio, 2 checking`. */
function described(piece: Piece, now: number): string {
  const { shown, candidate, takenDown, deletedAt, reports } = piece
  const standing = candidate === null ? null : candidateStanding(piece, candidate, now)
  const parts = [
    shown === null ? null : `shown ${shown.version} ${shown.visibility}`,
    candidate === null || standing === null ? null : `${candidate.version} ${standing.kind}${standing.kind === 'person' ? ` (${standing.why})` : ''} ${candidate.visibility}`,
    takenDown === null ? null : takenDown.kept !== null ? 'kept down' : takenDown.appeal !== null ? 'appealed' : 'down',
    deletedAt === null ? null : 'deleted',
    reports.length === 0 ? null : 'reported',
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function outcomeOf(standing: string, name: Name): string {
  const { piece, now } = standings[standing] ?? { piece: newPiece(''), now: 0 }
  const outcome = nextOf(piece, happenings[name], now)
  if (outcome.kind === 'ignored') return `– ${outcome.why}`
  return described(outcome.piece, now) + (outcome.tell === null ? '' : ` → ${outcome.tell}`)
}

/** Every outcome, with the happenings that lead to it; `–`: nothing changes, and why. */
const table: Record<string, Record<string, Name[]>> = {
  queued: {
    '2 queued studio': ['edit'],
    '– repeat': ['same again', 'undelete'],
    '1 queued studio': ['text fine', 'text doubtful', 'cannot ask'],
    '1 refused studio → refused': ['text bad'],
    '– stale': ['first fine', 'second fine', 'second doubtful', 'second bad', 'second unreadable'],
    '– not-open': ['person passes', 'person refuses', 'report', 'take down', 'appeal', 'restore', 'keep'],
    '1 queued hosts': ['narrow'],
    'shown 1 self': ['to oneself'],
    '1 queued school': ['widen'],
    '– unconfirmed': ['widen unasked'],
    '1 queued studio, deleted': ['delete'],
  },
  checking: {
    '2 queued studio': ['edit'],
    '– repeat': ['same again', 'text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'undelete'],
    'shown 1 studio → published': ['second fine'],
    '1 person (review) studio → waits': ['second doubtful', 'second unreadable'],
    '1 refused studio → refused': ['second bad'],
    '– not-open': ['person passes', 'person refuses', 'report', 'take down', 'appeal', 'restore', 'keep'],
    '1 checking hosts': ['narrow'],
    'shown 1 self': ['to oneself'],
    '1 checking school': ['widen'],
    '– unconfirmed': ['widen unasked'],
    '1 checking studio, deleted': ['delete'],
  },
  'no verdict': {
    '2 queued studio': ['edit'],
    '– repeat': ['same again', 'text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'undelete'],
    'shown 1 studio → published': ['second fine', 'person passes'],
    '1 person (review) studio': ['second doubtful', 'second unreadable'],
    '1 refused studio → refused': ['second bad', 'person refuses'],
    '1 person (no-verdict) hosts': ['narrow'],
    'shown 1 self': ['to oneself'],
    '1 person (no-verdict) school': ['widen'],
    '– unconfirmed': ['widen unasked'],
    '– not-open': ['report', 'take down', 'appeal', 'restore', 'keep'],
    '1 person (no-verdict) studio, deleted': ['delete'],
  },
  doubtful: {
    '2 queued studio': ['edit'],
    '– repeat': ['same again', 'text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'second fine', 'second doubtful', 'second bad', 'second unreadable', 'undelete'],
    'shown 1 studio → published': ['person passes'],
    '1 refused studio → refused': ['person refuses'],
    '1 person (review) hosts': ['narrow'],
    'shown 1 self': ['to oneself'],
    '1 person (review) school': ['widen'],
    '– unconfirmed': ['widen unasked'],
    '– not-open': ['report', 'take down', 'appeal', 'restore', 'keep'],
    '1 person (review) studio, deleted': ['delete'],
  },
  refused: {
    '2 queued studio': ['edit'],
    '– repeat': ['same again', 'text fine', 'text doubtful', 'text bad', 'cannot ask', 'second fine', 'second doubtful', 'second bad', 'second unreadable', 'undelete'],
    '1 refused studio': ['first fine'],
    '– not-open': ['person passes', 'person refuses', 'report', 'take down', 'appeal', 'restore', 'keep'],
    '– refused': ['widen', 'widen unasked'],
    '1 refused hosts': ['narrow'],
    'shown 1 self': ['to oneself'],
    '1 refused studio, deleted': ['delete'],
  },
  shown: {
    'shown 1 studio, 2 queued studio': ['edit'],
    '– repeat': ['same again', 'undelete'],
    '– stale': ['text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'second fine', 'second doubtful', 'second bad', 'second unreadable', 'person passes', 'person refuses'],
    'shown 1 hosts': ['narrow'],
    'shown 1 self': ['to oneself'],
    'shown 1 studio, 1 queued school': ['widen'],
    '– unconfirmed': ['widen unasked'],
    'shown 1 studio, reported → reported': ['report'],
    'shown 1 studio, down → taken-down': ['take down'],
    '– not-open': ['appeal', 'restore', 'keep'],
    'shown 1 studio, deleted': ['delete'],
  },
  'shown, edit checking': {
    '– repeat': ['edit', 'same again', 'undelete'],
    '– stale': ['text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'second fine', 'second doubtful', 'second bad', 'second unreadable', 'person passes', 'person refuses', 'narrow', 'to oneself', 'widen', 'widen unasked'],
    'shown 1 studio, 2 queued studio, reported → reported': ['report'],
    'shown 1 studio, 2 queued studio, down → taken-down': ['take down'],
    '– not-open': ['appeal', 'restore', 'keep'],
    'shown 1 studio, 2 queued studio, deleted': ['delete'],
  },
  'taken down': {
    'shown 1 studio, 2 queued studio, down': ['edit'],
    '– repeat': ['same again', 'take down', 'undelete'],
    '– stale': ['text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'second fine', 'second doubtful', 'second bad', 'second unreadable', 'person passes', 'person refuses'],
    'shown 1 hosts, down': ['narrow'],
    'shown 1 self, down': ['to oneself'],
    'shown 1 studio, 1 queued school, down': ['widen'],
    '– unconfirmed': ['widen unasked'],
    '– not-open': ['report', 'restore', 'keep'],
    'shown 1 studio, appealed → appealed': ['appeal'],
    'shown 1 studio, down, deleted': ['delete'],
  },
  appealed: {
    'shown 1 studio, 2 queued studio, appealed': ['edit'],
    '– repeat': ['same again', 'take down', 'appeal', 'undelete'],
    '– stale': ['text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'second fine', 'second doubtful', 'second bad', 'second unreadable', 'person passes', 'person refuses'],
    'shown 1 hosts, appealed': ['narrow'],
    'shown 1 self, appealed': ['to oneself'],
    'shown 1 studio, 1 queued school, appealed': ['widen'],
    '– unconfirmed': ['widen unasked'],
    '– not-open': ['report'],
    'shown 1 studio → put-back': ['restore'],
    'shown 1 studio, kept down → kept-down': ['keep'],
    'shown 1 studio, appealed, deleted': ['delete'],
  },
  'checking, deleted': {
    '– not-open': ['edit', 'same again', 'person passes', 'person refuses', 'narrow', 'to oneself', 'widen', 'widen unasked', 'report', 'take down', 'appeal', 'restore', 'keep'],
    '– repeat': ['text fine', 'text doubtful', 'text bad', 'cannot ask', 'first fine', 'delete'],
    'shown 1 studio, deleted': ['second fine'],
    '1 person (review) studio, deleted': ['second doubtful', 'second unreadable'],
    '1 refused studio, deleted': ['second bad'],
    '1 checking studio': ['undelete'],
  },
}

const cells = Object.entries(table).flatMap(([standing, outcomes]) => Object.entries(outcomes).flatMap(([outcome, names]) => names.map((name) => [standing, name, outcome] as const)))

it.each(cells)('%s, then «%s»: %s', (standing, name, outcome) => {
  expect(outcomeOf(standing, name)).toBe(outcome)
})

it.each(Object.keys(standings))('%s has one outcome for everything that can happen', (standing) => {
  expect(Object.values(table[standing] ?? {}).flat().sort()).toEqual(Object.keys(happenings).sort())
})

describe('what WeChat found', () => {
  it.each([
    ['in order', ['text fine', asked, 'first fine', 'second fine']],
    ['the text last', [asked, 'first fine', 'second fine', 'text fine']],
    ['the pictures the other way round', [asked, 'second fine', 'text fine', 'first fine']],
  ] as [string, (Name | Happening)[]][])('leads to the same, whatever comes first: %s', (_order, steps) => {
    expect(described(pieceAfter(sent, ...steps), hour)).toBe('shown 1 studio')
  })

  it('of an older version no longer matters', () => {
    const piece = pieceAfter(sent, asked, 'text fine', 'first fine', 'edit')
    expect(nextOf(piece, happenings['second bad'], hour)).toEqual({ kind: 'ignored', why: 'stale' })
  })

  it('after a person has passed it no longer matters', () => {
    const piece = nextOf(standings['no verdict']?.piece ?? newPiece(''), happenings['person passes'], hour)
    expect(piece.kind === 'changed' && nextOf(piece.piece, happenings['second bad'], hour)).toEqual({ kind: 'ignored', why: 'stale' })
  })
})

describe('somebody has to look at it', () => {
  const checking = pieceAfter(sent, asked, 'text fine', 'first fine')
  const askedAt = start + minute

  it.each([
    ['half an hour after WeChat was asked about a picture', checking, askedAt + 30 * minute],
    ['a day after it was sent, if WeChat could not be asked', pieceAfter(sent, 'cannot ask'), start + 24 * 60 * minute],
    ['at once, where the check is not sure', pieceAfter(sent, asked, 'text doubtful', 'first fine', 'second fine'), start],
    ['at once, where it was reported', pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'report'), start + 5 * minute],
    ['at once, where a takedown is appealed', pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'take down', 'appeal'), start + 6 * minute],
    ['never, where it is shown', pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine'), null],
    ['never, where it was refused', pieceAfter(sent, asked, 'text bad'), null],
    ['never, where it was deleted', pieceAfter(sent, asked, 'text doubtful', 'first fine', 'second fine', 'delete'), null],
  ])('%s', (_when, piece, at) => {
    expect(waitsFrom(piece)).toBe(at)
  })

  it('not a moment before the half hour is over', () => {
    expect(described(checking, askedAt + 30 * minute - 1)).toBe('1 checking studio')
    expect(described(checking, askedAt + 30 * minute)).toBe('1 person (no-verdict) studio')
  })
})

describe('who may', () => {
  it.each([
    ['decide', { ...happenings['person passes'], by: 'author' }, 'doubtful'],
    ['take down', { ...happenings['take down'], by: 'author' }, 'shown'],
    ['answer an appeal', { ...happenings.restore, by: 'author' }, 'appealed'],
    ['report', { ...happenings.report, by: 'author' }, 'shown'],
  ] as [string, Happening, string][])('nobody may %s what is theirs', (_what, happening, standing) => {
    expect(nextOf(standings[standing]?.piece ?? newPiece(''), happening, hour)).toEqual({ kind: 'ignored', why: 'own' })
  })

  it('report once', () => {
    expect(nextOf(pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'report'), happenings.report, hour)).toEqual({ kind: 'ignored', why: 'repeat' })
  })
})

describe('a change of who may see it', () => {
  const shown = standings['shown']?.piece ?? newPiece('')
  const set = (piece: Piece, visibility: 'self' | 'hosts' | 'studio' | 'school' | 'public'): Piece => {
    const outcome = nextOf(piece, { kind: 'visibility-set', version: piece.version, visibility, confirmed: true }, hour)
    if (outcome.kind === 'ignored') throw new Error(outcome.why)
    return outcome.piece
  }

  it('to wider ones is checked while what is shown stays with those who saw it', () => {
    expect(described(set(shown, 'public'), hour)).toBe('shown 1 studio, 1 queued public')
  })

  it('to wider ones may be made narrower before it was checked', () => {
    expect(described(set(set(shown, 'public'), 'school'), hour)).toBe('shown 1 studio, 1 queued school')
    expect(described(set(set(shown, 'public'), 'studio'), hour)).toBe('shown 1 studio')
    expect(described(set(set(shown, 'public'), 'hosts'), hour)).toBe('shown 1 hosts')
  })

  it('of a new version that is under check holds for the old one, too, when it is narrower', () => {
    expect(described(set(standings['shown, edit checking']?.piece ?? newPiece(''), 'hosts'), hour)).toBe('shown 1 hosts, 2 queued hosts')
  })

  it('from oneself to others is checked, and then takes its place among what is new', () => {
    const own = nextOf(newPiece('author'), { ...sent, visibility: 'self' }, start)
    if (own.kind === 'ignored') throw new Error(own.why)
    const wider = set(own.piece, 'studio')
    expect(described(wider, hour)).toBe('shown 1 self, 1 queued studio')
    const steps: Happening[] = [happenings['text fine'], asked, happenings['first fine'], happenings['second fine']]
    const done = steps.reduce((piece, step) => {
      const outcome = nextOf(piece, step, hour)
      return outcome.kind === 'changed' ? outcome.piece : piece
    }, wider)
    expect(done.shown).toEqual({ version: 1, visibility: 'studio', at: hour, files: 2 })
  })
})

it('what was deleted can be restored for thirty days, the last moment included', () => {
  const deleted = pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'delete')
  const at = deleted.deletedAt ?? 0
  expect(nextOf(deleted, happenings.undelete, at + restorableMs).kind).toBe('changed')
  expect(nextOf(deleted, happenings.undelete, at + restorableMs + 1)).toEqual({ kind: 'ignored', why: 'too-late' })
})

it('after a takedown a new version is passed by a person only, who lifts it', () => {
  const edited = pieceAfter(sent, asked, 'text fine', 'first fine', 'second fine', 'take down', 'edit', { ...happenings['text fine'], version: 2 })
  expect(described(edited, hour)).toBe('shown 1 studio, 2 person (taken-down) studio, down')
  const passed = nextOf(edited, { ...happenings['person passes'], version: 2 }, hour)
  expect(passed).toMatchObject({ kind: 'changed', tell: 'published', piece: { takenDown: null, shown: { version: 2 } } })
})
