import type { InputOf } from '../../../contract/index'
import type { Asking, Decision } from '../../services/review-decisions'

/** What is asked in a sheet over the page, and what for. `about`: what the text is kept under. */
export type Question = { heading: string; words: string; reasons: readonly string[]; placeholder: string; action: string; done: string; about: string; danger: boolean } & (
  | { for: 'decide'; decision: Decision }
  | { for: 'report' | 'appeal' }
)

/** As the cloud calls them. */
export const resourceDecisions: Readonly<Record<Decision, InputOf<'library.decideResource'>['decision']>> = {
  pass: 'passed',
  refuse: 'refused',
  dismiss: 'reports-dismissed',
  'take-down': 'taken-down',
  restore: 'restored',
  keep: 'kept',
}

export function askWhy({ decision, heading, words, reasons, placeholder, action, done }: Extract<Asking, { kind: 'why' }>, id: string): Question {
  return { heading, words, reasons, placeholder, action, done, about: `resource-${decision}:${id}`, danger: true, for: 'decide', decision }
}

export function askReport(id: string): Question {
  return {
    heading: '举报这份资源',
    words: '主持人或管理办公室会看，不会告诉别人是谁举报的。',
    reasons: ['泄露学生信息', '不当内容', '侵权'],
    placeholder: '例如：第二个文件里有学生名单',
    action: '提交',
    done: '已收到举报',
    about: `resource-report:${id}`,
    danger: false,
    for: 'report',
  }
}

export function askAppeal(id: string): Question {
  return {
    heading: '申诉',
    words: '写一句为什么不该撤下，主持人和管理办公室会看后答复。只能申诉一次。',
    reasons: [],
    placeholder: '例如：表格里的名字都是化名',
    action: '提交申诉',
    done: '已提交申诉',
    about: `resource-appeal:${id}`,
    danger: false,
    for: 'appeal',
  }
}
