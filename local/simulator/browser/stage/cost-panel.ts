import type { CallRecord, Usage } from '../../call-record'
import { readUsage } from './control'
import { element } from './element'

export type CostPanel = { element: HTMLElement; add(call: CallRecord): void; refresh(): Promise<void> }

// A call that begins this soon after another has ended came from the same tap.
const oneActionMs = 1000
const kept = 12

/** Shows what the last action cost, call by call, and what was spent in all. */
export function createCostPanel(): CostPanel {
  const summary = element('p', { class: 'cost-summary' }, '还没有调用云函数')
  const rows = element('tbody')
  const totals = element('p', { class: 'quiet' })
  let action: CallRecord[] = []
  let endedAt = 0

  const refresh = async (): Promise<void> => {
    totals.textContent = `启动以来共：${describe(await readUsage())}`
  }
  const add = (call: CallRecord): void => {
    const now = performance.now()
    action = now - call.milliseconds - endedAt < oneActionMs ? [...action, call] : [call]
    endedAt = now
    summary.textContent = `上一步：${describe(sum(action.map((each) => each.usage)))}`
    rows.prepend(row(call))
    while (rows.children.length > kept) rows.lastElementChild?.remove()
    void refresh()
  }

  const headings = ['手机', '调用', '结果', '数据库', '往返', '读文档', '毫秒'].map((label) => element('th', { scope: 'col' }, label))
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...headings)), rows)
  return {
    element: element('section', { class: 'panel', 'aria-label': '花费' }, element('h2', {}, '花费'), summary, table, totals),
    add,
    refresh,
  }
}

function row({ phone, function: name, action, code, milliseconds, usage }: CallRecord): HTMLElement {
  const cells = [
    phone ?? '—',
    action === null ? name : `${name}.${action}`,
    code ?? '成功',
    usage.databaseOperations,
    usage.roundTrips,
    usage.documentsExamined,
    milliseconds,
  ]
  return element('tr', { class: code === null ? '' : 'refused' }, ...cells.map((cell) => element('td', {}, String(cell))))
}

function sum(all: Usage[]): Usage {
  const total = (field: keyof Usage): number => all.reduce((running, usage) => running + usage[field], 0)
  return {
    functionCalls: total('functionCalls'),
    databaseOperations: total('databaseOperations'),
    roundTrips: total('roundTrips'),
    documentsExamined: total('documentsExamined'),
  }
}

function describe({ functionCalls, databaseOperations, documentsExamined }: Usage): string {
  const billed = functionCalls + databaseOperations
  return `云函数 ${functionCalls} 次，数据库 ${databaseOperations} 次，计费 ${billed} 次，读文档 ${documentsExamined} 份`
}
