import type { ActionName, InputOf, OutputOf, Reply } from '../../contract/index'
import type { Visibility } from '../../domain/moderation/visibility'
import type { LocalCloud } from '../cloud/local-cloud'
import { storyId } from './story-ids'
import { otherStudioId, storyPeople, studioId } from './story-people'
import { drawScene, type SceneName } from './story-pictures'

const hour = 3_600_000
const day = 24 * hour

type Written = {
  who: string
  /** Days and hours from the telling. */
  on: number
  at?: number
  studio?: string
  /** Title of the activity. */
  about?: string
  visibility: Visibility
  title: string
  text: string[]
  pictures?: SceneName[]
  deleted?: boolean
}

/** What teachers of the story wrote, the oldest first. */
export const storyReflections: Written[] = [
  {
    who: '周明远',
    on: -48,
    at: 6,
    about: '班主任的微习惯：一天从问候开始',
    visibility: 'studio',
    title: '站在门口的三分钟',
    text: [
      '听完讲座，我给自己定了一件小事：每天早读前在教室门口站三分钟，叫得出名字，说一句和昨天有关的话。',
      '第一天有点尴尬，好几个孩子绕着我走。第四天，一个平时不说话的男生先开了口：“老师，我今天没迟到。”',
      '三分钟不长，可它让我在一天的开头就看见了他们。我想先坚持四周，再看看班里有什么变化。',
    ],
    pictures: ['window'],
  },
  {
    who: '冯思齐',
    on: -41,
    about: '《给班主任的建议》共读（一）',
    visibility: 'studio',
    title: '',
    text: ['这一章里最打动我的一句话是：先处理心情，再处理事情。', '上周班里两个孩子为了座位争起来，我先让他们各自去办公室喝了杯水。十分钟以后，事情自己就小了一半。'],
  },
  {
    who: '沈若水',
    on: -34,
    at: 5,
    about: '家校沟通：第一次家访怎么谈',
    visibility: 'school',
    title: '第一次家访，我少说了一半的话',
    text: [
      '以前家访，我总是先把孩子的问题说一遍，家长听着听着就低下头去。',
      '这一次照着培训里的做法，进门先说孩子做得好的一件具体的事，然后问：“在家里，他什么时候最高兴？”后面半个小时几乎都是家长在讲。',
      '走的时候，妈妈说：“老师，我还以为您是来告状的。”我想，家访的第一步不是解决问题，是让家长愿意再开一次门。',
    ],
    pictures: ['shelf'],
  },
  {
    who: '吴佳怡',
    on: -32,
    studio: otherStudioId,
    about: '团体辅导课观摩',
    visibility: 'school',
    title: '安静也是一种参与',
    text: ['课上有一个小组从头到尾没有人举手。我原来会觉得这一组“没动起来”，可是收上来的卡片里，他们写得最长。', '以后小组活动，我会留两分钟只写不说。给慢热的孩子一个能进来的门。'],
    pictures: ['notes', 'blackboard'],
  },
  {
    who: '陈知秋',
    on: -27,
    at: 7,
    about: '班级公约课例研讨',
    visibility: 'school',
    title: '公约是谁的公约',
    text: [
      '两节课放在一起看，差别不在形式，在于谁先开口。第一节课老师先给了八条，学生逐条表态；第二节课先讲了一件上周真的发生过的事，公约是从“那天我们希望怎样”里长出来的。',
      '我的建议是：条目少一点，三条就够；每条后面写上“做不到的时候怎么办”；一个月以后拿出来改一次。能改的公约，才是他们自己的。',
    ],
    pictures: ['blackboard', 'notes', 'shelf', 'window'],
  },
  {
    who: '张书宁',
    on: -20,
    about: '《给班主任的建议》共读（二）',
    visibility: 'studio',
    title: '把“你怎么又”换成“我看到”',
    text: ['读到“描述，而不是评价”这一节，我把这一周说过的话记了下来，一共二十三句“你怎么又”。', '这周试着换成“我看到”。最难的不是换词，是开口前停的那一秒。'],
  },
  {
    who: '周明远',
    on: -13,
    at: 4,
    about: '突发事件处置桌面推演',
    visibility: 'school',
    title: '先让其他人离开',
    text: [
      '推演里我抽到的情境是课间有人晕倒。我第一个动作是冲过去，第二个动作是掏手机，结果把二十几个围观的孩子忘在了原地。',
      '复盘时大家给我补了顺序：先请两位同学分头去叫校医和隔壁老师，再请班长带大家离开，自己留在孩子身边说话。',
      '我把这三步写在了教室后门的便利贴上。真到那一刻，能想起来的只有最短的那句话：先让其他人离开。',
    ],
    pictures: ['notes'],
  },
  { who: '周明远', on: -10, visibility: 'studio', title: '还没想清楚的一点念头', text: ['写到一半，先删掉，想清楚再发。'], deleted: true },
  {
    who: '杨静姝',
    on: -6,
    at: 3,
    about: '德育论坛预备会',
    visibility: 'hosts',
    title: '关于论坛分组的一点想法',
    text: ['预备会上大家都想讲成功的做法。我更想听一个没有解决好的故事，哪怕只有一个。', '如果需要有人先讲，我可以讲去年那次没有谈成的家长会。'],
  },
  {
    who: '韩一川',
    on: -4,
    at: 6,
    visibility: 'school',
    title: '图书角的三次搬家',
    text: ['图书角第一次在讲台边，没人敢去；第二次在后排，成了聊天的地方；第三次搬到窗边，放了两个坐垫，书开始有人借了。', '环境不会说话，可是它一直在告诉孩子这里可以做什么。'],
    pictures: ['shelf', 'window'],
  },
  { who: '周明远', on: -3, at: 8, visibility: 'self', title: '留给自己', text: ['今天对一个孩子说重了话。晚上想了很久，明天先去道歉。'] },
  {
    who: '周明远',
    on: -1,
    at: 6,
    visibility: 'studio',
    title: '走廊里的那次冲突',
    // What WeChat is not sure of: a person has to look at it.
    text: ['走廊里差一点发生打架斗殴，两边都说是对方先动的手。我没有问谁先谁后，只问了一句：你希望明天怎么过？', '第二天他们自己商量好了换座位。我学到的是，有时候不必当法官。'],
  },
]

/** Lets the people of the story write, each at their time and from their own phone. Leaves the clock where it was. */
export async function seedReflections(cloud: LocalCloud): Promise<void> {
  const now = cloud.clock.now()
  for (const written of storyReflections) {
    await cloud.moveClock({ now: now + written.on * day + (written.at ?? 0) * hour })
    await write(cloud, written)
  }
  await cloud.moveClock({ now })
}

export function reflectionIdOf({ who, on }: Pick<Written, 'who' | 'on'>): string {
  return storyId(`reflection ${who} ${on}`)
}

async function write(cloud: LocalCloud, written: Written): Promise<void> {
  const { who, studio = studioId, about, visibility, title, text, pictures = [], deleted = false } = written
  const id = reflectionIdOf(written)
  const openid = openidOf(who)
  const wish: InputOf<'library.submitReflection'> = {
    id,
    studioId: studio,
    activityId: about === undefined ? null : storyId(`activity ${about}`),
    visibility,
    title,
    text: text.join('\n\n'),
    pictures: pictures.map((scene, i) => ({ large: upload(cloud, openid, `${id}/${i + 1}.png`, drawScene(scene, 960, 720)), small: upload(cloud, openid, `${id}/${i + 1}s.png`, drawScene(scene, 320, 240)) })),
  }
  await call(cloud, openid, 'library.submitReflection', wish)
  // What WeChat says of the pictures comes by itself.
  await cloud.events.settled()
  if (deleted) await call(cloud, openid, 'library.deleteReflection', { id })
}

function upload(cloud: LocalCloud, openid: string, path: string, content: Buffer): string {
  const reply = cloud.upload({ openid, path: `reflections/${path}`, content })
  if ('error' in reply) throw new Error(`the story's picture was not stored: ${reply.error.errMsg}`)
  return reply.fileID
}

/** What somebody of the story does, and what is answered. */
export async function call<Name extends ActionName>(cloud: LocalCloud, openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const [functionName = '', action = ''] = name.split('.')
  const reply = await cloud.call({ openid, function: functionName, data: { action, input } })
  // The seam: what a function answers is what the contract says.
  const answer = 'error' in reply ? null : (reply.result as Reply<OutputOf<Name>>)
  if (answer === null || !answer.ok) throw new Error(`the story could not be told: ${name} ${JSON.stringify('error' in reply ? reply.error : reply.result)}`)
  return answer.output
}

/** Of somebody of the story who has a phone. */
export function openidOf(name: string): string {
  const openid = storyPeople(0, 0).find((person) => person.name === name)?.openid ?? null
  if (openid === null) throw new Error(`${name} has no phone`)
  return openid
}
