import { isUploaded, mostPictures, type DraftPicture } from '../../services/draft-pictures'
import type { ReflectionDraft } from '../../services/reflection-draft'
import { isWider } from '../../services/visibility-words'
import type { PictureLinks } from './picture-links'

/** `src` empty: nothing of it can be shown. `word`: lies over it. */
export type Tile = { key: string; src: string; tone: '' | 'busy' | 'wrong'; word: string; spoken: string }

/** What the page knows beside the draft: links to pictures that lie in the cloud, by their ids, how far uploads are, by key, and what is being made smaller. */
export type PicturesNow = { links: PictureLinks; percents: Readonly<Record<string, number>>; preparing: readonly { key: string; path: string }[] }

export const noPictures: PicturesNow = { links: {}, percents: {}, preparing: [] }

export function tilesOf(draft: Pick<ReflectionDraft, 'pictures'>, { links, percents, preparing }: PicturesNow, sending: boolean): Tile[] {
  const tiles = draft.pictures.map((picture, i): Tile => {
    const src = picture.files.small === '' ? (links[picture.largeId] ?? '') : picture.files.small
    const face = faceOf(picture, percents[picture.key], sending)
    return { key: picture.key, src, ...face, spoken: `第 ${i + 1} 张图片${face.word === '' ? '' : `，${face.word}`}` }
  })
  const news = preparing.map(({ key, path }, i): Tile => ({ key, src: path, tone: 'busy', word: '压缩中', spoken: `第 ${tiles.length + i + 1} 张图片，压缩中` }))
  return [...tiles, ...news]
}

export function mayAddPictures(draft: Pick<ReflectionDraft, 'pictures'>, { preparing }: PicturesNow): boolean {
  return draft.pictures.length + preparing.length < mostPictures
}

/** What keeps pictures from being sent; empty: nothing. Others are tried again. */
export function pictureProblem(pictures: readonly DraftPicture[]): string {
  const wrong = pictures.findIndex(({ trouble }) => trouble !== null && trouble !== 'not-uploaded' && trouble !== 'missing')
  const trouble = pictures[wrong]?.trouble ?? null
  return trouble === null ? '' : `第 ${wrong + 1} 张图片${troubleWords[trouble].why}，点它可以去掉。`
}

/** What readers of it have not seen yet: of an edit for no more people than before those that were added. */
export function newPictures({ pictures, visibility, visibilityBefore }: Pick<ReflectionDraft, 'pictures' | 'visibility' | 'visibilityBefore'>): number {
  const isForMore = visibilityBefore === null || isWider(visibility, visibilityBefore)
  return pictures.filter(({ files }) => isForMore || files.large !== '').length
}

function faceOf(picture: DraftPicture, percent: number | undefined, sending: boolean): Pick<Tile, 'tone' | 'word'> {
  if (picture.trouble !== null) return { tone: 'wrong', word: troubleWords[picture.trouble].word }
  if (isUploaded(picture)) return { tone: '', word: '' }
  if (percent !== undefined) return { tone: 'busy', word: `${percent}%` }
  return sending ? { tone: 'busy', word: '等待上传' } : { tone: '', word: '' }
}

const troubleWords: Readonly<Record<NonNullable<DraftPicture['trouble']>, { word: string; why: string }>> = {
  'not-uploaded': { word: '没传上去', why: '没有传上去' },
  missing: { word: '没传上去', why: '没有传上去' },
  lost: { word: '找不到了', why: '不在手机里了' },
  'too-large': { word: '太大', why: '太大了' },
  kind: { word: '打不开', why: '打不开' },
  dimensions: { word: '太大', why: '的尺寸太大' },
}
