import { randomBytes } from 'node:crypto'
import type { Database } from './database'
import { pathInStorage } from './storage'

/** Whoever sends files: of which school they are and which document is going to name them. */
export type Sending = { database: Database; now: number; schoolId: string; ownerId: string }

/** Where an uploaded file is copied to. */
export type Copy = { path: string; fileId: string }

/** A phone sends again for days what it could not send; whatever is not named by then never will be. */
const keptMs = 7 * 24 * 3_600_000

/** Makes names for copies of uploaded files, where no phone can write: other ones at every attempt, so that what one has left is never what another uses. */
export function copiesUnder(ownerId: string): (upload: string, ending: string) => Copy {
  const attempt = randomBytes(9).toString('base64url')
  let made = 0
  return (upload, ending) => {
    const path = `library/${ownerId}/${attempt}-${++made}.${ending}`
    return { path, fileId: upload.slice(0, upload.length - (pathInStorage(upload)?.length ?? 0)) + path }
  }
}

/**
 * Writes down which files come with something that is about to be written, before any is copied: no function can list what lies in the storage, and those that
 * nothing names after a week are deleted (`sweepUploads`). One operation, none without files.
 */
export async function noteUploads({ database, now, schoolId, ownerId }: Sending, files: readonly string[]): Promise<void> {
  if (files.length === 0) return
  await database.insert('uploads', { _id: randomBytes(9).toString('base64url'), schoolId, ownerId, files: [...files], dueAt: now + keptMs })
}
