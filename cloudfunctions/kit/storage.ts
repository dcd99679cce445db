import cloud from 'wx-server-sdk'
import { DatabaseFailure } from './database-failure'

// The SDK's own types promise too little (a call may answer void); this is what is used of it.
type SdkStorage = {
  getTempFileURL(wanted: { fileList: { fileID: string; maxAge: number }[] }): Promise<{ fileList: { fileID: string; status: number; tempFileURL: string }[] }>
  deleteFile(unwanted: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
  downloadFile(wanted: { fileID: string }): Promise<{ fileContent: Buffer }>
}

const sdk = cloud as unknown as SdkStorage
const fileMissing = -503003
/** What the platform takes in one call. */
export const mostFilesPerCall = 50

/** The part of a file's id after the bucket, such as `proofs/x/1.jpg`; null: of another environment, or no id. */
export function pathInStorage(fileId: string): string | null {
  const { ENV: environment } = cloud.getWXContext()
  const [, owner, path] = /^cloud:\/\/([A-Za-z0-9-]+)\.[A-Za-z0-9-]+\/(.+)$/.exec(fileId) ?? []
  return path !== undefined && owner === environment ? path : null
}

/** Links by which anybody who has them can read for so long; files that are missing are left out. One operation. */
export async function linksTo(fileIds: readonly string[], seconds: number): Promise<string[]> {
  const { fileList } = await asking(sdk.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })) }))
  return fileList.filter(({ status }) => status === 0).map(({ tempFileURL }) => tempFileURL)
}

/** Deletes at most fifty files; answers those that are gone now, missing ones among them. One operation. */
export async function deleteFiles(fileIds: readonly string[]): Promise<string[]> {
  const { fileList } = await asking(sdk.deleteFile({ fileList: [...fileIds] }))
  return fileList.filter(({ status }) => status === 0 || status === fileMissing).map(({ fileID }) => fileID)
}

/** Null: there is no such file. One operation. */
export async function readFile(fileId: string): Promise<Uint8Array | null> {
  try {
    return (await sdk.downloadFile({ fileID: fileId })).fileContent
  } catch (error) {
    if (String((error as { errMsg?: unknown }).errMsg ?? error).includes('NONEXIST')) return null
    throw new DatabaseFailure(error)
  }
}

async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new DatabaseFailure(error)
  }
}
