import { derivedCase, newCase } from '../../../cloudfunctions/kit/case-shelf'
import type { CaseRound, CaseWords, LibraryCase, Person } from '../../../cloudfunctions/kit/documents'
import type { CaseFlow } from '../../../domain/library/case-flow'
import type { Candidate, Piece, TakenDown } from '../../../domain/moderation/piece'
import { storyId } from '../../../local/seed/story-ids'

// Cases beside the story, in every state on which somebody reviews or decides.

const hour = 3_600_000
const day = 24 * hour

export const caseReviewIds = {
  submitted: storyId('case that was submitted'),
  doubtful: storyId('case of which the check is not sure'),
  revised: storyId('case that was revised'),
  reported: storyId('case that was reported'),
  contested: storyId('case that was reported while another version waits'),
  appealed: storyId('case whose author appeals'),
  down: storyId('case that was taken down'),
  quiet: storyId('case that nobody complained of'),
  toReturn: storyId('case that is to be sent back'),
} as const

type Place = { author: Person; studio: { _id: string; name: string }; host: { id: string; name: string }; now: number }
type Look = { id: string; hoursAgo: number; versions?: number; words?: Partial<CaseWords>; piece?: Partial<Piece>; flow?: Partial<CaseFlow>; rounds?: CaseRound[] }

export function castCaseReviews(place: Place): LibraryCase[] {
  const { now, host } = place
  const shown = (version: number): Piece['shown'] => ({ version, visibility: 'school', at: now - 3 * day, files: 0 })
  const published = { version: 1, visibility: 'school' as const, at: now - 9 * day, by: host.id }
  const waiting = (version: number, hoursAgo: number): CaseFlow['waiting'] => ({ version, at: now - hoursAgo * hour })
  const sentBack: CaseRound = {
    ...{ id: storyId('round of a host'), version: 1, by: host.id, byName: host.name, at: now - 2 * day, outcome: 'returned', text: '题目起得好，一看就想往下读。做法是这一篇最值钱的地方，可以再舍得写一些。' },
    remarks: [
      { section: 'practice', text: '“分别谈了三次”每一次各谈了什么？同事照着做，最想知道的是第一句话怎么开口。' },
      { section: 'outcome', text: '“好多了”可以换成看得见的变化。' },
    ],
  }
  const doubtful: Candidate = { version: 1, visibility: 'studio', sentAt: now - 2 * hour, files: 0, text: { suggest: 'review', label: 20006 }, pictures: [], picturesAskedAt: null, hindered: null, decidersTold: true, refused: null }
  const down: TakenDown = { by: 'nobody', at: now - 5 * hour, reason: '照片里能看清学生的脸', appeal: null, kept: null }
  const appeal = { text: '照片里的三位都是我们工作室的老师，是去年教研活动时拍的，没有学生。可以请陪同的老师证明。', at: now - 4 * hour }
  const report = (reason: string, hoursAgo: number): Piece['reports'][number] => ({ by: `reader ${hoursAgo}`, at: now - hoursAgo * hour, reason })
  const looks: Look[] = [
    { id: caseReviewIds.submitted, hoursAgo: 80, words: { title: longTitle, tags: ['家访', '倾听', '留守', '班会设计与反思', '跨学段'], credit: '感谢工作室全体老师的三次磨课，感谢邱静老师提供的家访记录表。' }, piece: { shown: shown(1) }, flow: { waiting: waiting(1, 78) } },
    { id: caseReviewIds.doubtful, hoursAgo: 2, piece: { shown: null, candidate: doubtful }, flow: { waiting: waiting(1, 2) } },
    { id: caseReviewIds.revised, hoursAgo: 60, versions: 2, piece: { shown: shown(2) }, flow: { waiting: waiting(2, 20) }, rounds: [sentBack] },
    { id: caseReviewIds.toReturn, hoursAgo: 10, piece: { shown: shown(1) }, flow: { waiting: waiting(1, 9) } },
    { id: caseReviewIds.reported, hoursAgo: 240, piece: { shown: shown(1), reports: [report('泄露学生信息', 6), report('第二段看得出是哪个班的哪一个孩子，家长看到会不舒服', 2)] }, flow: { published } },
    { id: caseReviewIds.contested, hoursAgo: 250, versions: 2, piece: { shown: shown(2), reports: [report('侵权', 3)] }, flow: { published, waiting: waiting(2, 4) } },
    { id: caseReviewIds.appealed, hoursAgo: 260, piece: { shown: shown(1), takenDown: { ...down, appeal } }, flow: { published } },
    { id: caseReviewIds.down, hoursAgo: 270, piece: { shown: shown(1), takenDown: down }, flow: { published } },
    { id: caseReviewIds.quiet, hoursAgo: 280, words: { type: 'incidents' }, piece: { shown: shown(1) }, flow: { published, featured: { at: now - day, by: host.id } } },
  ]
  return looks.map((look) => documentOf(look, place))
}

function documentOf({ id, hoursAgo, versions = 1, words = {}, piece = {}, flow = {}, rounds = [] }: Look, { author, studio, now }: Place): LibraryCase {
  const at = now - hoursAgo * hour
  const contents = Array.from({ length: versions }, (_, i): CaseWords => ({ ...plain, ...words, version: i + 1, sections: i === 0 ? plain.sections : { ...plain.sections, practice: revisedPractice }, sentAt: at + i * day }))
  const first = newCase(id, author, studio, at)
  return derivedCase({ ...first, version: versions, seen: versions, contents, rounds, uses: 2, reads: 31, ...piece, flow: { ...first.flow, ...flow } })
}

const longTitle = '“先听后说”：一次没有带成绩单的家访，以及后来一个学期里和这个家庭慢慢建立起来的那一点信任'
const revisedPractice = '第一次只问他昨天打球赢了没有，没有提那件事。\n第二次请他带我去看他说的那个“没人去的角落”。\n第三次才问：如果再来一次，你希望我怎么做？'
const plain: CaseWords = {
  version: 1,
  title: '一封没有写名字的道歉信',
  type: 'home-school',
  stage: 'junior',
  tags: ['家访', '倾听'],
  sections: {
    background: '开学第三周，讲台上出现了一封没有写名字的道歉信。\n信里说：对不起，图书角的书是我拿走的。',
    problem: '要不要查是谁？查出来以后怎么办？班里已经有人在猜。',
    analysis: '写信的孩子已经迈出了最难的一步。追问名字，只会让下一个人不敢写信。',
    practice: '我分别找几个孩子谈了三次。',
    outcome: '一周以后，书回来了，里面夹着一张书签。班里好多了。',
    reflection: '有些事情，老师知道就够了。',
  },
  pictures: [],
  files: [],
  coAuthors: [],
  credit: '',
  sentAt: 0,
}
