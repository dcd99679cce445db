import type { Collections } from '../../../cloudfunctions/kit/documents'
import { templateConfigs } from '../../../cloudfunctions/kit/message-templates'
import { templates } from '../../../domain/messages/kinds'
import type { LocalCloud } from '../../../local/cloud/local-cloud'

type Letter = Collections['messages']

/** All messages of a life, and what is not as it must be: one sent twice, one of which nobody knows, one left lying, a ledger that WeChat does not agree with. */
export function postOffice(cloud: LocalCloud): { letters: Letter[]; wrong: string[] } {
  const { messages: letters, correspondence, people } = cloud.database.export() as unknown as { [C in keyof Collections]: Collections[C][] }
  const now = cloud.clock.now()
  const lying = letters.filter(({ delivery, sendAt }) => delivery.state === 'unknown' || delivery.state === 'failed' || (sendAt !== null && sendAt <= now))
  return {
    letters,
    wrong: [
      ...lying.map(({ _id, delivery }) => `the message ${_id} is ${JSON.stringify(delivery)}`),
      ...sentOnce(cloud, letters),
      ...people.flatMap(({ _id, openid }) => ledgerOf(cloud, openid, correspondence.find((one) => one._id === _id))),
    ],
  }
}

/** What WeChat delivered and what is noted as sent are the same. */
function sentOnce(cloud: LocalCloud, letters: readonly Letter[]): string[] {
  const noted = new Map(letters.flatMap(({ _id, delivery }) => (delivery.state === 'sent' ? [[delivery.msgId, _id] as const] : [])))
  const delivered = cloud.sent().map(({ message }) => message.msgId)
  const strangers = delivered.filter((msgId) => !noted.has(msgId)).map((msgId) => `WeChat delivered ${msgId}, and no message is noted as that`)
  const sent = letters.filter(({ delivery }) => delivery.state === 'sent').length
  return sent === delivered.length ? strangers : [`${sent} messages are noted as sent, and WeChat delivered ${delivered.length}`, ...strangers]
}

function ledgerOf(cloud: LocalCloud, openid: string | null, known: Collections['correspondence'] | undefined): string[] {
  if (openid === null) return []
  const ofWeChat = cloud.subscriptions.state(openid).templates
  return templates.flatMap((template) => {
    const there = ofWeChat.find(({ id }) => id === templateConfigs[template].id)?.credits ?? 0
    const here = known?.credits[template] ?? 0
    return there === here ? [] : [`${openid} may be sent ${there} of ${template} by WeChat's count, and ${here} by ours`]
  })
}
