import type { MessageDocument } from '../../cloudfunctions/kit/documents'
import type { MessageKind } from '../../domain/messages/kinds'
import { messageKinds } from '../../domain/messages/kinds'
import { sendableFrom } from '../../domain/messages/sending'
import type { Phones } from '../../tests/support/year/phones'
import type { MessageUnits } from './message-units'
import type { Section } from './report'
import { goalAtMost } from './report'
import { quantile } from './statistics'

const minute = 60_000

/** What became of the messages of a year. @param units what the timer spent on them. */
export function messageSection(title: string, letters: readonly MessageDocument[], { calls, taps }: Phones, units: MessageUnits): Section {
  const sent = letters.filter(({ delivery }) => delivery.state === 'sent').length
  const unknown = letters.filter(({ delivery }) => delivery.state === 'unknown').length
  const unitsOf = (name: string): number => calls.get(name)?.units ?? 0
  const pushes = unitsOf('events')
  const consents = unitsOf('studio.noteConsent')
  const all = units.telling + units.draining + units.ticks + units.writing + pushes + consents
  const held = letters.filter(isHeldBack).length
  const { accepted, declined, leftAlone } = taps.answers
  const a = (total: number, count: number): string => (count === 0 ? '–' : (total / count).toFixed(2))
  return {
    title,
    columns: ['kind', 'written', 'by WeChat', 'share', 'no consent left', 'not any more', 'delay: median', 'p95', 'worst'],
    rows: [...messageKinds.map((kind) => rowOf(kind, letters.filter((one) => one.kind === kind))).filter(([, written]) => written !== '0'), rowOf('all', letters)],
    notes: [
      `People say 允许 at every second question: ${accepted} times. At the others they leave the button after check-in and after deciding alone (${leftAlone}), and where WeChat asks at once,`,
      `on asking for leave and on opening the code page, they say 取消 (${declined}), which takes what was there. Each template at most once a day.`,
      'Delay: minutes from the cause until WeChat had it, by a timer that fires every five minutes, without those held back at night. Not any more: the session had begun, or something later was said.',
      `Held back from 21:30 to 7:00: ${held}. Unknown: ${unknown}. Sent twice: none, or it stands below as wrong.`,
      `Units: ${a(all, letters.length)} a message written, ${a(all, sent)} a message sent, all told. Of them: reminding and telling ${share(units.telling)}, draining ${share(units.draining)}, ticks for nothing else ${share(units.ticks)},`,
      `writing along with the fact ${share(units.writing)}, consents as phones report them ${share(consents)}, what WeChat pushes of consents and sends ${share(pushes)} (a phone's report comes first). Draining alone: ${a(units.draining, sent)} a message sent.`,
    ],
    goals: [goalAtMost('messages that are unknown', unknown, 0, 'messages')],
    wrong: [],
  }

  function share(some: number): string {
    return `${all === 0 ? 0 : Math.round((some / all) * 100)} %`
  }
}

function rowOf(name: MessageKind | 'all', letters: readonly MessageDocument[]): string[] {
  const sent = letters.filter(({ delivery }) => delivery.state === 'sent')
  const skipped = (...reasons: string[]): number => letters.filter(({ delivery }) => delivery.state === 'skipped' && reasons.includes(delivery.why)).length
  const delays = sent.filter((letter) => !isHeldBack(letter)).map(({ at, delivery }) => (delivery.state === 'sent' ? delivery.at - at : 0))
  const minutes = (at: number): string => (delays.length === 0 ? '–' : `${(quantile(delays, at) / minute).toFixed(1)}`)
  return [
    name,
    String(letters.length),
    String(sent.length),
    `${letters.length === 0 ? 0 : Math.round((sent.length / letters.length) * 100)} %`,
    String(skipped('no-credit')),
    String(skipped('too-late', 'replaced')),
    minutes(0.5),
    minutes(0.95),
    minutes(1),
  ]
}

function isHeldBack({ kind, at }: MessageDocument): boolean {
  return sendableFrom(kind, at) > at
}
