import { expect, it } from '@jest/globals'
import { fakePhone } from '../../services/fake-phone.fixture'
import { keepPupils } from '../../services/kept-pupils'
import { openDraft } from './open-draft'

it('a change of what was sent begins with what its author said of pupils’ names before', async () => {
  const phone = fakePhone()
  const pupils = { dismissed: ['林晓雨'], known: [{ original: '王强', neutral: '小A' }] }
  keepPupils('AAAAAAAAAAA', pupils)
  const own = { visibility: 'studio', candidate: null, takenDown: null, deletedAt: null }
  phone.answers = [{ ok: { id: 'AAAAAAAAAAA', studio: { id: 's', name: '' }, activity: null, shown: { version: 1, title: '', text: '林晓雨。', pictures: [], sentAt: 0 }, sent: null, files: [], own } }]
  expect(await openDraft({ kind: 'edit', id: 'AAAAAAAAAAA' })).toMatchObject({ kind: 'opened', draft: { version: 1, pupils } })
})
