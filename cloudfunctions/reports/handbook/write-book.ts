import { Readable } from 'node:stream'
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import JSZip from 'jszip'
import { black, body, bold, margin, page, textSize } from '../docx-look'
import { bodyXml, endMark, forewordMark, markOf, pictureId, plain } from './body-xml'
import type { Book, BookPicture } from './book'

const documentPath = 'word/document.xml'
const relationsPath = 'word/_rels/document.xml.rels'
const imageRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
// No text holds it: control characters are taken out of all that somebody typed.
const bodyMark = '\u0001'
const placeOfBody = `<w:p><w:r><w:t xml:space="preserve">${bodyMark}</w:t></w:r></w:p>`

/** The book as a Word document. Pictures are stored as they are; the text is made and packed a chapter at a time. */
export async function writeBook(book: Book): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await Packer.toBuffer(frameOf(book)))
  const [before, after] = halves(await textIn(zip, documentPath), placeOfBody)
  const pictures = new Map(book.chapters.flatMap((chapter) => chapter.pictures).map((picture, i) => [picture, i + 1]))
  zip.file(documentPath, Readable.from(buffers([before], bodyXml(book, pictures), [after])), plainEntry)
  for (const [picture, number] of pictures) zip.file(`word/${targetOf(picture, number)}`, picture.content, { ...plainEntry, compression: 'STORE' })
  zip.file(relationsPath, (await textIn(zip, relationsPath)).replace('</Relationships>', `${relationsOf(pictures)}</Relationships>`), plainEntry)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const plainEntry = { createFolders: false }

async function textIn(zip: JSZip, path: string): Promise<string> {
  return (await zip.file(path)?.async('string')) ?? ''
}

function halves(text: string, between: string): [string, string] {
  const [before, after, ...more] = text.split(between)
  if (before === undefined || after === undefined || more.length > 0) throw new Error('the frame of a handbook has no single place for its body')
  return [before, after]
}

function* buffers(...parts: Iterable<string>[]): Generator<Buffer> {
  for (const part of parts) for (const text of part) if (text !== '') yield Buffer.from(text)
}

function targetOf({ kind }: BookPicture, number: number): string {
  return `media/${pictureId(number)}.${kind}`
}

function relationsOf(pictures: ReadonlyMap<BookPicture, number>): string {
  return [...pictures].map(([picture, number]) => `<Relationship Id="${pictureId(number)}" Type="${imageRelation}" Target="${targetOf(picture, number)}"/>`).join('')
}

/** Cover and contents, styles and footers; one mark where all else belongs. */
function frameOf(book: Book): Document {
  const { title, subtitle, footer } = book
  return new Document({
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
      {
        properties: { page: { ...pageOf(), pageNumbers: { start: 1 } } },
        footers: { default: footerOf(plain(footer)) },
        children: [...contentsOf(book), new Paragraph({ children: [new TextRun(bodyMark)] })],
      },
    ],
  })
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

function footerOf(text: string): Footer {
  const pages = new TextRun({ children: [`${text}　第 `, PageNumber.CURRENT, ' 页'], font: body, size: 18 })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [pages] })] })
}
