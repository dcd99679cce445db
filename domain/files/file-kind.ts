import { zipEntries } from './zip-directory'

export const fileKinds = ['jpg', 'png', 'pdf', 'docx', 'xlsx', 'pptx'] as const
export type FileKind = (typeof fileKinds)[number]
export type PackageKind = Extract<FileKind, 'docx' | 'xlsx' | 'pptx'>

const signatures: readonly [FileKind, readonly number[]][] = [
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** The part that makes a package of Office one of its kind. Source: ECMA-376, part 2. */
const mainParts: readonly [PackageKind, string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/** What a file is by its bytes; what it is called has no say. Null: nothing that is taken. Whether it does harm is another question (`lookAtFile`). */
export function fileKindOf(content: Uint8Array): FileKind | null {
  const signed = signatures.find(([, signature]) => signature.every((byte, i) => content[i] === byte))
  if (signed !== undefined) return signed[0]
  const entries = zipEntries(content)
  return typeof entries === 'string' ? null : packageKindOf(entries)
}

/** Null: it is no package of Office. */
export function packageKindOf(entries: readonly { name: string }[]): PackageKind | null {
  const parts = entries.map(({ name }) => name)
  if (!parts.includes('[Content_Types].xml')) return null
  return mainParts.find(([, part]) => parts.includes(part))?.[0] ?? null
}
