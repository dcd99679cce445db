import type { InputOf } from '../../../contract/index'

export type Decision = InputOf<'standing.decideLeave'>['decision']

/** What `reason-sheet` asks before a decision that wants a remark. */
export type Asking = { decision: Exclude<Decision, 'approved'>; heading: string; words: string; label: string; placeholder: string; action: string }

/** Said once it is done. */
export const decidedWords: Readonly<Record<Decision, string>> = { approved: '已批准', refused: '已回复', returned: '已退回', overturned: '已取消' }

export function askingOf(decision: Asking['decision'], overturnWords: string): Asking {
  switch (decision) {
    case 'returned':
      return {
        decision,
        heading: '退回补充',
        words: '退回后等对方补充，再提交时会再来这里。',
        label: '要补充什么',
        placeholder: '例如：请附上医院的诊断或挂号单',
        action: '退回',
      }
    case 'refused':
      return { decision, heading: '不批准？', words: '对方会看到理由；这几次没来的话计缺勤。', label: '理由', placeholder: '', action: '不批准' }
    case 'overturned':
      return { decision, heading: `${overturnWords}？`, words: '已生成的考勤表会改回没有这次申请时的样子，对方会看到理由。', label: '理由', placeholder: '', action: overturnWords }
  }
}
