import type { Persona } from '../../persona'
import type { StageEvent } from '../../stage-event'
import { createClockPanel } from './clock-panel'
import { createCostPanel } from './cost-panel'
import { element } from './element'
import { fitPhones } from './fit'
import { createPhone, type Phone } from './phone'
import type { Remembered } from './remembered'
import { createSentPanel } from './sent-panel'

const usual: Omit<Remembered, 'openid'> = { network: 'online', size: 'usual', fontScale: 1 }

async function openStage(): Promise<void> {
  const personas = (await (await fetch('/stage/personas')).json()) as Persona[]
  const cost = createCostPanel()
  const sent = createSentPanel(personas, (openid, page) => {
    const holder = phones.find((phone) => phone.holder() === openid) ?? phones[1]
    holder?.openNotification(openid, page)
  })
  const clock = createClockPanel((offsetMs) => phones.forEach((phone) => phone.setClock(offsetMs)))
  const problem = element('pre', { class: 'problem', role: 'alert', hidden: true })
  const stage = element('main', { class: 'phones' })
  const phones = createPhones(personas, () => fitPhones(stage))
  stage.append(...phones.map((phone) => phone.element))

  const refresh = (): Promise<void[]> => Promise.all([clock.refresh(), sent.refresh(), cost.refresh()])
  await clock.refresh()
  document.body.append(
    element('header', {}, element('h1', {}, '班主任工作室'), element('span', { class: 'quiet' }, '模拟器：两部手机，一个本地云')),
    problem,
    stage,
    element('div', { class: 'panels' }, clock.element, cost.element, sent.element),
  )
  fitPhones(stage)
  addEventListener('resize', () => fitPhones(stage))
  listen((event) => {
    switch (event.kind) {
      case 'call':
        cost.add(event.call)
        return void sent.refresh()
      case 'sent':
        return void sent.refresh()
      case 'controlled':
        if (event.path === '/__local/reset') phones.forEach((phone) => phone.reload())
        return void refresh()
      case 'compiled':
        problem.hidden = true
        return phones.forEach((phone) => phone.reload())
      case 'broken':
        problem.textContent = event.problem
        problem.hidden = false
    }
  })
  await refresh()
}

function createPhones(personas: Persona[], onResize: () => void): Phone[] {
  const openid = (role: string): string => (personas.find((persona) => persona.role === role) ?? personas[0])?.openid ?? ''
  const first: Phone = createPhone(1, personas, { ...usual, openid: openid('host') }, () => second, onResize)
  const second: Phone = createPhone(2, personas, { ...usual, openid: openid('member') }, () => first, onResize)
  return [first, second]
}

function listen(onEvent: (event: StageEvent) => void): void {
  new EventSource('/stage/events').addEventListener('message', (message: MessageEvent<string>) => {
    onEvent(JSON.parse(message.data) as StageEvent)
  })
}

void openStage()
