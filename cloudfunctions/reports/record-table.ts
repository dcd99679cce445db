import { readCaller, requireOffice } from '../kit/context'
import type { RecordLine, RecordsWanted } from '../kit/record-lines'
import { isWanted, recordLinesOf } from '../kit/record-lines'
import { dateWords, momentWords, periodName, periodWords } from './china-words'
import type { ReportsHandlers } from './handlers'
import type { TableSheet } from './write-xlsx'
import { writeXlsx, xlsxName } from './write-xlsx'

/** Two operations, one after the other. */
export const recordTable: ReportsHandlers['recordTable'] = async (of, context) => {
  const caller = await readCaller(context)
  requireOffice(caller, caller.schoolId)
  const { lines, cut } = await recordLinesOf(context.database, caller.schoolId, of, context.now)
  const wanted = lines.filter((line) => isWanted(line, of))
  const xlsx = await writeXlsx(sheetOf(wanted, of, cut, context.now))
  const studio = of.studioId === null ? [] : [wanted[0]?.studio.name ?? '']
  return { fileName: xlsxName('活动记录', ...studio, nameOfTime(of)), xlsx: xlsx.toString('base64') }
}

const stateWords: Readonly<Record<RecordLine['state'], string>> = { shown: '有', checking: '检查中', none: '无' }
const noteWords: Readonly<Record<NonNullable<RecordLine['note']>, string>> = { 'to-decide': '等人工查看', reported: '被举报', appealed: '申诉待答复', refused: '没有通过检查', 'taken-down': '已撤下' }

function sheetOf(lines: readonly RecordLine[], { from, to }: RecordsWanted, cut: boolean, now: number): TableSheet {
  const count = (state: RecordLine['state']): number => lines.filter((line) => line.state === state).length
  return {
    name: '活动记录',
    title: '活动记录情况',
    lines: [
      `${periodWords({ from, to })}已举行的活动${cut ? '（只列最近 500 次）' : ''}`,
      `共 ${lines.length} 次：${(['shown', 'checking', 'none'] as const).map((state) => `${stateWords[state]} ${count(state)}`).join('，')}。${momentWords(now)} 导出`,
    ],
    head: ['工作室', '活动', '日期', '活动记录', '自何时', '上传人', '字数', '照片', '附件', '备注'],
    widths: [28, 36, 16, 10, 20, 12, 8, 8, 8, 14],
    rows: lines.map(({ studio, activity, state, since, note, card }) => [
      ...[studio.name, activity.title, dateWords(activity.startsAt), stateWords[state], momentWords(since)],
      ...(card === null ? ['', '', '', ''] : [card.byName, card.characters, card.pictures, card.files]),
      note === null ? '' : noteWords[note],
    ]),
  }
}

/** 2025-2026学年, or the days it is of. */
function nameOfTime({ from, to }: RecordsWanted): string {
  const name = periodName({ from, to })
  return name.endsWith('建设周期') ? `${dateWords(from)}至${dateWords(to - 1)}` : name
}
