import type { RefusalCode } from '../../contract/refusals'
import { spanOf, timeOf } from '../utils/china-time'
import { explain, nextStepWords, type NextStep } from '../utils/wording'
import { lateWords } from './activity-view'
import type { CheckedIn, CheckInAnswer } from './check-in'
import type { Trouble } from './cloud'

/** The one answer that fills the screen after a scan. */
export type CheckInFace = SuccessFace | TroubleFace

export type SuccessFace = {
  kind: 'success'
  headline: string
  name: string
  activityId: string
  /** Null until it is known. */
  title: string | null
  when: string
  status: 'present' | 'late'
  /** 13:52 签到 */
  arrivedWords: string
  /** 准时, 迟到 12 分钟 */
  statusWords: string
}

export type TroubleFace = {
  kind: 'trouble'
  icon: string
  headline: string
  sentence: string
  next: NextStep
  nextWords: string
}

export function checkInFace(answer: CheckInAnswer, now: number): CheckInFace {
  switch (answer.kind) {
    case 'checked-in':
      return successFace(answer.checkedIn, answer.title, now)
    case 'not-our-code':
      return refusalFace('CODE_UNREADABLE', explain('CODE_UNREADABLE'))
    case 'trouble':
      return troubleFace(answer.trouble)
  }
}

function successFace({ repeated, personName, activityId, startsAt, endsAt, status, minutesLate, arrivedAt }: CheckedIn, title: string | null, now: number): SuccessFace {
  return {
    kind: 'success',
    headline: repeated ? '已经签到过了' : '签到成功',
    name: personName,
    activityId,
    title,
    when: spanOf(startsAt, endsAt, now),
    status,
    arrivedWords: `${timeOf(arrivedAt)} 签到`,
    statusWords: status === 'late' ? lateWords(minutesLate) : '准时',
  }
}

function troubleFace(trouble: Trouble): TroubleFace {
  switch (trouble.kind) {
    case 'refused':
      return refusalFace(trouble.code, explain(trouble.code, trouble.detail, trouble.now))
    case 'offline':
      // The code on the screen changes: the one that was scanned will be out of date when the network is back.
      return face('wifi-off', '还没有签到成功', '没有连上网络。连上网络后请再扫一次。', 'scan-again')
    case 'failed':
      return face('cloud-off', '还没有签到成功', '系统出了点问题，请对着屏幕再扫一次。', 'scan-again')
  }
}

const headlines: Partial<Record<RefusalCode, { icon: string; headline: string }>> = {
  NOT_BOUND: { icon: 'key-round', headline: '还差一步' },
  CODE_UNREADABLE: { icon: 'qr-code', headline: '没有认出来' },
  CODE_EXPIRED: { icon: 'refresh-cw', headline: '再扫一次就好' },
  NOT_OPEN_YET: { icon: 'hourglass', headline: '来早了一点' },
  CLOSED: { icon: 'clock', headline: '没有赶上签到' },
  NOT_ON_ROSTER: { icon: 'list-checks', headline: '需要主持人确认' },
  CANCELLED: { icon: 'calendar-x', headline: '不用签到了' },
}

function refusalFace(code: RefusalCode, { sentence, next }: { sentence: string; next: NextStep }): TroubleFace {
  const { icon, headline } = headlines[code] ?? { icon: 'triangle-alert', headline: '还没有签到成功' }
  // Here another try is another scan: the code has changed in the meantime.
  return face(icon, headline, sentence, next === 'try-again' ? 'scan-again' : next)
}

function face(icon: string, headline: string, sentence: string, next: NextStep): TroubleFace {
  return { kind: 'trouble', icon, headline, sentence, next, nextWords: nextStepWords[next] }
}
