import { withPicture, type Pictured } from '../../services/draft-pictures'
import { preparePicture, removePicture, type Prepared } from '../../services/reflection-pictures'
import { newPhoneId } from '../../utils/new-id'
import { leftOutWords } from './left-out-words'
import type { PicturesNow } from './picture-tiles'

/** `draft`: as it is by now; null: there is none any more. `show`: those that are still being prepared, and the draft with one more; null: it is as it was. */
type Taking<Draft extends Pictured> = { prefix: string; draft: () => Draft | null; show: (preparing: PicturesNow['preparing'], changed: Draft | null) => void }

/**
 * Puts pictures into a draft one after the other, in the order chosen; each is safe on the phone, under a name that begins with `prefix`, as soon as it stands in the draft.
 * Answers in words why some were left out.
 */
export async function addPictures<Draft extends Pictured>(paths: readonly string[], { prefix, draft, show }: Taking<Draft>): Promise<string> {
  const news = await Promise.all(paths.map(async (path) => ({ key: await newPhoneId(), path })))
  show(news, null)
  const left: Exclude<Prepared['kind'], 'prepared'>[] = []
  for (const [i, { key, path }] of news.entries()) {
    const prepared = await preparePicture(path, `${prefix}-${key}`)
    const latest = draft()
    if (prepared.kind !== 'prepared') left.push(prepared.kind)
    else if (latest === null) await removePicture(prepared.files)
    show(news.slice(i + 1), prepared.kind !== 'prepared' || latest === null ? null : withPicture(latest, key, prepared.files))
  }
  return leftOutWords(left)
}
