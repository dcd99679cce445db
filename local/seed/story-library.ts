import type { InputOf } from '../../contract/index'
import { writeDocx } from '../../cloudfunctions/reports/write-docx'
import type { LocalCloud } from '../cloud/local-cloud'
import { storyId } from './story-ids'
import type { StoryCase } from './story-library-cases'
import { storyCases } from './story-library-cases'
import { personId, studioId } from './story-people'
import { drawScene } from './story-pictures'
import { call, openidOf } from './story-reflections'

const hour = 3_600_000
const day = 24 * hour
const reviewedAfter = 2 * day

const resources: { who: string; on: number; document?: string; wish: Omit<InputOf<'library.writeResource'>, 'id' | 'version' | 'files' | 'studioId'> }[] = [
  {
    who: '林晓雯',
    on: -26,
    document: '班会设计：从一件小事说起.docx',
    wish: { kind: 'class-meeting', topic: 'management', title: '班会设计：从一件小事说起', text: '四十分钟，分三段：说一件真的发生过的事；每组改一条；写上做不到怎么办。附每段的时间和板书。', tags: ['班级公约', '班会'], link: null, visibility: 'school' },
  },
  {
    who: '陈知秋',
    on: -18,
    document: '家访提纲与记录表.docx',
    wish: { kind: 'form', topic: 'communication', title: '家访提纲与记录表', text: '一页纸：去之前问什么，进门先说什么，走的时候留下什么。', tags: ['家访', '表格'], link: null, visibility: 'school' },
  },
  {
    who: '陈知秋',
    on: -11,
    wish: { kind: 'video', topic: 'mental-health', title: '微视频：和孩子谈情绪的五句话', text: '八分钟，适合班会前半段用；看完留五分钟让学生写一句。', tags: ['情绪', '心理健康'], link: 'https://example.com/five-sentences', visibility: 'studio' },
  },
]

/** Lets the people of the story write cases, review them, use them, and put resources, a collection and a handbook together, each at their time. Leaves the clock where it was. */
export async function seedLibrary(cloud: LocalCloud): Promise<void> {
  const now = cloud.clock.now()
  const at = (days: number, ms = 0): Promise<void> => cloud.moveClock({ now: now + days * day + ms })
  await at(-60)
  await call(cloud, openidOf('宋立夏'), 'library.setCaseExpert', { personId: personId('郑立行'), expert: true })
  for (const one of storyCases) {
    await at(one.on, 5 * hour)
    await write(cloud, one)
    if (one.state === 'draft' || one.state === 'submitted') continue
    await cloud.moveClock({ now: cloud.clock.now() + reviewedAfter })
    await review(cloud, one)
  }
  for (const { who, on, document, wish } of resources) {
    await at(on)
    await putIn(cloud, who, document, wish)
  }
  for (const { uses = [], ...one } of storyCases) {
    for (const { who, on, text } of uses) {
      await at(on)
      await call(cloud, openidOf(who), 'library.useCase', { id: storyId(`use ${one.title} ${who}`), caseId: caseIdOf(one), text })
    }
  }
  await at(-7)
  await putTogether(cloud)
  await cloud.moveClock({ now })
}

export function caseIdOf({ title }: Pick<StoryCase, 'title'>): string {
  return storyId(`library case ${title}`)
}

async function write(cloud: LocalCloud, one: StoryCase): Promise<void> {
  const { who, studio = studioId, title, type, stage, tags, sections, credit = '', visibility, state, coAuthors = [], pictures = [] } = one
  const id = caseIdOf(one)
  const openid = openidOf(who)
  const shown = pictures.map((scene, i) => ({ large: upload(cloud, openid, `cases/${id}/${i + 1}.png`, drawScene(scene, 960, 720)), small: upload(cloud, openid, `cases/${id}/${i + 1}s.png`, drawScene(scene, 320, 240)) }))
  const words = { title, type, stage, tags, sections, pictures: shown, files: [], coAuthors: coAuthors.map(personId), credit }
  const wish = { id, studioId: studio, seen: 0, words, visibility, reflectionId: null }
  if (state === 'draft') await call(cloud, openid, 'library.saveCase', wish)
  else await call(cloud, openid, 'library.submitCase', { ...wish, version: 1, consents: true })
  // What WeChat says of the pictures comes by itself.
  await cloud.events.settled()
}

async function review(cloud: LocalCloud, one: StoryCase): Promise<void> {
  const { who, reviewer = '陈知秋', state, featured = false, remarks = [] } = one
  const id = caseIdOf(one)
  const openid = openidOf(reviewer === who ? '郑立行' : reviewer)
  const { mayReview } = await call(cloud, openid, 'library.libraryCase', { id, counts: true })
  if (mayReview === null) throw new Error(`the story could not be told: ${reviewer} does not review ${one.title}`)
  const outcome = state === 'returned' ? ('returned' as const) : ('published' as const)
  const text = state === 'returned' ? '很真实的一个案例，再补两处就可以发布了。' : ''
  await call(cloud, openid, 'library.reviewCase', { id: storyId(`review ${one.title}`), caseId: id, rev: mayReview.rev, version: mayReview.version, outcome, text, remarks })
  if (featured) await call(cloud, openid, 'library.featureCase', { id, featured: true })
  if (state === 'retired') await call(cloud, openidOf(who), 'library.retireCase', { id, retired: true, reason: '后来有了更好的做法，重新写过再放进来。' })
}

async function putIn(cloud: LocalCloud, who: string, document: string | undefined, wish: (typeof resources)[number]['wish']): Promise<void> {
  const id = resourceIdOf(wish.title)
  const openid = openidOf(who)
  const files = document === undefined ? [] : [{ file: upload(cloud, openid, `resources/${id}/1.docx`, await plan(wish.title)), name: document }]
  await call(cloud, openid, 'library.writeResource', { id, studioId, version: 1, files, ...wish })
  await cloud.events.settled()
}

async function putTogether(cloud: LocalCloud): Promise<void> {
  const cases = ['第一次家访，先把门敲开', '早读迟到的小队长', '家长群里的一场争吵'].map((title) => ({ kind: 'case' as const, id: caseIdOf({ title }) }))
  const form = { kind: 'resource' as const, id: resourceIdOf('家访提纲与记录表') }
  const intro = '从第一次敲门，到一件早上非他不可的事：四份材料，按做法的先后排列。'
  await call(cloud, openidOf('陈知秋'), 'library.writeCollection', { id: storyId('collection'), studioId, rev: 0, kind: 'theme', title: '家访这件事', intro, items: [...cases, form], visibility: 'school' })
  const items = [...cases.slice(0, 2), { kind: 'case' as const, id: caseIdOf({ title: '能改的公约才是自己的' }) }, form]
  const foreword = '这一年写下的案例，选了一部分放在一起。欢迎翻到哪一页就从哪一页用起。'
  await call(cloud, openidOf('陈知秋'), 'reports.saveHandbook', { id: storyId('handbook'), studioId, rev: 0, title: '陈知秋工作室案例选', subtitle: '2025-2026学年', foreword, items })
}

function resourceIdOf(title: string): string {
  return storyId(`resource ${title}`)
}

async function plan(title: string): Promise<Buffer> {
  const rows = [
    ['开始', '说一件真的发生过的事', '8 分钟'],
    ['中间', '每组改一条，写上做不到怎么办', '22 分钟'],
    ['最后', '念出来，约好试到哪一天', '10 分钟'],
  ]
  return writeDocx({ title, subtitle: '云溪市第三中学', sections: [{ heading: '安排', blocks: [{ kind: 'table', head: ['阶段', '做什么', '时间'], widths: [2, 6, 2], rows }] }], footer: '云溪市第三中学' })
}

function upload(cloud: LocalCloud, openid: string, path: string, content: Buffer): string {
  const reply = cloud.upload({ openid, path, content })
  if ('error' in reply) throw new Error(`the story's file was not stored: ${reply.error.errMsg}`)
  return reply.fileID
}
