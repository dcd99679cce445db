import JSZip from 'jszip'

type Kind = 'docx' | 'xlsx' | 'pptx'
type Part = string | Uint8Array

const mains: Record<Kind, { part: string; type: string }> = {
  docx: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
  pptx: { part: 'ppt/presentation.xml', type: 'presentationml.presentation.main+xml' },
}

/** A package as small as it is taken for a document, with more parts or other ones where they are given. */
export async function officeFile(kind: Kind, more: Record<string, Part> = {}, compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Promise<Buffer> {
  const { part } = mains[kind]
  const zip = new JSZip()
  for (const [name, content] of Object.entries({ '[Content_Types].xml': typesOf(kind), [part]: '<document/>', ...more })) zip.file(name, content, { createFolders: false, binary: typeof content !== 'string' })
  return zip.generateAsync({ type: 'nodebuffer', compression })
}

/** What it says of itself; `more`: types of further parts. */
export function typesOf(kind: Kind, more: readonly string[] = []): string {
  const { part, type } = mains[kind]
  const full = `application/vnd.openxmlformats-officedocument.${type}`
  const others = more.map((one) => `<Override PartName="/other.xml" ContentType="${one}"/>`).join('')
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${full}"/>${others}</Types>`
}
