import type { OutputOf } from '../../contract/index'

type Known = OutputOf<'studio.notice'>['notice']

/** 18 March 2026, 14:00 in China. */
export const sentAt = Date.UTC(2026, 2, 18, 6)
export const hour = 3_600_000

/** A notice of a studio, read and with nothing asked for. */
export function notice(changes: Partial<Known> = {}): Known {
  return {
    id: 'n',
    title: '期中观摩材料',
    from: { kind: 'studio', name: '陈知秋名班主任工作室' },
    byName: '陈知秋',
    reach: 'studio',
    recipients: 26,
    sentAt,
    version: 1,
    editedAt: null,
    withdrawn: null,
    confirm: null,
    mine: { readAt: sentAt + hour, confirmedAt: null, confirmedVersion: null },
    body: '请提前看。',
    files: [],
    ...changes,
  }
}
