import type { ActionName, InputOf, OutputOf, Reply } from '../../contract/index'
import type { Visibility } from '../../domain/moderation/visibility'
import type { LocalCloud } from '../../local/cloud/local-cloud'
import { storyId } from '../../local/seed/story-ids'
import { otherStudioId, personId, studioId } from '../../local/seed/story-people'
import { drawScene, type SceneName } from '../../local/seed/story-pictures'
import { openidOf } from '../../local/seed/story-reflections'

type CaseWords = InputOf<'library.submitCase'>['words']

/** `openid`: of its author. `host`: who answers it. */
export type ToldCase = {
  id: string
  openid: string
  host: string
  studio?: string
  title: string
  type: CaseWords['type']
  stage: CaseWords['stage']
  tags: string[]
  visibility: Visibility
  sections: CaseWords['sections']
  coAuthors?: string[]
  credit?: string
  pictures?: SceneName[]
  files?: { name: string; content: Buffer }[]
}

type CaseName = 'rules' | 'corner' | 'visit' | 'quiet' | 'corridor' | 'meeting' | 'seats' | 'shown'

export const caseIds: Readonly<Record<CaseName, string>> = {
  rules: storyId('library case rules'),
  corner: storyId('library case corner'),
  visit: storyId('library case visit'),
  quiet: storyId('library case quiet'),
  corridor: storyId('library case corridor'),
  meeting: storyId('library case meeting'),
  seats: storyId('library case seats'),
  shown: storyId('library case that was taken down'),
}

const host = openidOf('陈知秋')

const told: ToldCase[] = [
  {
    id: caseIds.visit,
    openid: openidOf('沈若水'),
    host,
    title: '第一次家访，先听后说',
    type: 'home-school',
    stage: 'junior',
    tags: ['家访', '倾听'],
    visibility: 'school',
    sections: {
      background: '接班第二周，要去一个从不来家长会的家里家访。',
      problem: '以前家访，总是先把孩子的问题说一遍，家长听着听着就低下头去。',
      analysis: '家长害怕的不是老师，是又一次被告知自己的孩子不行。',
      practice: '进门先说孩子做得好的一件具体的事。\n然后问：在家里，他什么时候最高兴？\n后面半个小时，几乎都是家长在讲。',
      outcome: '走的时候，妈妈说：我还以为您是来告状的。第二个月她主动来了家长会。',
      reflection: '家访的第一步不是解决问题，是让家长愿意再开一次门。',
    },
  },
  {
    id: caseIds.corner,
    openid: openidOf('韩一川'),
    host,
    title: '图书角的三次搬家',
    type: 'class-culture',
    stage: 'primary',
    tags: ['图书角', '环境'],
    visibility: 'studio',
    sections: {
      background: '班里的图书角一直没有人去。',
      problem: '放在讲台边没人敢去，放在后排成了聊天的地方。',
      analysis: '环境不会说话，可是它一直在告诉孩子这里可以做什么。',
      practice: '搬到窗边，放了两个坐垫，请孩子自己定借书的办法。',
      outcome: '一个月里借出四十一本。',
      reflection: '先改地方，再改规矩。',
    },
  },
  {
    id: caseIds.quiet,
    openid: openidOf('吴佳怡'),
    host: openidOf('何晚舟'),
    studio: otherStudioId,
    title: '安静也是一种参与',
    type: 'typical-pupils',
    stage: 'senior',
    tags: ['小组', '倾听'],
    visibility: 'school',
    sections: {
      background: '团体辅导课上，有一个小组从头到尾没有人举手。',
      problem: '我原来会觉得这一组没有动起来。',
      analysis: '收上来的卡片里，他们写得最长。',
      practice: '以后的小组活动，留两分钟只写不说。',
      outcome: '慢热的孩子有了一扇能进来的门。',
      reflection: '参与不只有一种样子。',
    },
  },
  {
    id: caseIds.rules,
    openid: openidOf('周明远'),
    host,
    title: '把班规讲成故事',
    type: 'class-culture',
    stage: 'junior',
    tags: ['班规', '主题班会'],
    visibility: 'school',
    coAuthors: ['林晓雯'],
    credit: '感谢陈知秋老师两次听课。',
    pictures: ['blackboard', 'notes'],
    sections: {
      background: '开学第二周，班规贴在墙上，没有人看。\n值日常常要催，课间也吵。',
      problem: '学生觉得班规是老师的，和自己没有关系。',
      analysis: '条目多，都是不许；没有一条说得出是为了哪一件事。',
      practice: '先讲一件上周真的发生过的事，再问：那天我们希望怎样？\n学生分组把故事讲完，从结尾里写出三条。\n每条后面写上做不到的时候怎么办，一个月以后拿出来改一次。',
      outcome: '两周以后，值日不用催了；有一条被学生自己改掉了。',
      reflection: '能改的公约，才是他们自己的。',
    },
  },
]

const waiting = plain(caseIds.corridor, '走廊里的十分钟', 'incidents')
const returned = plain(caseIds.meeting, '一次没有开成的家长会', 'home-school')
const retired = plain(caseIds.seats, '座位轮换的办法', 'class-culture')
const takenDown = plain(caseIds.shown, '照片里的那节课', 'key-pupils')

/**
 * What people of the story wrote for the library, through the actions that they would use: four that are published (班规 in its second version, featured, used by another
 * class), one that waits for a reviewer, one that was sent back, one that was retired, one that was taken down.
 */
export async function tellCases(cloud: LocalCloud): Promise<void> {
  for (const one of told) await publish(cloud, one)
  const rules = told.find(({ id }) => id === caseIds.rules)
  if (rules === undefined) throw new Error('nothing is told of rules')
  await publish(cloud, { ...rules, sections: { ...rules.sections, outcome: '三周以后，值日不用催了，课间也安静了一些；有一条被学生自己改掉了。' } }, 2)
  await ask(cloud, host, 'library.featureCase', { id: caseIds.rules, featured: true })
  await ask(cloud, openidOf('沈若水'), 'library.useCase', { id: storyId('use of rules'), caseId: caseIds.rules, text: '换成“那天我们希望怎样”以后，三年级也写得出来。' })
  await submit(cloud, waiting)
  await submit(cloud, returned)
  await answer(cloud, returned, 'returned')
  for (const one of [retired, takenDown]) await publish(cloud, one)
  await ask(cloud, host, 'library.retireCase', { id: caseIds.seats, retired: true, reason: '有更好的写法了' })
  const { rev } = await ask(cloud, host, 'library.libraryCase', { id: caseIds.shown, counts: false })
  await ask(cloud, host, 'library.decideCase', { id: storyId('taking down a case'), caseId: caseIds.shown, rev, decision: 'taken-down', reason: '照片里能看清学生的脸' })
}

export async function publish(cloud: LocalCloud, one: ToldCase, version = 1): Promise<void> {
  await submit(cloud, one, version)
  await answer(cloud, one, 'published')
}

/** What somebody asks of the cloud. */
export async function ask<Name extends ActionName>(cloud: LocalCloud, openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const [functionName = '', action = ''] = name.split('.')
  const reply = await cloud.call({ openid, function: functionName, data: { action, input } })
  // The seam: what a function answers is what the contract says.
  const answer = 'error' in reply ? null : (reply.result as Reply<OutputOf<Name>>)
  if (answer === null || !answer.ok) throw new Error(`${name}: ${JSON.stringify('error' in reply ? reply.error : reply.result)}`)
  return answer.output
}

async function submit(cloud: LocalCloud, told: ToldCase, version = 1): Promise<void> {
  const { id, openid, studio = studioId, title, type, stage, tags, visibility, sections, coAuthors = [], credit = '', pictures = [], files = [] } = told
  const seen = version === 1 ? 0 : ((await ask(cloud, openid, 'library.libraryCase', { id, counts: false })).own?.seen ?? 0)
  const upload = (path: string, content: Buffer): string => {
    const reply = cloud.upload({ openid, path: `cases/${id}/${path}`, content })
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.fileID
  }
  const words: CaseWords = {
    ...{ title, type, stage, sections, tags, credit, coAuthors: coAuthors.map(personId) },
    pictures: pictures.map((scene, i) => ({ large: upload(`${version}${i}.png`, drawScene(scene, 960, 720)), small: upload(`${version + 2}${i}.png`, drawScene(scene, 320, 240)) })),
    files: files.map(({ name, content }, i) => ({ name, file: upload(`${version + 4}${i}${name.slice(name.lastIndexOf('.'))}`, content) })),
  }
  await ask(cloud, openid, 'library.submitCase', { id, studioId: studio, seen, version, words, visibility, reflectionId: null, consents: true })
  await cloud.events.settled()
}

async function answer(cloud: LocalCloud, { id, host: reviewer }: ToldCase, outcome: 'returned' | 'published'): Promise<void> {
  const { mayReview } = await ask(cloud, reviewer, 'library.libraryCase', { id, counts: false })
  if (mayReview === null) throw new Error(`${id} does not wait`)
  const { rev, version } = mayReview
  const remarks = outcome === 'returned' ? [{ section: 'practice' as const, text: '第二步可以写得再细一点，同事才照着做得来。' }] : []
  await ask(cloud, reviewer, 'library.reviewCase', { id: storyId(`review of ${id} ${version}`), caseId: id, rev, version, outcome, text: '', remarks })
}

function plain(id: string, title: string, type: CaseWords['type']): ToldCase {
  const sections = { background: '那天课间，走廊里围了一圈人。', problem: '两边都说是对方先开始的。', analysis: '追问谁先谁后，只会多一个输的人。', practice: '先让其他人离开，再各写一句希望明天怎么过。', outcome: '第二天他们自己商量好了。', reflection: '有时候不必当法官。' }
  return { id, openid: openidOf('周明远'), host, title, type, stage: 'junior', tags: [], visibility: 'school', sections }
}
