import { z } from 'zod'
import { CloudError } from '../cloud-error'
import type { Faults } from '../faults'
import type { Storage } from '../storage'
import { textParam } from './sdk-request'

export type StorageSite = { storage: Storage; url: string; now: () => number; faults: Faults }

const maximumPerCall = 50
// What the platform gives when a link's life is not asked for, and at most.
export const defaultLinkSeconds = 24 * 60 * 60

const wantedLinks = z.array(z.object({ fileid: z.string(), max_age: z.number().int().positive().optional() })).max(maximumPerCall)
const unwantedFiles = z.array(z.string()).max(maximumPerCall)

/** Where and with which right the SDK is to PUT a file. */
export function getUploadMetadata(params: Record<string, unknown>, { storage, url }: StorageSite): Record<string, unknown> {
  const file = textParam(params, 'path')
  const fileId = storage.fileId(file)
  const authorization = storage.sign(`put ${file}`)
  // It travels in a header: nothing but ASCII.
  const cosFileId = storage.sign(fileId)
  return { data: { url: `${url}/storage/${encodePath(file)}`, token: 'local', authorization, fileId, cosFileId } }
}

/** Links that expire, readable by whoever holds them. The SDK encodes the link itself before it follows it. */
export function batchGetDownloadUrl(params: Record<string, unknown>, { storage, url, now }: StorageSite): Record<string, unknown> {
  const wanted = checked(wantedLinks, params['file_list'], 'file_list')
  const links = wanted.map(({ fileid, max_age: maxAge = defaultLinkSeconds }) => {
    const file = storage.pathOf(fileid)
    if (file === null || !storage.exists(file)) return { fileid, fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', maxAge }
    const link = signedLink(file, maxAge, { storage, url, now })
    return { fileid, fileID: fileid, code: 'SUCCESS', tempFileURL: link, download_url: link, maxAge }
  })
  return { data: { download_list: links } }
}

export function batchDeleteFile(params: Record<string, unknown>, { storage, faults }: StorageSite): Record<string, unknown> {
  const results = checked(unwantedFiles, params['fileid_list'], 'fileid_list').map((fileID) => {
    const file = storage.pathOf(fileID)
    const fault = faults.next(`storage.deleteFile ${file ?? ''}`)
    if (fault !== undefined) return { fileID, code: String(fault.code) }
    return { fileID, code: file !== null && storage.remove(file) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  })
  return { data: { delete_list: results } }
}

/** Lets whoever holds it read the file until it expires, by the local clock. */
export function signedLink(file: string, maxAgeSeconds: number, { storage, url, now }: Pick<StorageSite, 'storage' | 'url' | 'now'>): string {
  const expires = Math.floor(now() / 1000) + maxAgeSeconds
  return `${url}/storage/${file}?expires=${expires}&sign=${storage.sign(`get ${file} ${expires}`)}`
}

function checked<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CloudError('INVALID_PARAM', `${name} is not a list of at most ${maximumPerCall} files`)
}

function encodePath(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/')
}
