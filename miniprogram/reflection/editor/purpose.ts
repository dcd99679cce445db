/** What the editor was opened for: something new, a change of what was sent, or to go on with a draft. `activityId` empty: on none. */
export type Purpose = { kind: 'new'; studioId: string; activityId: string } | { kind: 'edit'; id: string } | { kind: 'draft'; id: string }

export function purposeOf({ studio = '', activity = '', id = '', draft = '' }: Partial<Record<'studio' | 'activity' | 'id' | 'draft', string>>): Purpose {
  if (draft !== '') return { kind: 'draft', id: draft }
  return id === '' ? { kind: 'new', studioId: studio, activityId: activity } : { kind: 'edit', id }
}
