import type { CommentDocument, ReflectionDocument } from '../../../cloudfunctions/kit/documents'
import type { TextReports } from '../../../domain/moderation/text-reports'
import type { FeedbackStep } from '../../../domain/reflection/feedback'
import { storyId } from '../../../local/seed/story-ids'
import type { Place } from './reflections'
import { documentOf } from './reflections'

// What is said to reflections, as long as it may be.

const hour = 3_600_000

export const remarkIds = { answered: storyId('reflection that was answered'), withdrawn: storyId('reflection whose feedback was withdrawn') } as const
export const commentIds = { reported: storyId('comment 0'), removed: storyId('comment 1'), plain: storyId('comment 2'), takenBack: storyId('comment 3') } as const

type Host = { id: string; name: string }

export function castRemarks(place: Place, host: Host, now: number): { reflections: ReflectionDocument[]; comments: CommentDocument[] } {
  const plain = { title: '把最后五分钟还给他们', text: '每节班会的最后五分钟，我不说话。\n\n前两周很安静，第三周有人站了起来。' }
  const answered = documentOf({ id: remarkIds.answered, ...plain, hoursAgo: 30, versions: 3 }, place, now)
  const withdrawn = documentOf({ id: remarkIds.withdrawn, ...plain, hoursAgo: 31 }, place, now)
  const step = (kind: FeedbackStep['kind'], hoursAgo: number, text: string, chosen: boolean): FeedbackStep => ({ id: '', kind, by: host.id, byName: host.name, at: now - hoursAgo * hour, text, chosen })
  const said = { text: longWords, chosen: true, by: host.id, byName: host.name, at: now - 20 * hour, version: 2 }
  const readers = Array.from({ length: 28 }, (_, i) => ({ personId: storyId(`reader ${i}`), name: `${place.authorName}（${i + 1}）` }))
  return {
    reflections: [
      {
        ...answered,
        shown: { version: 3, visibility: 'studio', at: answered.at, files: 0 },
        feedback: { rev: 2, said, steps: [step('given', 22, '写得真。', false), step('changed', 20, longWords, true)] },
        answeredAt: said.at,
        thankedBy: readers.map(({ personId }) => personId),
        thanksCount: readers.length,
        lastThanks: readers.slice(0, 5),
      },
      { ...withdrawn, feedback: { rev: 2, said: null, steps: [step('given', 22, '写得真。', false), step('withdrawn', 20, '', false)] } },
    ],
    comments: readers.slice(0, 22).map(({ personId: authorId, name: authorName }, i) => ({
      _id: storyId(`comment ${i}`),
      schoolId: place.schoolId,
      studioId: place.studioId,
      reflectionId: remarkIds.answered,
      authorId,
      authorName,
      text: i === 0 ? longWords : '我们班也试了，第一周没有人站起来，我也等住了。',
      at: now - (20 - i / 2) * hour,
      removed: i === 1 ? { as: 'host', by: host.id, at: now - hour } : i === 3 ? { as: 'author', by: authorId, at: now - hour } : null,
      ...(i === 0 ? { reports: reportedTwice(readers[5]?.personId ?? '', readers[6]?.personId ?? '', now) } : {}),
    })),
  }
}

function reportedTwice(first: string, second: string, now: number): TextReports {
  const reason = '这里写的是我们班的事，孩子看了会认出自己来，我已经和写的老师说过一次，还是请主持人看一看要不要留着。'
  return { waiting: [{ by: first, at: now - 3 * hour, reason: '泄露学生信息' }, { by: second, at: now - hour, reason }], made: 2 }
}

const longWords = Array.from({ length: 4 }, (_, i) => `${i + 1}. 第三周站起来的那个孩子，后来怎么样了？我最想读的是这一段：你没有替他说完，也没有让别人替他说完。把这一段写开，就是一个完整的案例。`).join('\n')
