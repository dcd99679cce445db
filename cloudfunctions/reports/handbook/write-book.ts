import { AlignmentType, Bookmark, Document, Footer, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import { black, body, bold, margin, page, textSize } from '../docx-look'
import type { Book, BookPicture, Chapter } from './book'

/** Pixels at 96 to the inch: three beside one another fit between the margins. */
const pictureSide = 190
/** Twice the size of a character, in twentieths of a point. */
const indent = { firstLine: 480 }
const forewordMark = 'foreword'
const endMark = 'end'

/** The book as a Word document. */
export async function writeBook(book: Book): Promise<Buffer> {
  const { title, subtitle, footer } = book
  const document = new Document({
    title: plain(title),
    subject: plain(subtitle),
    creator: '班主任工作室',
    lastModifiedBy: '班主任工作室',
    styles: {
      default: {
        document: { run: { font: body, size: textSize, color: black, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 360 } } },
      },
      paragraphStyles: [{ id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: textSize } }],
    },
    sections: [
      { properties: { page: pageOf() }, children: coverOf(book) },
      { properties: { page: { ...pageOf(), pageNumbers: { start: 1 } } }, footers: { default: footerOf(plain(footer)) }, children: [...contentsOf(book), ...forewordOf(book), ...book.chapters.flatMap(chapterOf), ...endOf(book)] },
    ],
  })
  return Packer.toBuffer(document)
}

function pageOf() {
  return { size: page, margin: { top: margin, bottom: margin, left: margin, right: margin } }
}

function coverOf({ title, subtitle, coverLines }: Book): Paragraph[] {
  const centred = (text: string, size: number, before: number, font = body) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after: 120 }, children: [new TextRun({ text: plain(text), size, font })] })
  return [
    centred('工作手册', 32, 3000),
    centred(title, 56, 480, bold),
    ...(subtitle === '' ? [] : [centred(subtitle, 30, 120)]),
    ...coverLines.map((line, i) => centred(line, 28, i === 0 ? 4800 : 60)),
  ]
}

/** A field that Word brings up to date, and in it the list as it is known here: viewers on a phone show that. */
function contentsOf({ foreword, chapters }: Book): (Paragraph | TableOfContents)[] {
  const entry = (title: string, href: string) => ({ title, level: 1, href })
  const entries = [
    ...(foreword === '' ? [] : [entry('前言', forewordMark)]),
    ...chapters.map(({ title, authors }, i) => entry(`${plain(title)}　${plain(authors.join('、'))}`, markOf(i))),
    entry('供稿与说明', endMark),
  ]
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: '目　录', font: bold, size: 32 })] }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-1', cachedEntries: entries }),
  ]
}

function forewordOf({ foreword }: Book): Paragraph[] {
  return foreword === '' ? [] : [heading('前言', forewordMark), ...textOf(foreword)]
}

function chapterOf({ title, authors, about, parts, pictures, notes }: Chapter, index: number): Paragraph[] {
  return [
    heading(title, markOf(index)),
    small(authors.join('　'), AlignmentType.CENTER),
    ...about.map((line) => small(line, AlignmentType.CENTER)),
    ...parts.flatMap(({ heading: name, text }) => [...(name === '' ? [] : [subheading(name)]), ...textOf(text)]),
    ...(pictures.length === 0 ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 120 }, children: pictures.map(imageOf) })]),
    ...notes.map((line) => small(line, AlignmentType.LEFT)),
  ]
}

function endOf({ contributors, leftOut }: Book): Paragraph[] {
  return [
    heading('供稿与说明', endMark),
    subheading('供稿'),
    ...textOf(contributors.join('、')),
    ...(leftOut.length === 0 ? [] : [subheading('没有编入的内容'), ...leftOut.flatMap((line) => textOf(line))]),
  ]
}

/** On a page of its own. Word takes the contents from headings, the phone jumps to the bookmark. */
function heading(text: string, mark: string): Paragraph {
  const run = new TextRun({ text: plain(text), font: bold, size: 32, color: black })
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [new Bookmark({ id: mark, children: [run] })] })
}

function subheading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 240, after: 60 }, children: [new TextRun({ text: plain(text), font: bold, size: 26, color: black })] })
}

function small(text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ alignment, spacing: { line: 300 }, children: [new TextRun({ text: plain(text), size: 21, color: '5B6965' })] })
}

/** Lines that somebody typed become paragraphs, empty ones among them do not. */
function textOf(text: string): Paragraph[] {
  return plain(text)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [new Paragraph({ indent, children: [new TextRun(line.trim())] })]))
}

function imageOf({ content, kind, width, height }: BookPicture): ImageRun {
  const scale = Math.min(pictureSide / Math.max(1, width), pictureSide / Math.max(1, height), 1)
  return new ImageRun({ type: kind, data: content, transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) } })
}

function footerOf(text: string): Footer {
  const pages = new TextRun({ children: [`${text}　第 `, PageNumber.CURRENT, ' 页'], font: body, size: 18 })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [pages] })] })
}

function markOf(index: number): string {
  return `chapter${index + 1}`
}

/** Word refuses the whole file for one control character or half a pair. */
function plain(text: string): string {
  return text.replace(/[^\P{C}\n\p{Cf}\p{Co}]/gu, '')
}
