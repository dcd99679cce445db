import type { OutputOf } from '../../contract/index'
import type { Status } from '../shared/index'
import { momentOf } from '../utils/china-time'
import { decisionNames, statusNames } from '../utils/standing-words'

export type HistoryRow = OutputOf<'standing.entryHistory'>['rows'][number]

/** One thing that was done, as a list of what happened shows it. */
export type HistoryLine = {
  id: string
  /** 更正为 到 */
  what: string
  /** 陈知秋 · 昨天 10:20 */
  whoAndWhen: string
  /** What was written, each with what it is. */
  texts: { name: string; text: string }[]
}

const kinds: Readonly<Record<string, string>> = {
  'sheet.closed': '生成考勤表',
  'sheet.reopened': '重新打开考勤表',
  'sheet.cancelled': '活动取消，考勤表不再算数',
  'sheet.corrected': '更正',
  'appeal.made': '提出申诉',
  'appeal.refused': '核对后维持原记录',
  'make-up.named': '安排补学',
  'make-up.confirmed': '确认已补学',
  'make-up.withdrawn': '取消补学安排',
  'leave.asked': '提交申请',
  'leave.revised': '补充后再次提交',
  'leave.withdrawn': '撤回',
  'leave.approved': '批准',
  'leave.refused': '没有批准',
  'leave.returned': '退回补充',
  'leave.overturned': '取消',
  'leave.granted': '登记',
  'leave.shortened': '提前结束',
  'proof.seen': '查看证明',
  'proof.deleted': '证明已删除',
  'policy.set': '修改规则',
  'case.opened': '开始审议',
  'case.heard': '说明的时间到了，等主持人决定',
  'case.stated': '学员说明',
  'case.decided': '作出决定',
  'case.to-office': '转由管理办公室决定',
  'case.filed': '同意并备案',
  'case.returned': '退回补充',
  'case.closed': '不再达到，审议结束',
  'standing.changed': '考勤状况有变化',
  'case.look-again': '到了再看的日子',
}

const textNames: Readonly<Record<string, string>> = {
  reason: '理由',
  remark: '意见',
  statement: '说明',
  conditions: '条件',
  text: '内容',
  why: '理由',
  task: '任务',
}

export function historyLines(rows: readonly HistoryRow[], now: number): HistoryLine[] {
  return rows.map(({ id, kind, at, byName, texts, detail }) => ({
    id,
    what: `${kinds[kind] ?? '变动'}${detailWords(kind, detail)}`,
    whoAndWhen: `${byName ?? '系统'} · ${momentOf(at, now)}`,
    texts: Object.entries(texts).map(([name, text]) => ({ name: textNames[name] ?? '内容', text: text ?? '（已删除）' })),
  }))
}

/** The seam: the log keeps details in the shape of their kind, which travels as it is. */
type Detail = { found?: Finding | null; change?: { to: Finding }; kind?: string; type?: string }
type Finding = { status: string; leaveType: string | null }

function detailWords(kind: string, detail: Detail): string {
  switch (kind) {
    case 'sheet.closed':
      return findingWords('，记为', detail.found)
    case 'sheet.corrected':
      return findingWords('为', detail.change?.to)
    case 'leave.overturned':
      return detail.type === 'official' ? '，不作因公' : ''
    case 'case.decided':
      return detail.kind !== undefined && detail.kind in decisionNames ? `：${decisionNames[detail.kind as keyof typeof decisionNames]}` : ''
    default:
      return ''
  }
}

function findingWords(before: string, finding: Finding | null | undefined): string {
  const status = finding?.status === 'leave' ? finding.leaveType : finding?.status
  if (status === 'present') return `${before}到`
  return typeof status === 'string' && status in statusNames ? `${before}${statusNames[status as Status]}` : ''
}
