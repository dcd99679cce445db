import { inRoot } from '../../scripts/root'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({
  miniprogram: inRoot('local', 'simulator', 'fixtures', 'mini-program'),
  personas: [{ openid: 'first', name: '甲', label: '甲老师', role: 'member' }],
})
const phone = (): PhoneDriver => stage().phone(1)

beforeEach(async () => {
  await phone().persona('first')
  await phone().launch({ path: 'pages/parts/parts', query: { a: '1' } })
  await phone().waitForRoute('pages/parts/parts')
})

it('gives behaviors, observers, two-way properties, bubbling events and page lifetimes to a component', async () => {
  await phone().tap('button', '瓦 字 长 1 数 0 见 1')
  await phone().sees('瓦 字! 长 2 数 1 见 1')
  await phone().sees('字是 字!，长了 1 次')
})

it('hides a component by the attribute that every element has', async () => {
  await phone().tap('button', '藏起')
  await phone().doesNotSee(/^瓦/)
  await phone().tap('button', '藏起')
  await phone().sees(/^瓦/)
})

it('puts content into named slots and lends classes of the page', async () => {
  const heading = 'document.querySelector(".page-frame:not([hidden]) panel").firstElementChild'
  expect(await evaluate(`[${heading}.textContent, getComputedStyle(${heading}).color]`)).toEqual(['题头', 'rgb(47, 107, 94)'])
})

it('lets a page select a component and call it, and tells when data is drawn', async () => {
  await phone().tap('button', '问面板')
  await phone().sees('面板的回答')
  expect(await evaluate('getApp().journal.lines()')).toContain('drawn')
})

it('stops an event that is caught and lets the others rise', async () => {
  await phone().tap('button', '只到里层')
  await phone().sees('里 1 外 0')
  await phone().tap('button', '也到外层')
  await phone().sees('里 2 外 1')
})

it('draws templates, nested lists and included parts', async () => {
  await phone().sees('行 甲：0=1 1=2')
  await phone().sees('行 乙：0=3')
  await phone().sees('包含的一段，字')
})

it('takes a page that is written as a component', async () => {
  expect(await evaluate('getApp().journal.lines()')).toContain('parts.onLoad {"a":"1"}')
})

it('tells a long press from a tap', async () => {
  await phone().text('长按这里').click({ delay: 500 })
  await phone().sees('按了 1')
  await phone().text('长按这里').click()
  await phone().sees('按了 101')
})

it('presses by a label the control that it names, and nothing that is disabled', async () => {
  await phone().tapText('协议')
  await expectChecked('协议开关', 'true')
  await phone().find('switch', '关着的开关').click({ force: true })
  await expectChecked('关着的开关', 'false')
  await phone().find('button', '不能点').click({ force: true })
  await phone().sees('里 0 外 0')
})

it('chooses a month without a day', async () => {
  await phone().tap('button', '月份 2026-11')
  await phone().find('option', '12月').click()
  await phone().tap('button', '确定')
  await phone().sees('月份 2026-12')
})

it('grows a text area with its lines', async () => {
  await phone().fill('长文', '一\n二\n三')
  await phone().sees('3 行')
})

it('describes a control by another element of the page', async () => {
  await phone().screen.getByRole('textbox', { description: '说明文字' }).waitFor()
})

it('colours a placeholder by its class', async () => {
  const color = `getComputedStyle(document.querySelector('input[aria-label="带说明"]'), '::placeholder').color`
  expect(await evaluate(color)).toBe('rgb(138, 82, 8)')
})

it('refreshes a scrolled area that is pulled down', async () => {
  const area = phone().text('往下拉')
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  if (box === null) throw new Error('nothing to pull')
  const { mouse } = stage().page
  await mouse.move(box.x + 9, box.y + 9)
  await mouse.down()
  await mouse.move(box.x + 9, box.y + 159, { steps: 5 })
  await mouse.up()
  await phone().sees('更新 1')
})

it('keeps the shape of a picture that is fitted by its width', async () => {
  await phone().find('img', '按宽').scrollIntoViewIfNeeded()
  const box = await phone().find('img', '按宽').boundingBox()
  expect(box?.height).toBeCloseTo(box?.width ?? 0, 0)
})

async function expectChecked(name: string, checked: 'true' | 'false'): Promise<void> {
  await phone().screen.locator(`switch[aria-label="${name}"][aria-checked="${checked}"]`).waitFor()
}

function evaluate<T>(script: string): Promise<T> {
  const frame = stage().page.frame({ name: 'phone-1' })
  if (frame === null) throw new Error('no phone')
  return frame.evaluate<T>(script)
}
