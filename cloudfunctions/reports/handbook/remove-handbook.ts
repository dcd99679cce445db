import { readCaller } from '../../kit/context'
import { filesOfHandbook } from '../../kit/handbook-files'
import { refuse } from '../../kit/refuse'
import { deleteFiles } from '../../kit/storage'
import type { ReportsHandlers } from '../handlers'
import { manages } from './managed'

/** The file first: killed in between, a repeat finds it gone. Three operations, one more with a file, one less where there is no handbook. */
export const removeHandbook: ReportsHandlers['removeHandbook'] = async ({ id }, context) => {
  const { database, now } = context
  const [person, handbook] = await Promise.all([readCaller(context), database.first('handbooks', { _id: id })])
  if (handbook === null) return {}
  if (handbook.by.id !== person._id && !manages(person, handbook, now)) throw refuse('NOT_ALLOWED')
  const files = filesOfHandbook(handbook)
  if (files.length > 0) await deleteFiles(files)
  await database.remove('handbooks', id)
  return {}
}
