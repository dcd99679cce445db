export const fileKinds = ['jpg', 'png', 'pdf', 'docx', 'xlsx', 'pptx'] as const
export type FileKind = (typeof fileKinds)[number]

const signatures: readonly [FileKind, readonly number[]][] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** The part that makes a package of Office one of its kind. Source: ECMA-376, part 2. */
const mainParts: readonly [FileKind, string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/** What a file is by its bytes; what it is called has no say. Null: nothing that is taken. */
export function fileKindOf(content: Uint8Array): FileKind | null {
  const signed = signatures.find(([, signature]) => signature.every((byte, i) => content[i] === byte))
  if (signed !== undefined) return signed[0]
  const parts = partsOfPackage(content)
  if (!parts.includes('[Content_Types].xml')) return null
  return mainParts.find(([, part]) => parts.includes(part))?.[0] ?? null
}

// Of a zip archive: record signatures, and where in a record its parts stand. Source: PKWARE APPNOTE 4.3.
const endOfDirectory = 0x06054b50
const endBytes = 22
const longestComment = 0xffff
const directoryEntry = 0x02014b50
const entryBytes = 46

/** Names in the directory of a zip archive; none where it is no archive. */
function partsOfPackage(content: Uint8Array): string[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const end = endOf(view)
  if (end === null) return []
  const count = view.getUint16(end + 10, true)
  const names: string[] = []
  for (let at = view.getUint32(end + 16, true), i = 0; i < count; i++) {
    if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== directoryEntry) return []
    const length = view.getUint16(at + 28, true)
    names.push(String.fromCharCode(...content.subarray(at + entryBytes, at + entryBytes + length)))
    at += entryBytes + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Where the record stands that ends the archive; a comment may follow it. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - endBytes
  for (let at = last; at >= 0 && at >= last - longestComment; at--) if (view.getUint32(at, true) === endOfDirectory) return at
  return null
}
