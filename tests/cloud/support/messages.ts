import type { MessageDocument } from '../../../cloudfunctions/kit/documents'
import { templateConfigs } from '../../../cloudfunctions/kit/message-templates'
import type { Template } from '../../../domain/messages/kinds'
import { idOf } from './plans'
import type { School } from './school'

/** The timer fires once. */
export async function tick(school: School): Promise<void> {
  expect(await school.cloud.fireTimer('scheduler')).toMatchObject({ result: { ok: true, failed: 0 } })
}

export function messagesOf(school: School): MessageDocument[] {
  return school.store().messages
}

/** Somebody lets us send so many messages, in WeChat and as their phone reports it. */
export async function consentTo(school: School, openid: string, template: Template, times: number): Promise<void> {
  const { id } = templateConfigs[template]
  for (let i = 0; i < times; i++) {
    school.cloud.subscriptions.meet(openid)
    school.cloud.events.hold()
    school.cloud.subscriptions.consent(openid, { [id]: 'accept' }, false)
    // What WeChat reports of it is lost.
    await school.cloud.events.release([])
    await school.output(openid, 'studio.noteConsent', { id: idOf(`consent ${template} ${i}`), answers: [{ template, answer: 'accept', keeps: false }], mainSwitchOff: false })
  }
}
