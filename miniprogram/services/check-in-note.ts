import { timeOf } from '../utils/china-time'
import type { CheckInAnswer } from './check-in-answer'

/** An answer that is not the end of it: what has happened, and the one or two steps that help. */
export type NoteFace = {
  kind: 'note'
  /** `calm`: nothing went wrong, somebody else comes next. */
  tone: 'trouble' | 'calm'
  icon: string
  headline: string
  /** May have several lines. */
  sentence: string
  /** What it is about: activity, code. Empty where it is not known. */
  about: string
  primary: Action
  secondary: Action | null
}

export type Action = { step: Step; words: string }

/** `retry`: the same again, whatever it was. */
export type Step = 'scan' | 'retry' | 'send' | 'bind' | 'ask-host' | 'guest' | 'home' | 'leave'

type Of<Kind extends CheckInAnswer['kind']> = Extract<CheckInAnswer, { kind: Kind }>

const savedSentences: Readonly<Record<Of<'saved'>['because'], string>> = {
  offline: '联网后提交，由主持人确认。\n关掉小程序也不会丢。',
  failed: '系统出了点问题，正在自动重试。\n关掉小程序也不会丢。',
  busy: '服务器正忙，正在自动重试。\n到场时间按刚才扫码算。',
}

export function savedNote({ because, shownAt, title }: Of<'saved'>): NoteFace {
  return {
    kind: 'note',
    tone: 'trouble',
    icon: because === 'offline' ? 'wifi-off' : 'cloud-off',
    headline: '已保存，还没有签到成功',
    sentence: savedSentences[because],
    about: [title, shownAt === null ? null : `${timeOf(shownAt)} 的签到码`].filter((part) => part !== null).join(' · '),
    primary: { step: 'send', words: '现在提交' },
    secondary: null,
  }
}

export function lateNote({ scan, title }: Of<'late'>): NoteFace {
  const time = timeOf(scan.codeShownAt)
  const note = { kind: 'note' as const, about: title ?? '' }
  switch (scan.decision) {
    case 'waiting':
      return {
        ...note,
        tone: 'calm',
        icon: 'hourglass',
        headline: '已提交，等主持人确认',
        sentence: `确认以后，按 ${time} 的签到码算到场。`,
        primary: { step: 'home', words: '知道了' },
        secondary: { step: 'scan', words: '还在会场？现在再扫一次' },
      }
    case 'confirmed':
      return { ...note, tone: 'calm', icon: 'circle-check', headline: '主持人已确认', sentence: `按 ${time} 的签到码算到场。`, primary: { step: 'home', words: '完成' }, secondary: null }
    case 'refused':
      return {
        ...note,
        tone: 'trouble',
        icon: 'info',
        headline: '主持人没有确认',
        sentence: `${time} 的签到码没有算数。\n人在会场的话，请再扫一次。`,
        primary: { step: 'scan', words: '再扫一次' },
        secondary: null,
      }
  }
}

export function askedNote({ decision, title }: Of<'asked'>): NoteFace {
  const note = { kind: 'note' as const, about: title ?? '', secondary: null }
  if (decision === 'refused') {
    return { ...note, tone: 'trouble', icon: 'info', headline: '主持人没有加入', sentence: '有疑问的话，请直接找主持人。', primary: { step: 'leave', words: '知道了' } }
  }
  return {
    ...note,
    tone: 'calm',
    icon: 'user-round-plus',
    headline: '已告诉主持人，等确认',
    sentence: '到场时间按刚才扫码算，不用再扫。',
    primary: { step: 'ask-host', words: '看看结果' },
  }
}
