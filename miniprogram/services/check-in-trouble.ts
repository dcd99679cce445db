import type { RefusalCode, RefusalDetail } from '../../contract/refusals'
import { explain, nextStepWords, type NextStep } from '../utils/wording'
import type { CheckInAnswer } from './check-in-answer'
import type { Action, NoteFace } from './check-in-note'

type TroubleAnswer = Extract<CheckInAnswer, { kind: 'trouble' }>

const headlines: Partial<Record<RefusalCode, { icon: string; headline: string }>> = {
  NOT_BOUND: { icon: 'key-round', headline: '还差一步' },
  CODE_UNREADABLE: { icon: 'qr-code', headline: '没有认出来' },
  CODE_EXPIRED: { icon: 'refresh-cw', headline: '再扫一次就好' },
  RECEIPT_EXPIRED: { icon: 'refresh-cw', headline: '再扫一次就好' },
  NOT_OPEN_YET: { icon: 'hourglass', headline: '来早了一点' },
  CLOSED: { icon: 'clock', headline: '没有赶上签到' },
  TOO_LATE: { icon: 'clock', headline: '没有赶上签到' },
  NOT_ON_ROSTER: { icon: 'list-checks', headline: '需要主持人确认' },
  GUESTS_NOT_WELCOME: { icon: 'info', headline: '没有签到' },
  TOO_MANY_TRIES: { icon: 'list-checks', headline: '请主持人点名' },
  CANCELLED: { icon: 'calendar-x', headline: '不用签到了' },
}
const otherwise = { icon: 'triangle-alert', headline: '还没有签到成功' }

export function notOurCodeNote(): NoteFace {
  return note('CODE_UNREADABLE', explain('CODE_UNREADABLE').sentence, { step: 'scan', words: '再扫一次' }, null)
}

export function troubleNote({ trouble, holdsReceipt }: TroubleAnswer): NoteFace {
  switch (trouble.kind) {
    case 'offline':
      return { ...retryNote('wifi-off'), sentence: holdsReceipt ? '没有连上网络，到场时间已经记下。\n连上后再试一次。' : '没有连上网络。\n屏幕上的数字会变，连上后请再试一次。' }
    case 'failed':
      return { ...retryNote('cloud-off'), sentence: '系统出了点问题，请再试一次。' }
    case 'refused':
      return refusalNote(trouble.code, trouble.detail, trouble.now, holdsReceipt)
  }
}

function refusalNote(code: RefusalCode, detail: RefusalDetail, now: number, holdsReceipt: boolean): NoteFace {
  const { sentence, next } = explain(code, detail, now)
  const guest: Action | null = holdsReceipt && detail.guestsWelcome === true ? { step: 'guest', words: '我是来访教师' } : null
  switch (code) {
    case 'NOT_BOUND':
      return note(code, holdsReceipt ? '到场时间已经记下。\n30 分钟内加入工作室，就按刚才扫码算。' : sentence, { step: 'bind', words: '输入邀请码' }, guest)
    case 'NOT_ON_ROSTER':
      if (!holdsReceipt) break
      return note(code, '这次活动的名单里没有登记。\n到场时间已经记下，可以请主持人加上。', { step: 'ask-host', words: '请主持人加我' }, guest)
    case 'DIGITS_WRONG':
    case 'TOO_MANY_TRIES':
      return note('TOO_MANY_TRIES', '数字不能再输了。\n扫会场的签到码仍然可以。', { step: 'scan', words: '扫会场的签到码' }, null)
    default:
      break
  }
  return note(code, sentence, actionOf(next), null)
}

function actionOf(next: NextStep): Action {
  const words = nextStepWords[next]
  switch (next) {
    case 'scan-again':
      return { step: 'scan', words }
    case 'try-again':
      return { step: 'retry', words }
    case 'enter-invitation':
      return { step: 'bind', words }
    default:
      return { step: 'leave', words }
  }
}

function note(code: RefusalCode, sentence: string, primary: Action, secondary: Action | null): NoteFace {
  const { icon, headline } = headlines[code] ?? otherwise
  return { kind: 'note', tone: 'trouble', icon, headline, sentence, about: '', primary, secondary }
}

function retryNote(icon: string): Omit<NoteFace, 'sentence'> {
  return { kind: 'note', tone: 'trouble', icon, headline: otherwise.headline, about: '', primary: { step: 'retry', words: nextStepWords['try-again'] }, secondary: null }
}
