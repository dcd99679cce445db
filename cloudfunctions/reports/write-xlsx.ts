import writeXlsxFile from 'write-excel-file/node'
import type { Row } from 'write-excel-file/node'

/** One sheet: a title, lines that say what it is of, and a table. Widths in characters; a 汉字 takes about two. */
export type TableSheet = { name: string; title: string; lines: readonly string[]; head: readonly string[]; widths: readonly number[]; rows: readonly (readonly TableCell[])[] }
export type TableCell = string | number

const font = { fontFamily: '宋体', fontSize: 11, alignVertical: 'center' } as const
const border = { borderStyle: 'thin', borderColor: '#8C9894' } as const

/** The sheet as an Excel workbook. Texts stay texts: nothing that somebody typed becomes a formula. */
export async function writeXlsx({ name, title, lines, head, widths, rows }: TableSheet): Promise<Buffer> {
  const across = { columnSpan: head.length }
  const data: Row[] = [
    [{ ...textCell(title), ...across, fontSize: 16, fontWeight: 'bold' }],
    ...lines.map((line): Row => [{ ...textCell(line), ...across }]),
    head.map((label) => ({ ...textCell(label), ...border, fontWeight: 'bold', backgroundColor: '#E7F0ED' })),
    ...rows.map((cells) => cells.map((cell) => ({ ...(typeof cell === 'number' ? { ...font, value: cell, type: Number } : textCell(cell)), ...border, wrap: true }))),
  ]
  const options = { sheet: sheetName(name), columns: widths.map((width) => ({ width })), stickyRowsCount: lines.length + 2 }
  return writeXlsxFile(data, options).toBuffer()
}

/** `reports.xlsx` and the like, by what it is of: 反思提交_主题班会观摩.xlsx */
export function xlsxName(...parts: readonly string[]): string {
  return `${parts.join('_')}.xlsx`.replace(/[\\/:*?"<>|\s]/g, '')
}

function textCell(text: string) {
  // Excel refuses the whole file for one control character or half a pair.
  return { ...font, value: text.replace(/[^\P{C}\n\p{Cf}\p{Co}]/gu, ''), type: String }
}

/** At most 31 characters, and none that Excel keeps for itself. */
function sheetName(name: string): string {
  return name.replace(/[\\/:*?[\]']/g, '').slice(0, 31)
}
