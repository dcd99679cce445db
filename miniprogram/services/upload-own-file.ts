import { uploadFile } from './cloud'
import { sizeOfFile } from './own-files'

/** `lost`: it is not on this phone any more. */
export type OwnUpload = { kind: 'done'; fileId: string } | { kind: 'offline' | 'failed' | 'lost' }

/** Stores a file of this phone in the cloud. @param onProgress percent so far, 0 to 100 */
export async function uploadOwnFile(cloudPath: string, filePath: string, onProgress: (percent: number) => void): Promise<OwnUpload> {
  if (filePath === '' || (await sizeOfFile(filePath)) === null) return { kind: 'lost' }
  return uploadFile(cloudPath, filePath, onProgress)
}
