import type { ReflectionDocument } from '../../../cloudfunctions/kit/documents'
import type { Candidate, Piece, TakenDown } from '../../../domain/moderation/piece'
import { storyId } from '../../../local/seed/story-ids'
import { documentOf, type Look, type Place } from './reflections'

// What people beside the story wrote, in every state on which somebody may decide.

const hour = 3_600_000
const day = 24 * hour

export const reviewLookIds = {
  unanswered: storyId('reflection of which WeChat says nothing'),
  wider: storyId('reflection that is to be shown to more people'),
  newer: storyId('reflection with a new version that waits'),
  reported: storyId('reflection that was reported'),
  contested: storyId('reflection that is reported again'),
  down: storyId('reflection that was taken down just now'),
  appealed: storyId('reflection whose author appeals'),
} as const

export function castReviews(place: Place, now: number): ReflectionDocument[] {
  const plain = { title: '教室后门的便利贴', text: '便利贴上只写了一句话：先看见，再开口。\n\n一个月下来，我数了数，真正需要我开口的时候，比我以为的少得多。' }
  const sentAt = now - 3 * day
  const candidate = (changes: Partial<Candidate>): Candidate => ({
    ...{ version: 1, visibility: 'studio', sentAt, files: 0, text: { suggest: 'pass', label: 100 }, pictures: [], picturesAskedAt: null, hindered: null, decidersTold: true, refused: null },
    ...changes,
  })
  const doubtful = { suggest: 'review', label: 20006 } as const
  const report = (reason: string, hoursAgo: number): Piece['reports'][number] => ({ by: `reader ${hoursAgo}`, at: now - hoursAgo * hour, reason })
  const down: TakenDown = { by: 'nobody', at: now - 5 * hour, reason: '照片里能看清学生的脸', appeal: null, kept: null }
  const appeal = { text: '照片里的三位都是我们工作室的老师，是去年教研活动时拍的，没有学生。可以请陪同的老师证明。', at: now - 4 * hour }
  const looks: Look[] = [
    { id: reviewLookIds.unanswered, ...plain, hoursAgo: 72, pictures: 2, piece: { shown: null, candidate: candidate({ files: 4, pictures: [{ trace: 'silent', found: null }], picturesAskedAt: sentAt }) } },
    { id: reviewLookIds.wider, ...plain, hoursAgo: 30, piece: { candidate: candidate({ visibility: 'school', text: doubtful, sentAt: now - day }) } },
    { id: reviewLookIds.newer, ...plain, hoursAgo: 29, versions: 2, piece: { candidate: candidate({ version: 2, text: doubtful, sentAt: now - hour }) } },
    { id: reviewLookIds.reported, ...plain, hoursAgo: 28, piece: { reports: [report('泄露学生信息', 6), report('第二段看得出是哪个班的哪一个孩子，家长看到会不舒服', 2)] } },
    { id: reviewLookIds.contested, ...plain, hoursAgo: 27, piece: { reports: [report('不当内容', 1)] } },
    { id: reviewLookIds.down, ...plain, hoursAgo: 26, piece: { takenDown: down } },
    { id: reviewLookIds.appealed, ...plain, hoursAgo: 25, pictures: 1, piece: { takenDown: { ...down, appeal } } },
  ]
  return looks.map((look) => documentOf(look, place, now))
}
