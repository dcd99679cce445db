import { cloudsWithFixtures, errorOf, resultOf } from '../fixtures/cloud-for-test'

const clouds = cloudsWithFixtures()

describe('who is calling', () => {
  it('is what the phone is, not what the request says', async () => {
    const cloud = await clouds.start()
    const context = await resultOf(cloud, 'probe', { action: 'whoAmI', openid: 'oMallory' })
    expect(context).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client', ENV: 'local' })
  })
})
