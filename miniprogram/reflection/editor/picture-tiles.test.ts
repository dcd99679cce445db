import { describe, expect, it } from '@jest/globals'
import { withPicture, withPictureChanged, type DraftPicture } from '../../services/draft-pictures'
import { newDraft, type ReflectionDraft } from '../../services/reflection-draft'
import { stepsFor } from './choose-picture-step'
import { newPictures, noPictures, pictureProblem, tilesOf, type PicturesNow } from './picture-tiles'

const draft = (more: Partial<ReflectionDraft> = {}): ReflectionDraft => ({ ...newDraft('r', 's', null, 0), ...more })
const pictured = (part: Partial<DraftPicture> = {}, more: Partial<ReflectionDraft> = {}): ReflectionDraft =>
  withPictureChanged(withPicture(withPicture(draft(more), 'p1', { large: 'l1', small: 's1' }), 'p2', { large: 'l2', small: 's2' }), 'p2', part)
const stored: DraftPicture = { key: 'v1-1', number: 0, files: { large: '', small: '' }, largeId: 'cloud://l', smallId: 'cloud://s', trouble: null }

describe('pictures', () => {
  it.each<[string, Partial<DraftPicture>, Partial<PicturesNow>, boolean, string, string]>([
    ['lies ready', {}, {}, false, '', ''],
    ['waits for the one before', {}, {}, true, 'busy', '等待上传'],
    ['is on its way', {}, { percents: { p2: 40 } }, true, 'busy', '40%'],
    ['has arrived', { largeId: 'l', smallId: 's' }, { percents: { p2: 100 } }, true, '', ''],
    ['did not get through', { trouble: 'not-uploaded' }, {}, false, 'wrong', '没传上去'],
    ['is gone', { trouble: 'lost' }, {}, false, 'wrong', '找不到了'],
    ['is none', { trouble: 'kind' }, {}, false, 'wrong', '打不开'],
  ])('one %s', (_name, part, now, sending, tone, word) => {
    expect(tilesOf(pictured(part), { ...noPictures, ...now }, sending)[1]).toMatchObject({ src: 's2', tone, word, spoken: word === '' ? '第 2 张图片' : `第 2 张图片，${word}` })
  })

  it('that are made smaller stand behind the others', () => {
    expect(tilesOf(pictured(), { ...noPictures, preparing: [{ key: 'n', path: 'tmp' }] }, false)[2]).toEqual({ key: 'n', src: 'tmp', tone: 'busy', word: '压缩中', spoken: '第 3 张图片，压缩中' })
  })

  it('of an earlier version are shown by their links', () => {
    expect(tilesOf(draft({ pictures: [stored] }), { ...noPictures, links: { 'cloud://l': 'https://small' } }, false)[0]?.src).toBe('https://small')
  })

  it.each<[DraftPicture['trouble'], string]>([
    [null, ''],
    ['not-uploaded', ''],
    ['missing', ''],
    ['lost', '第 2 张图片不在手机里了，点它可以去掉。'],
    ['dimensions', '第 2 张图片的尺寸太大，点它可以去掉。'],
  ])('in trouble %s keep it from being sent: %s', (trouble, words) => {
    expect(pictureProblem(pictured({ trouble }).pictures)).toBe(words)
  })

  it.each<[string, Partial<ReflectionDraft>, number]>([
    ['new ones of something new', {}, 3],
    ['those that were added', { visibilityBefore: 'studio' }, 2],
    ['all, where more people are to see them', { visibilityBefore: 'self' }, 3],
  ])('that readers have not seen: %s', (_name, more, count) => {
    const { pictures } = pictured()
    expect(newPictures(draft({ pictures: [stored, ...pictures], ...more }))).toBe(count)
  })

  it.each<[string, ReflectionDraft, string, string[]]>([
    ['the first', pictured(), 'p1', ['look', 'back', 'remove']],
    ['the last', pictured(), 'p2', ['look', 'forward', 'remove']],
    ['one that did not get through', pictured({ trouble: 'not-uploaded' }), 'p2', ['look', 'again', 'forward', 'remove']],
    ['one that waits to be sent', pictured({}, { state: { kind: 'queued', why: null } }), 'p1', ['look']],
    ['none', pictured(), 'p9', []],
  ])('%s can be handled so', (_name, of, key, steps) => {
    expect(stepsFor(of, key)).toEqual(steps)
  })
})
