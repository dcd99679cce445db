import { CloudError } from './cloud-error'
import { phoneError, type PhoneError } from './functions/function-failure'
import { defaultLinkSeconds, signedLink, type StorageSite } from './sdk/storage-actions'

export type PhoneUpload = { openid: string; path: string; content: Buffer }
export type UploadReply = { fileID: string } | { error: PhoneError }
export type PhoneLink = { fileID: string; tempFileURL: string; maxAge: number; status: number; errMsg: string }
export type PhoneDeletion = { fileID: string; status: number; errMsg: string }

const permissionDenied = -503002
const fileMissing = -503003
const wrongPath = -503004

// What phones may do with files of their own accord. The bucket's rule is that the creator alone reads and writes; others need a link from a function.

/** `wx.cloud.uploadFile`. */
export function uploadFromPhone({ openid, path, content }: PhoneUpload, { storage }: StorageSite): UploadReply {
  try {
    const fileID = storage.fileId(path)
    if (storage.exists(path) && storage.creatorOf(path) !== openid) return { error: uploadError(permissionDenied, 'not the creator') }
    storage.write(path, content, openid)
    return { fileID }
  } catch (error) {
    if (error instanceof CloudError) return { error: uploadError(wrongPath, error.message) }
    throw error
  }
}

/** `wx.cloud.getTempFileURL`. */
export function linkForPhone(openid: string, fileID: string, site: StorageSite): PhoneLink {
  const none = { fileID, tempFileURL: '', maxAge: 0 }
  const file = site.storage.pathOf(fileID)
  if (file === null || !site.storage.exists(file)) return { ...none, status: fileMissing, errMsg: 'storage file not exists' }
  if (site.storage.creatorOf(file) !== openid) return { ...none, status: permissionDenied, errMsg: 'storage permission denied' }
  return { fileID, tempFileURL: signedLink(file, defaultLinkSeconds, site), maxAge: defaultLinkSeconds, status: 0, errMsg: 'ok' }
}

/** `wx.cloud.deleteFile`. */
export function deleteFromPhone(openid: string, fileID: string, { storage }: StorageSite): PhoneDeletion {
  const file = storage.pathOf(fileID)
  if (file === null || !storage.exists(file)) return { fileID, status: fileMissing, errMsg: 'storage file not exists' }
  if (storage.creatorOf(file) !== openid) return { fileID, status: permissionDenied, errMsg: 'storage permission denied' }
  storage.remove(file)
  return { fileID, status: 0, errMsg: 'ok' }
}

export function uploadError(errCode: number, message: string): PhoneError {
  return phoneError(errCode, message, 'cloud.uploadFile')
}
