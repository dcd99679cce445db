import { Parser } from 'htmlparser2'
import JSZip from 'jszip'

/** A Word document as it is read: its paragraphs, those of headings apart, and how many pictures it holds. */
export type ReadBook = { lines: string[]; headings: string[]; pictures: number; xml: string }

export async function readBook(docx: Uint8Array): Promise<ReadBook> {
  const zip = await JSZip.loadAsync(docx)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const lines: string[] = []
  const headings: string[] = []
  let isHeading = false
  const parser = new Parser(
    {
      onopentag(name, { 'w:val': value }) {
        if (name === 'w:p') {
          lines.push('')
          isHeading = false
        }
        if (name === 'w:pStyle') isHeading = value === 'Heading1'
      },
      ontext: (text) => void lines.push((lines.pop() ?? '') + text),
      onclosetag: (name) => void (name === 'w:p' && isHeading && headings.push(lines.at(-1) ?? '')),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { lines, headings, pictures: Object.keys(zip.files).filter((name) => /^word\/media\/./.test(name)).length, xml }
}
