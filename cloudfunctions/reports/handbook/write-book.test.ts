import JSZip from 'jszip'
import { readBook } from '../../../tests/support/read-book'
import type { Book, BookPicture, Chapter } from './book'
import { writeBook } from './write-book'

const picture = (content: string, kind: BookPicture['kind']): BookPicture => ({ content: Buffer.from(content), kind, width: 747, height: 560 })
const chapter = (title: string, more: Partial<Chapter> = {}): Chapter => ({ title, authors: ['周明远'], about: [], parts: [], pictures: [], notes: [], ...more })
const book = (more: Partial<Book> = {}): Book => ({ title: '手册', subtitle: '', coverLines: [], foreword: '写在前面。', chapters: [], contributors: ['周明远（1 篇）'], leftOut: [], footer: '手册', ...more })

const marksIn = (xml: string) => [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)].map(([, name, number]) => [name, number])

it('every heading is marked by a name and a number of its own, and the contents lead to them in their order', async () => {
  const { xml, headings } = await readBook(await writeBook(book({ chapters: [chapter('甲'), chapter('乙')] })))
  expect(headings).toEqual(['前言', '甲', '乙', '供稿与说明'])
  expect(marksIn(xml)).toEqual([['foreword', '0'], ['chapter1', '1'], ['chapter2', '2'], ['end', '3']])
  expect([...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)).toEqual(['foreword', 'chapter1', 'chapter2', 'end'])
})

it('pictures stand in their chapters, in the line and no wider than three beside one another, and are stored as they are', async () => {
  const docx = await writeBook(book({ chapters: [chapter('甲', { pictures: [picture('first', 'jpg'), picture('second', 'png')] }), chapter('乙', { pictures: [picture('third', 'jpg')] })] }))
  const { xml } = await readBook(docx)
  const zip = await JSZip.loadAsync(docx)
  const relations = (await zip.file('word/_rels/document.xml.rels')?.async('string')) ?? ''
  const shown = [...xml.matchAll(/r:embed="([^"]+)"/g)].map(([, id = '']) => new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1] ?? '')
  expect(await Promise.all(shown.map((target) => zip.file(`word/${target}`)?.async('string') ?? Promise.resolve('')))).toEqual(['first', 'second', 'third'])
  expect([...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, width, height]) => [Number(width) / 9525, Number(height) / 9525])).toEqual([[190, 142], [190, 142], [190, 142]])
  expect(new Set([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, number]) => number)).size).toBe(3)
})

it('lines become paragraphs, empty ones among them do not, and what Word would refuse is left out', async () => {
  const { lines } = await readBook(await writeBook(book({ chapters: [chapter('<甲> & "乙"', { parts: [{ heading: '背景', text: '一。\n\n \u0001\n  二 <三>。\ud83d' }] })] })))
  expect(lines.slice(lines.lastIndexOf('<甲> & "乙"'), lines.indexOf('供稿'))).toEqual(['<甲> & "乙"', '周明远', '背景', '一。', '二 <三>。', '供稿与说明'])
})
