import type { InputOf } from '../../../contract/index'
import { rememberedToday } from '../../services/today'

export type NoticesOf = InputOf<'studio.notices'>['of']

/** Whose notices somebody looks after: those of studios they host, those of the office they belong to. */
export type Source = { name: string; of: Exclude<NoticesOf, { kind: 'received' }> }

/** What the page before knew is known already; the rest was learnt at home. */
export function sentSources({ studioId, office }: { studioId: string; office: boolean }): Source[] {
  const today = rememberedToday()?.today
  const hosted = today?.studios.filter(({ role }) => role === 'host') ?? []
  const named = studioId === '' || hosted.some(({ id }) => id === studioId) ? [] : [{ id: studioId, name: '工作室' }]
  return [
    ...[...named, ...hosted].map(({ id, name }): Source => ({ name, of: { kind: 'studio', studioId: id } })),
    ...(office || (today?.office ?? null) !== null ? [{ name: '管理办公室', of: { kind: 'office' as const } }] : []),
  ]
}
