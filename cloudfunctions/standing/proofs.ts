import { isPicture } from '../../domain/attendance/proof'
import { pathInStorage, readFiles } from '../kit/storage'
import { refuse } from '../kit/refuse'

const path = /^proofs\/([A-Za-z0-9_-]{11})\/[1-9][0-9]?\.(jpg|jpeg|png)$/
const mostBytes = 1_048_576

/**
 * Pictures of a request lie where its phone put them, are pictures and not too large; refuses BAD_INPUT with the one that is not. Those it had before were
 * looked at then. One operation where there are new ones.
 */
export async function requireProofs(files: readonly string[], leaveId: string, before: readonly string[]): Promise<void> {
  for (const [i, file] of files.entries()) {
    const wrong = refuse('BAD_INPUT', { field: `proofs.${i}` })
    if (path.exec(pathInStorage(file) ?? '')?.[1] !== leaveId || files.indexOf(file) !== i) throw wrong
  }
  const news = files.filter((file) => !before.includes(file))
  for (const [i, content] of (await readFiles(news)).entries()) {
    if (content === null || content.length > mostBytes || !isPicture(content)) throw refuse('BAD_INPUT', { field: `proofs.${files.indexOf(news[i] ?? '')}` })
  }
}
