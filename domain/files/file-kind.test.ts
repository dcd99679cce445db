import JSZip from 'jszip'
import { fileKindOf } from './file-kind'

it.each([
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'jpg'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'png'],
  ['half a PNG', [0x89, 0x50, 0x4e, 0x47], null],
  ['a PDF', [...new TextEncoder().encode('%PDF-1.7')], 'pdf'],
  ['a GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], null],
  ['a drawing in SVG', [...new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg">')], null],
  ['a page', [...new TextEncoder().encode('<html>')], null],
  ['nothing', [], null],
])('%s', (_what, bytes, expected) => {
  expect(fileKindOf(Uint8Array.from(bytes))).toBe(expected)
})

it.each([
  ['a document of Word', ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'], 'docx'],
  ['a table of Excel', ['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
  ['slides of PowerPoint', ['ppt/presentation.xml', '[Content_Types].xml'], 'pptx'],
  ['any other archive', ['a.txt', 'word/other.xml', '[Content_Types].xml'], null],
  ['a document without its list of parts', ['word/document.xml'], null],
  ['an archive with nothing in it', [], null],
])('%s', async (_what, parts, expected) => {
  const content = await archive(parts)
  expect(fileKindOf(content)).toBe(expected)
  expect(fileKindOf(content.subarray(0, content.length - 1))).toBeNull()
})

it('an archive whose directory points nowhere', async () => {
  const content = await archive(['[Content_Types].xml', 'word/document.xml'])
  content[content.length - 4] = 0x7f
  expect(fileKindOf(content)).toBeNull()
})

async function archive(parts: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const part of parts) zip.file(part, `<${part}/>`, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array' })
}
