import type { FileKind, PackageKind } from './file-kind'
import { fileKindOf, packageKindOf } from './file-kind'
import type { FileProblem } from './file-problem'
import { fetchesFromElsewhere } from './relations'
import { withoutReferences, xmlText } from './xml-text'
import type { ZipEntry } from './zip-directory'
import { packedBytes, zipEntries } from './zip-directory'

export type FileLook = { kind: 'fine'; file: FileKind } | { kind: 'wrong'; what: FileProblem }

/** Unpacks what was deflated and answers how much it was, with so many of its first bytes. Null: it was not, or was more than `mostBytes`. */
export type Unpack = (packed: Uint8Array, mostBytes: number, kept: number) => Promise<{ bytes: number; begins: Uint8Array } | null>

// Source of the ratio and of what is too small for it to matter: ZipSecureFile of Apache POI.
const mostUnpackedToPacked = 100
const smallBytes = 100 * 1024
/** Of a document with the packages inside it, together. */
const mostUnpackedBytes = 150 * 1_048_576
const mostEntries = 5000
/** A package inside is unpacked to memory. */
const mostEmbeddedBytes = 10 * 1_048_576
/** Lists of types and of relations are read whole. */
const mostListBytes = 1_048_576
const signatureBytes = 8

/**
 * What a file is by its bytes, and whether it may be passed on: documents that run nothing, hold no foreign objects and are not larger inside than documents are. Every part
 * of a package is unpacked once, as nothing that is said of it can be believed; no more than its beginning stays in memory.
 */
export async function lookAtFile(content: Uint8Array, unpack: Unpack): Promise<FileLook> {
  return look(content, { unpack, where: 'outside', room: { bytes: mostUnpackedBytes, entries: mostEntries } })
}

/** What is left for a document and for all that is inside it. */
type Room = { bytes: number; entries: number }
type Looking = { unpack: Unpack; where: 'outside' | 'inside'; room: Room }

async function look(content: Uint8Array, looking: Looking): Promise<FileLook> {
  if (startsWith(content, compoundFile)) return wrong(holds(content, encryptedPackage) ? 'locked' : 'old-format')
  if (startsWith(content, zipFile)) return lookAtPackage(content, looking)
  const file = fileKindOf(content)
  if (file === null) return wrong('kind')
  return file === 'pdf' && runsSomething(content) ? wrong('macros') : { kind: 'fine', file }
}

async function lookAtPackage(content: Uint8Array, looking: Looking): Promise<FileLook> {
  const entries = zipEntries(content)
  if (entries === 'crooked') return wrong('bomb')
  const file = entries === 'no-archive' ? null : packageKindOf(entries)
  if (file === null || entries === 'no-archive') return wrong('kind')
  if (entries.some(({ isLocked }) => isLocked)) return wrong('locked')
  if (entries.some(({ name }) => isActiveName(name))) return wrong('macros')
  if (isTooMuch(entries, looking.room)) return wrong('bomb')
  for (const entry of entries) {
    const what = await problemOfEntry(content, entry, file, looking)
    if (what !== null) return wrong(what)
  }
  return { kind: 'fine', file }
}

async function problemOfEntry(content: Uint8Array, entry: ZipEntry, file: PackageKind, { unpack, where, room }: Looking): Promise<FileProblem | null> {
  const { name, unpacked } = entry
  const mayHoldPackage = where === 'outside' && embedded.test(name)
  const isTypes = name === typesPart
  const isList = isTypes || /\.rels$/iu.test(name)
  if ((isList && unpacked > mostListBytes) || (mayHoldPackage && unpacked > mostEmbeddedBytes)) return 'bomb'
  const found = await unpackedOf(content, entry, unpack, isList || mayHoldPackage ? unpacked : signatureBytes)
  if (found?.bytes !== unpacked) return 'bomb'
  if (isList) {
    const text = xmlText(found.begins)
    if (text === null) return 'macros'
    if (isTypes) return problemOfTypes(withoutReferences(text), file)
    return fetchesFromElsewhere(text) ? 'macros' : null
  }
  if (startsWith(found.begins, compoundFile) || startsWith(found.begins, program)) return 'macros'
  if (!archives.some((signature) => startsWith(found.begins, signature))) return null
  // The figures behind a chart.
  const inner = mayHoldPackage ? await look(found.begins, { unpack, where: 'inside', room }) : wrong('bomb')
  return inner.kind === 'fine' ? null : inner.what === 'macros' ? 'macros' : 'bomb'
}

async function unpackedOf(content: Uint8Array, entry: ZipEntry, unpack: Unpack, kept: number): Promise<{ bytes: number; begins: Uint8Array } | null> {
  const packed = packedBytes(content, entry)
  return entry.isStored ? { bytes: packed.length, begins: packed.subarray(0, kept) } : unpack(packed, entry.unpacked, kept)
}

/** What it says of itself: another kind than its parts make it, or one with macros. Source: ECMA-376, part 1, and [MS-OFFMACRO2]. */
function problemOfTypes(types: string, file: PackageKind): FileProblem | null {
  if (/macroEnabled|vbaProject|macrosheet|activeX|oleObject/iu.test(types)) return 'macros'
  return types.includes(mainTypes[file]) ? null : 'kind'
}

const typesPart = '[Content_Types].xml'
const mainTypes: Record<PackageKind, string> = {
  docx: 'wordprocessingml.document.main+xml',
  xlsx: 'spreadsheetml.sheet.main+xml',
  pptx: 'presentationml.presentation.main+xml',
}
const embedded = /^(word|xl|ppt)\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/iu

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zipFile = [0x50, 0x4b, 0x03, 0x04]
const program = [0x4d, 0x5a, 0x90, 0x00]
/** Zip, RAR, 7z, xz. Drawings of Windows are packed with gzip (emz, wmz), and one picture each. */
const archives = [zipFile, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]]
const encryptedPackage = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

function isActiveName(name: string): boolean {
  return /(^|\/)(vbaProject\.bin|vbaData\.xml)$|\/activeX\/|\/macrosheets\/|\/embeddings\/[^/]*\.(bin|exe|vbs|js|bat|cmd|ps1|hta|docm|xlsm|pptm)$/iu.test(name)
}

/** Takes what they need from what is left. */
function isTooMuch(entries: readonly ZipEntry[], room: Room): boolean {
  room.bytes -= entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  room.entries -= entries.length
  return room.entries < 0 || room.bytes < 0 || entries.some((entry) => entry.unpacked > smallBytes && entry.unpacked > entry.packed * mostUnpackedToPacked)
}

/** Of a PDF, as far as it is not packed: what does not stand there in plain is not run by the viewers of phones either. Source: ISO 32000-1, 12.6.4. */
function runsSomething(content: Uint8Array): boolean {
  return ['/JavaScript', '/Launch'].some((word) => holds(content, [...word].map((letter) => letter.charCodeAt(0)), isLetter))
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

/** @param goesOn whether the byte behind it makes it another word. */
function holds(content: Uint8Array, wanted: readonly number[], goesOn: (byte: number) => boolean = () => false): boolean {
  const [first = 0] = wanted
  for (let at = content.indexOf(first); at >= 0; at = content.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => content[at + i] === byte) && !goesOn(content[at + wanted.length] ?? 0)) return true
  }
  return false
}

function startsWith(content: Uint8Array, signature: readonly number[]): boolean {
  return content.length >= signature.length && signature.every((byte, i) => content[i] === byte)
}

function wrong(what: FileProblem): FileLook & { kind: 'wrong' } {
  return { kind: 'wrong', what }
}
