/** What the editor was opened for: to go on with a case, one made of a reflection, or a new one. */
export type CasePurpose = { kind: 'case'; id: string } | { kind: 'reflection'; reflectionId: string } | { kind: 'new'; studioId: string }

export function casePurposeOf({ id = '', reflection = '', studio = '' }: Partial<Record<'id' | 'reflection' | 'studio', string>>): CasePurpose {
  if (id !== '') return { kind: 'case', id }
  return reflection === '' ? { kind: 'new', studioId: studio } : { kind: 'reflection', reflectionId: reflection }
}
