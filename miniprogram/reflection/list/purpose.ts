import type { Card, Feed } from '../../services/reflection-list'

/** What a list is of: one person, one activity, or what I deleted. `studioId` empty: as the whole school may read it. */
export type Purpose = { kind: 'person'; studioId: string; personId: string } | { kind: 'activity'; studioId: string; activityId: string } | { kind: 'deleted' }

export function purposeOf({ studio = '', person = '', activity = '' }: Partial<Record<'studio' | 'person' | 'activity' | 'deleted', string>>): Purpose {
  if (person !== '') return { kind: 'person', studioId: studio, personId: person }
  return activity === '' ? { kind: 'deleted' } : { kind: 'activity', studioId: studio, activityId: activity }
}

export function feedOf(purpose: Purpose): Feed {
  if (purpose.kind === 'deleted') return { feed: 'deleted' }
  const filter = purpose.kind === 'person' ? { personId: purpose.personId } : { activityId: purpose.activityId }
  return purpose.studioId === '' ? { feed: 'school', ...filter } : { feed: 'studio', studioId: purpose.studioId, ...filter }
}

/** What stands over the list, once something of it is known; empty: nothing. */
export function headingOf(purpose: Purpose, [first]: readonly Card[]): string {
  switch (purpose.kind) {
    case 'deleted':
      return ''
    case 'person':
      return first === undefined ? '' : `${first.author.name}的反思`
    case 'activity':
      return first?.activity?.title ?? ''
  }
}

export function emptyWords(purpose: Purpose): { title: string; text: string } {
  switch (purpose.kind) {
    case 'deleted':
      return { title: '没有删除过反思', text: '删除的反思会在这里留 30 天，可以恢复。' }
    case 'person':
      return { title: '还没有能看到的反思', text: '写了并选择让大家看到的，会出现在这里。' }
    case 'activity':
      return { title: '这次活动还没有反思', text: '写一点体会，给一起参加的同事看看。' }
  }
}
