import type { OutputOf } from '../../contract/index'
import { timeOf } from '../utils/china-time'

type RoomList = OutputOf<'attendance.roomList'>
type Attempt = RoomList['attempts'][number]

/** Somebody who tried to check in and was refused: what happened, and what they can do next. */
export type AttemptLine = { key: string; name: string; happened: string; next: string }

/** One line for each person and reason, the latest first; `words` says how many attempts there were, kept or only counted. */
export function attemptLines({ attempts, attemptsTotal, arrived, notOnRoster }: RoomList): { lines: AttemptLine[]; words: string } {
  const groups = new Map<string, Attempt[]>()
  for (const attempt of attempts) {
    const key = `${attempt.name} ${attempt.code}`
    groups.set(key, [...(groups.get(key) ?? []), attempt])
  }
  const here = new Set([...arrived, ...notOnRoster].map(({ name }) => name))
  const lines = [...groups].flatMap(([key, group]) => {
    const latest = group[0]
    return latest === undefined ? [] : [lineOf(key, latest, group.length, here)]
  })
  return { lines, words: totalWords(attempts.length, attemptsTotal) }
}

function lineOf(key: string, { name, code, at }: Attempt, times: number, here: ReadonlySet<string>): AttemptLine {
  const { happened, next } = explanations[code] ?? unexplained
  return {
    key,
    name: name === '' ? '（没有登记的人）' : name,
    happened: `${timeOf(at)} ${happened}${times > 1 ? `，共 ${times} 次` : ''}`,
    next: here.has(name) ? '后来签上了。' : next,
  }
}

function totalWords(kept: number, total: number): string {
  if (total === 0) return ''
  return total > kept ? `一共 ${total} 次，其中 ${total - kept} 次没有留下名字。` : `一共 ${total} 次。`
}

type Explanation = { happened: string; next: string }

/** For the host; what the one who tried is told stands in utils/wording.ts. */
const explanations: Readonly<Partial<Record<Attempt['code'], Explanation>>> = {
  CODE_UNREADABLE: { happened: '扫到的不是签到码', next: '请对着屏幕上的签到码再扫一次。' },
  CODE_EXPIRED: { happened: '扫的码已经过时', next: '请对着屏幕再扫一次；照片里的码不管用。' },
  NOT_OPEN_YET: { happened: '签到还没开始', next: '开始以后再扫一次。' },
  CLOSED: { happened: '签到已经结束', next: '人来过的话，可以在「点名」里补记。' },
  NOT_ON_ROSTER: { happened: '不在名单', next: '可以点「请主持人加我」，再由主持人加入。' },
  CANCELLED: { happened: '活动已经取消', next: '不用再做什么。' },
  DIGITS_WRONG: { happened: '数字没有输对', next: '数字跟着码换，照屏幕上最新的再输，或者直接扫码。' },
  TOO_MANY_TRIES: { happened: '数字输错了五次', next: '请在「点名」里记一下。' },
  RECEIPT_EXPIRED: { happened: '隔得太久，扫码作废', next: '请对着屏幕再扫一次，或者在「点名」里记一下。' },
  TOO_LATE: { happened: '结束两小时后才交上来', next: '人来过的话，可以在「点名」里补记。' },
}

const unexplained: Explanation = { happened: '没有签上', next: '请再扫一次，或者在「点名」里记一下。' }
