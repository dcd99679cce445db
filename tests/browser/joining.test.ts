import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const newcomer = (): PhoneDriver => stage().phone(2)

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await newcomer().persona('wx-newcomer')
  await Promise.all([host().sees('陈知秋'), newcomer().sees('我有邀请码')])
})

describe('joining a studio', () => {
  it('shows who has not joined what this is, and the way in, on every tab', async () => {
    for (const path of ['pages/today/today', 'pages/activities/activities', 'pages/me/me']) {
      await newcomer().launch({ path })
      await newcomer().find('button', '我有邀请码').waitFor()
    }
    await newcomer().launch({ path: 'studio/about/about' })
    await newcomer().sees('不取位置，不要手机号')
  })

  it('says what is wrong with a code, and how many tries are left', async () => {
    await newcomer().launch({ path: 'pages/bind/bind' })
    await newcomer().fill('邀请码', 'abc')
    await newcomer().tap('button', '加入工作室')
    await newcomer().sees('还差 6 位')
    await newcomer().fill('邀请码', 'aaaaaaaaa')
    await newcomer().tap('button', '加入工作室')
    await newcomer().sees('还可以试 4 次')
  })

  it('lets the whole message of the host be pasted', async () => {
    await host().launch({ path: 'pages/me/me' })
    await host().tapText('成员与邀请')
    await host().tap('button', '换一个邀请码 孙悦')
    await host().tap('button', /^换一个$/)
    const message = await host().text(/^孙悦老师，你好/).textContent()
    await newcomer().launch({ path: 'pages/bind/bind' })
    await newcomer().fill('邀请码', message ?? '')
    await newcomer().tap('button', '加入工作室')
    await newcomer().waitForRoute('pages/today/today')
    await newcomer().sees('孙悦')
  })

  it('shows the host that everybody has joined, and the new member where they belong', async () => {
    await host().tap('button', '关闭')
    await host().sees('大家都加入了。')
    await newcomer().launch({ path: 'pages/me/me' })
    await Promise.all([newcomer().sees('陈知秋名班主任工作室'), newcomer().sees('学员')])
  })
})
