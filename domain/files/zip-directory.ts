/** One file in an archive as its directory tells of it; sizes in bytes. `from`, `dataAt`: where its record and what it holds begin. */
export type ZipEntry = { name: string; isStored: boolean; isLocked: boolean; packed: number; unpacked: number; from: number; dataAt: number }

// Record signatures, and where in a record its parts stand. Source: PKWARE APPNOTE 4.3.
const endOfDirectory = 0x06054b50
const endBytes = 22
const longestComment = 0xffff
const directoryEntry = 0x02014b50
const entryBytes = 46
const localEntry = 0x04034b50
const localBytes = 30
const stored = 0
const deflated = 8
/** Stands for a size that is written elsewhere (zip64), which nothing of ten megabytes needs. */
const writtenElsewhere = 0xffffffff

type Directory = { at: number; size: number; count: number }

/**
 * What an archive says it holds. `no-archive`: it is none, or cut off; `crooked`: its records contradict each other, as in no archive that an office program writes: places
 * twice used, names that differ or lead elsewhere, bytes before its beginning or behind its end.
 */
export function zipEntries(content: Uint8Array): ZipEntry[] | 'no-archive' | 'crooked' {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const end = endOf(view)
  if (end === null) return 'no-archive'
  const directory = { at: view.getUint32(end + 16, true), size: view.getUint32(end + 12, true), count: view.getUint16(end + 10, true) }
  // Between them would lie a longer directory that others read, or the records of zip64.
  if (directory.at + directory.size !== end || end + endBytes + view.getUint16(end + 20, true) !== content.length) return 'crooked'
  const entries = entriesFrom(content, view, directory)
  if (entries === null) return 'no-archive'
  return entries === 'other-size' || isCrooked(entries, directory.at) ? 'crooked' : entries
}

/** What one of them holds, as it was packed. */
export function packedBytes(content: Uint8Array, { dataAt, packed }: ZipEntry): Uint8Array {
  return content.subarray(dataAt, dataAt + packed)
}

/** Where the record stands that ends the archive; a comment may follow it. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - endBytes
  for (let at = last; at >= 0 && at >= last - longestComment; at--) if (view.getUint32(at, true) === endOfDirectory) return at
  return null
}

/** Null: what the directory names is not there. `other-size`: it does not end where it says. */
function entriesFrom(content: Uint8Array, view: DataView, directory: Directory): ZipEntry[] | 'other-size' | null {
  const entries: ZipEntry[] = []
  let at = directory.at
  for (let i = 0; i < directory.count; i++) {
    if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
    const nameBytes = view.getUint16(at + 28, true)
    const from = view.getUint32(at + 42, true)
    if (from + localBytes > view.byteLength || view.getUint32(from, true) !== localEntry) return null
    const name = textAt(content, at + entryBytes, nameBytes)
    const localNameBytes = view.getUint16(from + 26, true)
    const method = view.getUint16(at + 10, true)
    entries.push({
      name: textAt(content, from + localBytes, localNameBytes) === name && (method === stored || method === deflated) ? name : '',
      isStored: method === stored,
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      from,
      dataAt: from + localBytes + localNameBytes + view.getUint16(from + 28, true),
    })
    at += entryBytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === directory.at + directory.size ? entries : 'other-size'
}

function isCrooked(entries: readonly ZipEntry[], directoryAt: number): boolean {
  const inOrder = [...entries].sort((a, b) => a.from - b.from)
  const names = entries.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length || (inOrder[0]?.from ?? 0) > 0) return true
  return inOrder.some(({ name, packed, unpacked, dataAt, isStored }, i) => {
    const isTooLong = dataAt + packed > (inOrder[i + 1]?.from ?? directoryAt)
    return isTooLong || leadsElsewhere(name) || unpacked === writtenElsewhere || (isStored && packed !== unpacked)
  })
}

function leadsElsewhere(name: string): boolean {
  return name === '' || /^[/\\]|^[A-Za-z]:|\\|\0/u.test(name) || name.split('/').includes('..')
}

/** One character for each byte. */
function textAt(content: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...content.subarray(at, at + length))
}
