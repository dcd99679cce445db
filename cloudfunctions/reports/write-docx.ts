import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import { black, body, bold, margin, page, tableSize, textSize, textWidth } from './docx-look'
import type { Paper, PaperBlock } from './paper'

/** The paper as a Word document. */
export async function writeDocx({ title, subtitle, sections, footer }: Paper): Promise<Buffer> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new TextRun({ text: title, font: bold, size: 36, color: black })] }),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: subtitle, size: textSize })] }),
    ...sections.flatMap(({ heading, blocks }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 240, after: 120 }, children: [new TextRun({ text: heading, font: bold, size: 26, color: black })] }),
      ...blocks.flatMap(written),
    ]),
  ]
  const document = new Document({
    title,
    subject: subtitle,
    creator: '班主任工作室',
    lastModifiedBy: '班主任工作室',
    styles: {
      default: {
        document: { run: { font: body, size: textSize, color: black, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 360 } } },
      },
    },
    sections: [{ properties: { page: { size: page, margin: { top: margin, bottom: margin, left: margin, right: margin } } }, footers: { default: footerOf(footer) }, children }],
  })
  return Packer.toBuffer(document)
}

function written(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'lines':
      return block.lines.flatMap((line) => paragraphs(line, textSize))
    case 'pairs':
      return [table([24, 76], block.rows.map(([label, value]) => [label, value]), null)]
    case 'table':
      return [table(block.widths, block.rows, block.head)]
    default:
      return block satisfies never
  }
}

function table(parts: readonly number[], rows: readonly (readonly string[])[], head: readonly string[] | null): Table {
  const sum = parts.reduce((total, part) => total + part, 0)
  const columnWidths = parts.map((part) => Math.floor((textWidth * part) / sum))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, column) => cell(text, columnWidths[column] ?? 0, isHead || (head === null && column === 0))),
    })
  return new Table({
    width: { size: columnWidths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [...(head === null ? [] : [row(head, true)]), ...rows.map((cells) => row(cells, false))],
  })
}

function cell(text: string, width: number, isLabel: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: VerticalAlign.CENTER,
    children: paragraphs(text, tableSize, isLabel ? bold : body),
  })
}

/** Lines that somebody typed stay lines. */
function paragraphs(text: string, size: number, font = body): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({ spacing: { line: 300 }, children: [new TextRun({ text: line, font, size })] }))
}

function footerOf(text: string): Footer {
  const pages = new TextRun({ children: [`${text}　第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'], font: body, size: 18 })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [pages] })] })
}
