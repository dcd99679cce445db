import { black, bold } from '../docx-look'
import type { Book, BookPicture, Chapter } from './book'

/** Pixels at 96 to the inch: three beside one another fit between the margins. */
const pictureSide = 190
/** Word's units to a pixel. */
const emuPerPixel = 9525
const quiet = '5B6965'
export const forewordMark = 'foreword'
export const endMark = 'end'

/** How the document knows a picture, by its place among all of the book. */
export type Placed = ReadonlyMap<BookPicture, number>

/**
 * What follows the contents, in WordprocessingML, a chapter at a time. The library that writes the rest would take as many objects for each paragraph as a book of a hundred cases
 * has no room for in a function's memory (`docs/decisions/0022-handbooks.md`).
 */
export function* bodyXml(book: Book, placed: Placed): Generator<string> {
  yield forewordXml(book)
  for (const [i, chapter] of book.chapters.entries()) yield chapterXml(chapter, i, placed)
  yield endXml(book)
}

export function markOf(index: number): string {
  return `chapter${index + 1}`
}

export function pictureId(number: number): string {
  return `picture${number}`
}

/** Word refuses the whole file for one control character or half a pair. */
export function plain(text: string): string {
  return text.replace(/[^\P{C}\n\p{Cf}\p{Co}]/gu, '')
}

function forewordXml({ foreword }: Book): string {
  return foreword === '' ? '' : heading('前言', forewordMark, 0) + textOf(foreword)
}

function chapterXml({ title, authors, about, parts, pictures, notes }: Chapter, index: number, placed: Placed): string {
  return [
    heading(title, markOf(index), index + 1),
    small(authors.join('　'), 'center'),
    ...about.map((line) => small(line, 'center')),
    ...parts.map(({ heading: name, text }) => (name === '' ? '' : subheading(name)) + textOf(text)),
    pictures.length === 0 ? '' : paragraph('<w:spacing w:before="120"/><w:jc w:val="center"/>', pictures.map((picture) => imageOf(picture, placed.get(picture) ?? 0)).join('')),
    ...notes.map((line) => small(line, 'left')),
  ].join('')
}

function endXml({ contributors, leftOut, chapters }: Book): string {
  return [
    heading('供稿与说明', endMark, chapters.length + 1),
    subheading('供稿'),
    textOf(contributors.join('、')),
    ...(leftOut.length === 0 ? [] : [subheading('没有编入的内容'), ...leftOut.map(textOf)]),
  ].join('')
}

/** On a page of its own. Word takes the contents from headings, the phone jumps to the bookmark. */
function heading(text: string, mark: string, number: number): string {
  const words = run(text, fonts + colourAndSize(black, 32))
  return paragraph(
    '<w:pStyle w:val="Heading1"/><w:pageBreakBefore/><w:spacing w:after="120"/><w:jc w:val="center"/>',
    `<w:bookmarkStart w:name="${mark}" w:id="${number}"/>${words}<w:bookmarkEnd w:id="${number}"/>`,
  )
}

function subheading(text: string): string {
  return paragraph('<w:pStyle w:val="Heading2"/><w:keepNext/><w:spacing w:after="60" w:before="240"/>', run(text, fonts + colourAndSize(black, 26)))
}

function small(text: string, alignment: 'left' | 'center'): string {
  return paragraph(`<w:spacing w:line="300"/><w:jc w:val="${alignment}"/>`, run(text, colourAndSize(quiet, 21)))
}

/** Lines that somebody typed become paragraphs, empty ones among them do not. Indented by twice the size of a character, in twentieths of a point. */
function textOf(text: string): string {
  return text
    .split('\n')
    .map((line) => plain(line).trim())
    .filter((line) => line !== '')
    .map((line) => paragraph('<w:ind w:firstLine="480"/>', run(line, '')))
    .join('')
}

function paragraph(properties: string, runs: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

function run(text: string, properties: string): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(plain(text))}</w:t></w:r>`
}

const fonts = `<w:rFonts w:ascii="${bold.ascii}" w:eastAsia="${bold.eastAsia}" w:hAnsi="${bold.hAnsi}"/>`

function colourAndSize(colour: string, halfPoints: number): string {
  return `<w:color w:val="${colour}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** In the line, as wide or as high as it may be. */
function imageOf({ width, height }: BookPicture, number: number): string {
  const scale = Math.min(pictureSide / Math.max(1, width), pictureSide / Math.max(1, height), 1)
  const emu = (side: number): number => Math.max(1, Math.round(side * scale)) * emuPerPixel
  const size = `cx="${emu(width)}" cy="${emu(height)}"`
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" name="${pictureId(number)}"/>`,
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">`,
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="${pictureId(number)}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${pictureId(number)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('')
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => (character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&amp;'))
}
