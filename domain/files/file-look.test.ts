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
    ['a chart’s table with macros', 'macros', async () => officeFile('pptx', { 'ppt/embeddings/a.xlsx': await officeFile('xlsx', { 'xl/vbaProject.bin': compound }) })],
    ['a PDF with a script', 'macros', async () => text('%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['a PDF that starts a program', 'macros', async () => text('%PDF-1.7\n<< /S /Launch /F (a.exe) >>')],
    ['what grows beyond all measure', 'bomb', async () => officeFile('docx', { 'word/media/1.xml': '0'.repeat(4_000_000) })],
    ['what is larger than it says', 'bomb', async () => changed(await officeFile('docx', { 'word/a.xml': 'a'.repeat(5000) }), lastDirectoryEntry, 24, 9)],
    ['what is smaller than it says', 'bomb', async () => changed(await officeFile('docx', { 'word/a.xml': 'ab' }), lastDirectoryEntry, 24, 900)],
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

function relation(target: string): string {
  return `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`
}
