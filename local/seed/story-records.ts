import type { LocalCloud } from '../cloud/local-cloud'
import { storyId } from './story-ids'
import type { SceneName } from './story-pictures'
import { drawScene } from './story-pictures'
import { call, openidOf } from './story-reflections'

const hour = 3_600_000
const day = 24 * hour

type Written = { who: string; on: number; about: string; text: string[]; photos?: SceneName[]; document?: string }

/** What host and assistant wrote of activities, the morning after, the oldest first; of the others there is none. */
const storyRecords: Written[] = [
  {
    who: '林晓雯',
    on: -55,
    about: '新学期工作室计划说明会',
    text: ['主持人讲了本学年的十二次活动和三项任务，大家报了想带的课例。', '定下两件事：每次活动第二天写记录；共读的书由工作室买。'],
    document: '本学年活动安排.pdf',
  },
  {
    who: '林晓雯',
    on: -27,
    about: '班级公约课例研讨',
    text: ['分三组，各从一件真实的小事说起，改一条班级公约。', '第二组把“值日漏扫罚抄”改成“谁漏了谁教会下一个人”，大家打算在自己班里试两周，下次活动说结果。'],
    photos: ['blackboard', 'notes'],
  },
  {
    who: '陈知秋',
    on: -13,
    about: '突发事件处置桌面推演',
    text: ['推演了两个情景：课间受伤、放学后联系不上家长。', '共同的体会：先安顿人，再通知，最后才是弄清楚经过。流程图下周发给大家。'],
    photos: ['shelf'],
  },
]

export async function seedRecords(cloud: LocalCloud): Promise<void> {
  const now = cloud.clock.now()
  for (const written of storyRecords) {
    await cloud.moveClock({ now: now + written.on * day })
    await write(cloud, written)
  }
  await cloud.moveClock({ now })
}

async function write(cloud: LocalCloud, { who, about, text, photos = [], document }: Written): Promise<void> {
  const id = storyId(`record ${about}`)
  const openid = openidOf(who)
  const pictures = photos.map((scene, i) => ({ large: upload(cloud, openid, `${id}/${i + 1}.png`, drawScene(scene, 960, 720)), small: upload(cloud, openid, `${id}/${i + 1}s.png`, drawScene(scene, 320, 240)) }))
  const files = document === undefined ? [] : [{ file: upload(cloud, openid, `${id}/9.pdf`, Buffer.from('%PDF-1.4\n%%EOF\n')), name: document }]
  await call(cloud, openid, 'library.writeRecord', { id, activityId: storyId(`activity ${about}`), version: 1, text: text.join('\n\n'), pictures, files })
  // What WeChat says of the photos comes by itself.
  await cloud.events.settled()
}

function upload(cloud: LocalCloud, openid: string, path: string, content: Buffer): string {
  const reply = cloud.upload({ openid, path: `records/${path}`, content })
  if ('error' in reply) throw new Error(`the story's file was not stored: ${reply.error.errMsg}`)
  return reply.fileID
}
