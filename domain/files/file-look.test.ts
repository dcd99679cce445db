import { Document, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import writeXlsx from 'write-excel-file/node'
import { unpack } from '../../cloudfunctions/kit/unpack'
import { officeFile, typesOf } from '../../tests/support/office-files'
import { lookAtFile } from './file-look'

const text = (words: string) => new TextEncoder().encode(words)
const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
const look = (content: Uint8Array) => lookAtFile(content, unpack)
const wrong = (what: string) => ({ kind: 'wrong', what })

describe('taken are', () => {
  it.each([
    ['a document as Word programs write it', 'docx', async () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('班会方案')] }] }))],
    ['a table as it is written for the office', 'xlsx', async () => writeXlsx([[{ value: '姓名' }], [{ value: '陈知秋' }]]).toBuffer()],
    ['slides', 'pptx', async () => officeFile('pptx')],
    ['slides with a chart, whose figures lie in a table inside', 'pptx', async () => officeFile('pptx', { 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx': await officeFile('xlsx') })],
    ['a document whose parts were not packed', 'docx', async () => officeFile('docx', { 'word/media/1.png': Uint8Array.from([0x89, 0x50]) }, 'STORE')],
    ['a document made from a template of one’s own computer', 'docx', async () => officeFile('docx', { 'word/_rels/settings.xml.rels': relation('file:///C:\\Templates\\Normal.dotm') })],
    ['a document made from a template of a Mac', 'docx', async () => officeFile('docx', { 'word/_rels/settings.xml.rels': relation('file:///Users/chen/Library/Normal.dotm') })],
    ['a document made from a template beside it', 'docx', async () => officeFile('docx', { 'word/_rels/settings.xml.rels': relation('Templates/Normal.dotm') })],
    ['a document with a table of one’s own computer', 'docx', async () => officeFile('docx', { 'word/_rels/document.xml.rels': relation('file:///D:/a.xlsx', 'oleObject') })],
    ['a document that links to the web', 'docx', async () => officeFile('docx', { 'word/_rels/document.xml.rels': relation('https://example.com/?a=1&amp;b=&#x73ed;&#20250;', 'hyperlink') })],
    ['lists of relations with a prefix, as some libraries write them', 'xlsx', async () => officeFile('xlsx', { '_rels/.rels': relation('xl/workbook.xml', 'officeDocument').replace(/<(?=\/?Rel)/gu, '$&ns0:') })],
    ['a document that was written as it was made, its sizes behind its parts', 'docx', async () => asWritten(await officeFile('docx'), { streamFiles: true })],
    ['an archive with a comment', 'xlsx', async () => asWritten(await officeFile('xlsx'), { comment: '二班' })],
    ['slides with two large tables', 'pptx', async () => officeFile('pptx', await tablesOf(2))],
    ['a document that repeats itself, but is small', 'docx', async () => officeFile('docx', { 'word/styles.xml': ' '.repeat(90_000) })],
    ['a PDF', 'pdf', async () => text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /JavaScripts 1 >>\n%%EOF')],
    ['a picture', 'png', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('%s', async (_what, file, content) => {
    expect(await look(await content())).toEqual({ kind: 'fine', file })
  })
})

describe('not taken is', () => {
  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['what is nothing that is known', 'kind', async () => text('<html>')],
    ['an archive of anything else', 'kind', async () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' })],
    ['a table that has the parts of a text', 'kind', async () => officeFile('docx', { '[Content_Types].xml': typesOf('xlsx') })],
    ['what is cut off', 'kind', async () => (await officeFile('docx')).subarray(0, 200)],
    ['a document of an old Office', 'old-format', async () => compound],
    ['a document with a password', 'locked', async () => Uint8Array.from([...compound, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])])],
    ['an archive with a password', 'locked', async () => changed(await officeFile('docx'), directoryEntry, 8, 1)],
    ['a document with macros', 'macros', async () => officeFile('docx', { 'word/vbaProject.bin': compound })],
    ['macros under another name', 'macros', async () => officeFile('docx', { 'word/media/image1.png': compound })],
    ['what says itself that it has macros', 'macros', async () => officeFile('xlsx', { '[Content_Types].xml': typesOf('xlsx', ['application/vnd.ms-excel.sheet.macroEnabled.main+xml']) })],
    ['what says so in UTF-16', 'macros', async () => officeFile('xlsx', { '[Content_Types].xml': Buffer.from(`\ufeff${typesOf('xlsx', ['application/vnd.ms-office.vbaProject'])}`, 'utf16le') })],
    ['macros as sheets of an old Excel', 'macros', async () => officeFile('xlsx', { 'xl/macrosheets/sheet1.xml': '<x/>' })],
    ['a control that runs', 'macros', async () => officeFile('pptx', { 'ppt/activeX/activeX1.xml': '<x/>' })],
    ['a foreign object', 'macros', async () => officeFile('docx', { 'word/embeddings/oleObject1.bin': 'x' })],
    ['a program', 'macros', async () => officeFile('docx', { 'word/media/1.png': Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 3]) })],
    ['a template from the web', 'macros', async () => officeFile('docx', { 'word/_rels/settings.xml.rels': relation('https://example.com/a.dotm') })],
    ...[
      'file:///\\\\server\\share\\a.dotm',
      'file://server/share/a.dotm',
      'file:////server/share/a.dotm',
      '\\\\server\\share\\a.dotm',
      '//server/share/a.dotm',
      '%5C%5Cserver/share/a.dotm',
      ' &#104;ttps://example.com/a.dotm',
      '&#x48;TTPS://example.com/a.dotm',
      'ht&#9;tps://example.com/a.dotm',
      'mhtml:https://example.com/a.dotm',
    ].map((target): [string, string, () => Promise<Uint8Array>] => [`a template that lies at ${target}`, 'macros', async () => officeFile('docx', { 'word/_rels/settings.xml.rels': relation(target) })]),
    ...(
      [
        ['whose type is disguised', (list) => list.replace('attachedT', 'attached&#84;')],
        ['under a prefix', (list) => list.replace(/<(?=\/?Rel)/gu, '$&r:')],
        ['behind a value that looks like another', (list) => list.replace('Id="r"', `Id='Type="x/hyperlink" > Target="a"'`)],
        ['in UTF-16', (list) => Buffer.from(`\ufeff${list.replace('Id="r"', 'Id="\u4e22\u3d22"')}`, 'utf16le')],
        ['by entities', (list) => `<!DOCTYPE a [<!ENTITY h "https:">]>${list.replace('https:', '&h;')}`],
        ['in an encoding of its own', (list) => `<?xml version="1.0" encoding="utf-7"?>${list}`],
      ] satisfies [string, (list: string) => string | Uint8Array][]
    ).map(([how, disguised]): [string, string, () => Promise<Uint8Array>] => [
      `a template from the web ${how}`,
      'macros',
      async () => officeFile('docx', { 'word/_rels/settings.xml.rels': disguised(relation('https://example.com/a.dotm')) }),
    ]),
    ['a template from the web in a list with large letters', 'macros', async () => officeFile('docx', { 'word/_rels/settings.xml.RELS': relation('https://example.com/a.dotm') })],
    ['a foreign object from the web', 'macros', async () => officeFile('docx', { 'word/_rels/document.xml.rels': relation('https://example.com/a.xlsx', 'oleObject') })],
    ['a frame from the web', 'macros', async () => officeFile('docx', { 'word/_rels/webSettings.xml.rels': relation('https://example.com/a.docx', 'frame') })],
    ['what says in disguise that it has macros', 'macros', async () => officeFile('xlsx', { '[Content_Types].xml': typesOf('xlsx', ['application/vnd.ms-office.vba&#80;roject']) })],
    ['a chart’s table with macros', 'macros', async () => officeFile('pptx', { 'ppt/embeddings/a.xlsx': await officeFile('xlsx', { 'xl/vbaProject.bin': compound }) })],
    ['a PDF with a script', 'macros', async () => text('%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['a PDF that starts a program', 'macros', async () => text('%PDF-1.7\n<< /S /Launch /F (a.exe) >>')],
    ['what grows beyond all measure', 'bomb', async () => officeFile('docx', { 'word/media/1.xml': '0'.repeat(4_000_000) })],
    ['what is larger than it says', 'bomb', async () => changed(await officeFile('docx', { 'word/a.xml': 'a'.repeat(5000) }), lastDirectoryEntry, 24, 9)],
    ['what is smaller than it says', 'bomb', async () => changed(await officeFile('docx', { 'word/a.xml': 'ab' }), lastDirectoryEntry, 24, 900)],
    ['a table inside that is larger than any', 'bomb', async () => officeFile('pptx', { 'ppt/embeddings/a.xlsx': Buffer.alloc(10_500_000, 'a') }, 'STORE')],
    ['tables inside that are large together', 'bomb', async () => officeFile('pptx', await tablesOf(17))],
    ['tables inside with many parts together', 'bomb', async () => officeFile('pptx', await tablesWithParts(3, 1700), 'STORE')],
    ['a directory that holds more than it counts', 'bomb', async () => changed(await officeFile('docx', { 'word/a.xml': '<x/>' }), endRecord, 10, 2)],
    ['a directory that is longer than it says', 'bomb', async () => changed(await officeFile('docx'), endRecord, 12, 46)],
    ['something between the directory and the end', 'bomb', async () => withBeforeEnd(await officeFile('docx'), Buffer.from('x'))],
    ['an end that is told of elsewhere', 'bomb', async () => withBeforeEnd(await officeFile('docx'), Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(16)]))],
    ['an archive within', 'bomb', async () => officeFile('docx', { 'word/media/1.png': await officeFile('docx') })],
    ['a table in a table in a document', 'bomb', async () => officeFile('docx', { 'word/embeddings/a.xlsx': await officeFile('xlsx', { 'xl/embeddings/b.xlsx': await officeFile('xlsx') }) })],
    ['a RAR within', 'bomb', async () => officeFile('docx', { 'word/media/1.png': Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0]) })],
    ['what leads elsewhere', 'bomb', async () => officeFile('docx', { '../../a.xml': '<x/>' })],
    ['what leads to the root', 'bomb', async () => officeFile('docx', { '/etc/a': '<x/>' })],
    ['two that are one', 'bomb', async () => overlapping(await officeFile('docx', { 'word/a.xml': '<x/>' }))],
    ['a name that differs in the directory', 'bomb', async () => changed(await officeFile('docx', { 'word/a.xml': '<x/>' }), lastDirectoryEntry, 46, 0x78)],
    ['what has something behind it', 'bomb', async () => Buffer.concat([await officeFile('docx'), Buffer.from('x')])],
    ['a way of packing that no office program uses', 'bomb', async () => changed(await officeFile('docx'), directoryEntry, 10, 12)],
    ['a packed part that is broken', 'bomb', async () => broken(await officeFile('docx', { 'word/a.xml': 'abcabcabcabcabc'.repeat(9) }))],
    ['a list of types without end', 'bomb', async () => officeFile('docx', { '[Content_Types].xml': typesOf('docx') + randomLetters(1_200_000) })],
  ])('%s: %s', async (_what, what, content) => {
    expect(await look(await content())).toEqual(wrong(what))
  })
})

const directoryEntry = (content: Buffer) => content.indexOf('PK\x01\x02', 0, 'latin1')
const lastDirectoryEntry = (content: Buffer) => content.lastIndexOf('PK\x01\x02', undefined, 'latin1')

const endRecord = (content: Buffer) => content.lastIndexOf('PK\x05\x06', undefined, 'latin1')

function withBeforeEnd(content: Buffer, more: Buffer): Buffer {
  return Buffer.concat([content.subarray(0, endRecord(content)), more, content.subarray(endRecord(content))])
}

async function asWritten(content: Buffer, how: { streamFiles?: boolean; comment?: string }): Promise<Buffer> {
  return (await JSZip.loadAsync(content)).generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', ...how })
}

/** So many tables, which hold nine megabytes each. */
async function tablesOf(count: number): Promise<Record<string, Buffer>> {
  const table = await officeFile('xlsx', { 'xl/media/1.bmp': randomLetters(200_000).padEnd(9_400_000) })
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`ppt/embeddings/${n}.xlsx`, table]))
}

async function tablesWithParts(count: number, parts: number): Promise<Record<string, Buffer>> {
  const table = await officeFile('xlsx', Object.fromEntries(Array.from({ length: parts }, (_, n) => [`xl/a${n}.xml`, '<x/>'])))
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`ppt/embeddings/${n}.xlsx`, table]))
}

function changed(content: Buffer, recordIn: (content: Buffer) => number, at: number, value: number): Buffer {
  const other = Buffer.from(content)
  other[recordIn(content) + at] = value
  if (value > 255) other.writeUInt32LE(value, recordIn(content) + at)
  return other
}

/** Its last entry points to the record of the first. */
function overlapping(content: Buffer): Buffer {
  const other = Buffer.from(content)
  other.writeUInt32LE(0, lastDirectoryEntry(content) + 42)
  return other
}

function broken(content: Buffer): Buffer {
  const other = Buffer.from(content)
  const dataAt = content.lastIndexOf('PK\x03\x04', undefined, 'latin1') + 30 + 'word/a.xml'.length
  other.fill(0xff, dataAt, dataAt + 2)
  return other
}

/** What cannot be packed small; the same at every run. */
function randomLetters(count: number): string {
  let seed = 7
  return Array.from({ length: count }, () => String.fromCharCode(97 + ((seed = (seed * 48_271) % 2_147_483_647) % 26))).join('')
}

function relation(target: string, type = 'attachedTemplate'): string {
  return `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`
}
