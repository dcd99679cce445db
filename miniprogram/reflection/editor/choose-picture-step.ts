import { isUploaded, type DraftPicture } from '../../services/draft-pictures'
import type { ReflectionDraft } from '../../services/reflection-draft'

export type PictureStep = 'look' | 'again' | 'forward' | 'back' | 'remove'

const words: Readonly<Record<PictureStep, string>> = { look: '看大图', again: '再传一次', forward: '往前移', back: '往后移', remove: '去掉' }

/** What is to be done with a picture. Null: thought better of it. */
export async function choosePictureStep(draft: Pick<ReflectionDraft, 'pictures' | 'state'>, key: string): Promise<PictureStep | null> {
  const steps = stepsFor(draft, key)
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: steps.map((step) => words[step]) })
    return steps[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}

/** While it waits to be sent nothing of it is changed. */
export function stepsFor({ pictures, state }: Pick<ReflectionDraft, 'pictures' | 'state'>, key: string): PictureStep[] {
  const index = pictures.findIndex((picture) => picture.key === key)
  const picture = pictures[index]
  if (picture === undefined) return []
  const looking: PictureStep[] = mayTryAgain(picture) ? ['look', 'again'] : ['look']
  if (state.kind === 'queued') return looking
  const moving: PictureStep[] = [...(index > 0 ? ['forward' as const] : []), ...(index < pictures.length - 1 ? ['back' as const] : [])]
  return [...looking, ...moving, 'remove']
}

function mayTryAgain(picture: DraftPicture): boolean {
  return !isUploaded(picture) && (picture.trouble === 'not-uploaded' || picture.trouble === 'missing')
}
