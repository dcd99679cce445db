import { describe, expect, it } from '@jest/globals'
import { isId } from '../../shared/index'
import { caseIdsOf } from './case-id'

describe('the cases of a reflection', () => {
  it('have the same ids on every phone', () => {
    expect(caseIdsOf('CCCCCCCCCCA')).toEqual(caseIdsOf('CCCCCCCCCCA'))
  })

  it('have ids of their own', () => {
    const ids = ['CCCCCCCCCCA', 'CCCCCCCCCCE'].flatMap((reflection) => [reflection, ...caseIdsOf(reflection)])
    expect(ids.every(isId)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
