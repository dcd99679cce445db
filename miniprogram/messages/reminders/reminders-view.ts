import type { OutputOf } from '../../../contract/index'

type Settings = OutputOf<'studio.messageSettings'>

export type ReminderLine = {
  template: string
  title: string
  /** What of it comes. */
  what: string
  /** 还能收到 3 条 */
  creditWords: string
  /** May be asked for anew. */
  askable: boolean
}

const whats: Readonly<Record<Settings['templates'][number]['template'], string>> = {
  activity: '活动开始前、改期、取消',
  attendance: '考勤表、更正、缺勤预警',
  decision: '请假、申诉有了答复',
  todo: '等着处理的事、通知',
}

/** The same template is asked for only where WeChat would show the question. */
export function reminderLines({ templates, mainSwitchOff }: Settings): ReminderLine[] {
  return templates.map(({ template, title, credits, longTerm, refused }) => ({
    template,
    title,
    what: whats[template],
    creditWords: creditWordsOf(credits, longTerm, refused),
    askable: !mainSwitchOff && !longTerm && !refused,
  }))
}

function creditWordsOf(credits: number, longTerm: boolean, refused: boolean): string {
  if (refused) return '微信里选了总是拒绝'
  if (longTerm) return '一直能收到'
  return credits === 0 ? '现在收不到' : `还能收到 ${credits} 条`
}
