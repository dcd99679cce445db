import type { AskedState } from '../../domain/reflection/asked-for'
import { owes } from '../../domain/reflection/asking'
import { dayInChina } from '../../domain/shared/china-words'
import type { AskedRow } from '../kit/asked-reading'
import { readAskedTable, whenHanded } from '../kit/asked-reading'
import type { AskingDocument } from '../kit/documents'
import { dateWords, momentWords } from './china-words'
import type { ReportsHandlers } from './handlers'
import type { TableSheet } from './write-xlsx'
import { writeXlsx, xlsxName } from './write-xlsx'

/** Three operations, two after another; one more for each thousand reflections of a term. */
export const askedTable: ReportsHandlers['askedTable'] = async ({ askingId }, context) => {
  const { asking, rows } = await readAskedTable(askingId, context)
  const xlsx = await writeXlsx(sheetOf(asking, rows, context.now))
  return { fileName: xlsxName('反思提交', labelOf(asking), dayInChina(asking.dueAt).replace(/ .*/, '截止')), xlsx: xlsx.toString('base64') }
}

const stateWords: Readonly<Record<AskedState['state'], string>> = { missing: '未交', due: '待交', late: '迟交', 'on-time': '按时交' }

function sheetOf(asking: AskingDocument, rows: readonly AskedRow[], now: number): TableSheet {
  const { studioName, dueAt, leastCharacters, byName, at, withdrawn } = asking
  const count = (state: AskedState['state']): number => rows.filter((row) => row.state === state).length
  return {
    name: '反思提交',
    title: `反思提交情况：${labelOf(asking)}`,
    lines: [
      studioName,
      `${byName} ${dateWords(at)}布置，${dateWords(dueAt)}截止，${leastCharacters === 0 ? '字数不限' : `每篇不少于 ${leastCharacters} 字`}${withdrawn === null ? '' : `，${dateWords(withdrawn.at)}已撤回`}`,
      `共 ${rows.length} 人：${(['on-time', 'late', 'due', 'missing'] as const).map((state) => `${stateWords[state]} ${count(state)}`).join('，')}。${momentWords(now)} 导出`,
    ],
    head: ['姓名', '情况', '已交', '应交', '交的时间', '题目', '字数', '备注'],
    widths: [14, 10, 8, 8, 22, 40, 12, 14],
    rows: rows.map((row) => [
      row.name,
      stateWords[row.state],
      row.done,
      row.of,
      row.reflections.map((reflection) => momentWords(whenHanded(reflection))).join('\n'),
      row.reflections.map((reflection) => titleOf(reflection, asking)).join('\n'),
      row.reflections.map(({ card }) => card.characters).join('\n'),
      row.belongs ? (owes(row) && row.done > 0 ? `还差 ${row.of - row.done} 篇` : '') : '已不在工作室',
    ]),
  }
}

function labelOf({ activityTitle, what }: AskingDocument): string {
  return what.kind === 'term' ? `学期反思 ${what.count} 篇` : activityTitle
}

/** What hosts may not read yet is not named. */
function titleOf({ circles, card }: AskedRow['reflections'][number], { studioId }: AskingDocument): string {
  if (circles.hosts !== studioId) return '（检查中）'
  return card.title === '' ? '（没有题目）' : card.title
}
