import { describe, expect, it } from '@jest/globals'
import { leavePresets } from '../../domain/attendance/policy'
import { draftOfRules, leaveKinds, presets, readPolicy, withUnit, type PolicyDraft } from './policy-draft'
import { quietRecord } from './studio-record.fixture'

const { policy } = quietRecord
const byOffice = draftOfRules({ policy, versions: [{ from: 0, at: 0, byName: '宋立夏', why: '', policy }] })
const byNobody = draftOfRules({ policy, versions: [{ from: 0, at: 0, byName: '', why: '', policy }] })

describe('rules that are being set', () => {
  it('are read back as they were', () => {
    expect(readPolicy(byOffice)).toEqual({ kind: 'ready', policy })
  })

  it('have no silent default for what a leave counts as', () => {
    expect(byNobody.leaveCounts).toEqual({ sick: '', personal: '', family: '', other: '' })
    expect(readPolicy(byNobody)).toMatchObject({ kind: 'problem', field: 'leaveCounts' })
  })

  it.each<[string, Partial<PolicyDraft>, string]>([
    ['nothing planned', { planned: '' }, 'planned'],
    ['half a session', { planned: '12.5' }, 'planned'],
    ['a warning beyond the line', { warning: '1/2' }, 'warning'],
    ['absent before late', { lateAfterMinutes: '20', absentAfterMinutes: '10' }, 'absentAfterMinutes'],
    ['one late for an absence', { latesPerAbsence: '1' }, 'latesPerAbsence'],
    ['more days than there may be', { leaveWindowDays: '31' }, 'leaveWindowDays'],
  ])('are not accepted with %s', (_name, changes, field) => {
    expect(readPolicy({ ...byOffice, ...changes })).toMatchObject({ kind: 'problem', field })
  })

  it('take halves of hours where hours are counted, and ask for the plan anew', () => {
    const inHours = withUnit(byOffice, 'hours')
    expect(inHours.planned).toBe('')
    expect(readPolicy({ ...inHours, planned: '48.5' })).toMatchObject({ kind: 'ready', policy: { unit: 'hours', planned: 485 } })
  })

  it('leave lates as they are where nothing is filled in', () => {
    expect(readPolicy({ ...byOffice, latesPerAbsence: '' })).toMatchObject({ policy: { latesPerAbsence: null } })
  })

  it('name the presets as the rule has them', () => {
    for (const kind of leaveKinds) expect(presets[kind]).toEqual({ lenient: leavePresets.lenient[kind], strict: leavePresets.strict[kind] })
  })
})
