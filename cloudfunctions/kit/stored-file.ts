import cloud from 'wx-server-sdk'
import { DatabaseFailure } from './database-failure'

type SdkUpload = { uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }> }

/** Stores a file that phones can neither write nor read, and answers its id; the same path again takes its place. One operation. */
export async function storeFile(path: string, content: Uint8Array): Promise<string> {
  try {
    return (await (cloud as unknown as SdkUpload).uploadFile({ cloudPath: path, fileContent: Buffer.from(content) })).fileID
  } catch (error) {
    throw new DatabaseFailure(error)
  }
}
