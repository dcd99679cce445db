import { beforeEach, expect, it } from '@jest/globals'
import { fakePhone } from '../../services/fake-phone.fixture'
import { keepPupils } from '../../services/kept-pupils'
import { offeredVisibilities } from '../../services/visibility-words'
import { chooseVisibility } from './choose-visibility'

const words = { id: 'AAAAAAAAAAA', title: '', text: '家长电话 13812345678。', pictures: 0 }
let titles: string[]

beforeEach(() => {
  fakePhone()
  titles = []
  const showModal = async ({ title }: { title: string }): Promise<object> => {
    titles.push(title)
    return { confirm: true }
  }
  Object.assign(wx, { showActionSheet: async () => ({ tapIndex: offeredVisibilities.indexOf('school') }), showModal })
})

it('showing it to more people asks again what may be a pupil’s', async () => {
  expect(await chooseVisibility('studio', words)).toBe('school')
  expect(titles).toContain('可能还有学生信息')
})

it('what its author said is no pupil’s is not asked about again', async () => {
  keepPupils(words.id, { dismissed: ['13812345678'], known: [] })
  expect(await chooseVisibility('studio', words)).toBe('school')
  expect(titles).toHaveLength(1)
})
