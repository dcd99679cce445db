import cloud from 'wx-server-sdk'
import { DatabaseFailure } from './database-failure'

// The SDK's own types promise too little (a call may answer void); this is what is used of it.
type SdkStorage = {
  getTempFileURL(wanted: { fileList: { fileID: string; maxAge: number }[] }): Promise<{ fileList: { fileID: string; status: number; tempFileURL: string }[] }>
  deleteFile(unwanted: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
}

const sdk = cloud as unknown as SdkStorage
const fileMissing = -503003
const readingSeconds = 60
const readAtOnce = 6
/** What the platform takes in one call. */
export const mostFilesPerCall = 50

/** The part of a file's id after the bucket, such as `proofs/x/1.jpg`; null: of another environment, or no id. */
export function pathInStorage(fileId: string): string | null {
  const { ENV: environment } = cloud.getWXContext()
  const [, owner, path] = /^cloud:\/\/([A-Za-z0-9-]+)\.[A-Za-z0-9-]+\/(.+)$/.exec(fileId) ?? []
  return path !== undefined && owner === environment ? path : null
}

/** Links by which anybody who has them can read for so long; null for files that are missing. One operation. */
export async function linksTo(fileIds: readonly string[], seconds: number): Promise<(string | null)[]> {
  const { fileList } = await asking(sdk.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })) }))
  return fileIds.map((wanted) => fileList.find(({ fileID, status }) => fileID === wanted && status === 0)?.tempFileURL ?? null)
}

/**
 * What files hold, one after another, so that no more than one is in memory. The SDK's `downloadFile` does the same, but does not tell a missing file from
 * a failure. One operation.
 */
export async function* readFiles(fileIds: readonly string[], mostBytes: number): AsyncGenerator<FileRead> {
  if (fileIds.length === 0) return
  for (const link of await linksTo(fileIds, readingSeconds)) yield link === null ? { kind: 'missing' } : await asking(readLink(link, mostBytes))
}

/** What files hold, several read at a time; to be asked for what fits into memory together. One operation, none without files. */
export async function readFilesTogether(fileIds: readonly string[], mostBytes: number): Promise<FileRead[]> {
  if (fileIds.length === 0) return []
  const links = await linksTo(fileIds, readingSeconds)
  const read: FileRead[] = []
  for (let i = 0; i < links.length; i += readAtOnce) {
    const some = links.slice(i, i + readAtOnce)
    read.push(...(await asking(Promise.all(some.map((link): Promise<FileRead> => (link === null ? Promise.resolve({ kind: 'missing' }) : readLink(link, mostBytes)))))))
  }
  return read
}

export type FileRead = { kind: 'missing' | 'too-large' } | { kind: 'read'; content: Uint8Array }

/** Deletes at most fifty files; answers those that are gone now, missing ones among them. One operation. */
export async function deleteFiles(fileIds: readonly string[]): Promise<string[]> {
  const { fileList } = await asking(sdk.deleteFile({ fileList: [...fileIds] }))
  return fileList.filter(({ status }) => status === 0 || status === fileMissing).map(({ fileID }) => fileID)
}

async function readLink(link: string, mostBytes: number): Promise<FileRead> {
  const reply = await fetch(link)
  const length = Number(reply.headers.get('content-length'))
  if (!reply.ok || length > mostBytes) await reply.body?.cancel()
  if (reply.status === 404) return { kind: 'missing' }
  if (!reply.ok) throw new Error(`storage answered ${reply.status}`)
  if (length > mostBytes) return { kind: 'too-large' }
  const content = new Uint8Array(await reply.arrayBuffer())
  return content.length > mostBytes ? { kind: 'too-large' } : { kind: 'read', content }
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new DatabaseFailure(error)
  }
}
