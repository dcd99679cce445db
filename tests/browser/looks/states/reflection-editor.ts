import { storyId } from '../../../../local/seed/story-ids'
import { reflectionIdOf } from '../../../../local/seed/story-reflections'
import { studioId } from '../../../../local/seed/story-people'
import type { Stage } from '../../harness'
import type { PhoneDriver } from '../../phone-driver'
import { longStudioId, openids } from '../cast'
import { lookIds } from '../reflections'
import { notRead, type State, type Where } from '../state'

const editor = 'reflection/editor/editor'
const drill = { id: reflectionIdOf({ who: '周明远', on: -13 }) }
const four = { id: reflectionIdOf({ who: '陈知秋', on: -27 }) }
const write = { studio: studioId }
const onDrill = { studio: studioId, activity: storyId('activity 突发事件处置桌面推演') }

async function type(phone: PhoneDriver, text = '下课了，没有人动。我在黑板上写下一行字，等他们自己读完。'): Promise<void> {
  await phone.fill('正文', text)
}

async function addPictures(phone: PhoneDriver): Promise<void> {
  await phone.tap('button', '加图片')
  await phone.pickSamples('活动照片', '公出通知')
  await phone.find('button', /^第 2 张图片$/).waitFor()
}

async function publish(phone: PhoneDriver): Promise<void> {
  await phone.tap('button', '发布')
  await phone.tap('button', '都看过了')
}

/** Uploads fail, and nothing else. */
function breakUploads({ cloud }: Stage): void {
  cloud.faults({ rules: [{ action: 'upload', when: 'before', code: -501001, message: 'storage fails' }] })
}

const writing: Where = { persona: openids.member, page: editor, query: write }

export const reflectionEditorStates: State[] = [
  { name: 'editor-new', ...writing, sees: '0 / 5,000 字', wide: true },
  { name: 'editor-on-activity', persona: openids.member, page: editor, query: onDrill, sees: '突发事件处置桌面推演' },
  { name: 'editor-activities', ...writing, arrange: (phone) => phone.tap('button', /^关联活动/), sees: '突发事件处置桌面推演', wide: true },
  {
    name: 'editor-activities-offline',
    ...writing,
    arrange: async (phone) => {
      await phone.sees('0 / 5,000 字')
      await phone.network('offline')
      await phone.tap('button', /^关联活动/)
    },
    sees: /没有连上网络/,
  },
  { name: 'editor-nothing-written', ...writing, arrange: (phone) => phone.tap('button', '发布'), sees: '写几句再发布。' },
  {
    name: 'editor-too-long',
    ...writing,
    arrange: async (phone) => {
      await phone.fill('标题', '题'.repeat(70))
      await type(phone, '下课了，没有人动。'.repeat(600))
      await phone.tap('button', '发布')
    },
    sees: '多了 400 个字，删短一些再发布。',
  },
  {
    name: 'editor-pictures',
    ...writing,
    arrange: async (phone) => {
      await type(phone)
      await addPictures(phone)
    },
    sees: '点图片可以看大图、换顺序或去掉。发布时才上传。',
    wide: true,
  },
  {
    name: 'editor-picture-steps',
    ...writing,
    arrange: async (phone) => {
      await addPictures(phone)
      await phone.tap('button', '第 2 张图片')
    },
    sees: '往前移',
  },
  {
    name: 'editor-uploading',
    ...writing,
    arrange: async (phone) => {
      await type(phone)
      await addPictures(phone)
      await phone.slowness(3_600_000)
      await phone.network('slow')
      await publish(phone)
    },
    sees: '正在发送',
  },
  {
    name: 'editor-upload-failed',
    ...writing,
    arrange: async (phone, stage) => {
      await type(phone)
      await addPictures(phone)
      breakUploads(stage)
      await publish(phone)
    },
    sees: /第 1 张图片没有传上去/,
  },
  {
    name: 'editor-queued',
    persona: openids.member,
    page: editor,
    query: onDrill,
    arrange: async (phone) => {
      await phone.sees('突发事件处置桌面推演')
      await phone.fill('标题', '先让其他人离开')
      await type(phone)
      await addPictures(phone)
      await phone.network('offline')
      await publish(phone)
    },
    sees: /连上以后会自动发送/,
    wide: true,
  },
  {
    name: 'editor-refused',
    persona: openids.quietMember,
    page: editor,
    query: async () => ({ studio: storyId('quiet studio') }),
    arrange: async (phone) => {
      await type(phone, '他骂同桌是蠢货，我没有马上批评。')
      await phone.tap('button', '发布')
    },
    sees: /可能有骂人的话/,
  },
  {
    name: 'editor-resumed',
    persona: openids.member,
    page: editor,
    query: onDrill,
    arrange: async (phone) => {
      await type(phone)
      await phone.launch({ path: editor, query: onDrill })
    },
    sees: '接着上次没写完的。',
  },
  {
    name: 'editor-another-draft',
    ...writing,
    arrange: async (phone) => {
      await type(phone)
      await phone.launch({ path: editor, query: write })
    },
    sees: '接着写那篇',
  },
  {
    name: 'editor-discarding',
    ...writing,
    arrange: async (phone) => {
      await type(phone)
      await phone.tap('button', '放弃这篇草稿')
    },
    sees: '写的字和选的图片会从手机里删掉，不能找回。',
  },
  {
    name: 'editor-sent-offer',
    persona: openids.longMember,
    page: 'reflection/detail/detail',
    query: { id: lookIds.checking },
    arrange: async (phone) => {
      // There the phone hears what may be asked for.
      await phone.launch({ path: 'pages/today/today' })
      await phone.sees(/扫码签到/)
      await phone.launch({ path: 'reflection/detail/detail', query: { id: lookIds.checking } })
    },
    sees: '有结果时提醒我',
  },
  { name: 'editor-no-draft', persona: openids.member, page: editor, query: { draft: storyId('nothing') }, sees: '没有这篇草稿了' },
  { name: 'editor-edit', persona: openids.member, page: editor, query: drill, sees: /别人看到的还是原来的内容/, wide: true },
  { name: 'editor-edit-pictures', persona: openids.host, page: editor, query: four, sees: '发布修改' },
  { name: 'editor-edit-refused', persona: openids.longMember, page: editor, query: { id: lookIds.refused }, sees: /可能有广告/ },
  { name: 'editor-edit-long', persona: openids.longMember, page: editor, query: { id: lookIds.long }, sees: '发布修改' },
  { name: 'editor-long-activities', persona: openids.longMember, page: editor, query: { studio: longStudioId }, arrange: (phone) => phone.tap('button', /^关联活动/), sees: '不改了' },
  {
    name: 'editor-edit-wider',
    persona: openids.longMember,
    page: editor,
    query: { id: lookIds.edited },
    arrange: async (phone) => {
      await phone.tap('radio', /^学校/)
      await phone.tap('button', '发布修改')
    },
    sees: '能看到的人会比原来多。检查通过以后才换。',
  },
  ...notRead('editor-edit', { persona: openids.member, page: editor, query: drill }, 'loading', 'offline', 'broken'),
  { name: 'editor-edit-unbound', persona: openids.unbound, page: editor, query: drill, sees: '还没有加入工作室' },
  { name: 'editor-edit-of-colleague', persona: openids.member, page: editor, query: four, sees: '没有打开' },
  {
    name: 'reflections-drafts',
    ...writing,
    arrange: async (phone) => {
      await type(phone, '下课以后，王小东留下来擦黑板。'.repeat(8))
      await phone.launch({ path: editor, query: drill })
      await phone.sees('发布修改')
      await phone.fill('标题', '先让其他人离开，再说话')
      await phone.launch({ path: 'pages/reflections/reflections' })
      await phone.tap('button', '还有 2 篇草稿')
      await phone.sees('走廊里的那次冲突')
    },
    sees: '修改的草稿',
    wide: true,
  },
  {
    name: 'reflections-drafts-offline',
    ...writing,
    network: 'offline',
    arrange: async (phone) => {
      await type(phone)
      await phone.tap('button', '发布')
      await phone.sees('待发送')
      await phone.launch({ path: 'pages/reflections/reflections' })
      await phone.sees('检查网络后再试一次。')
      await phone.tap('button', '还有 1 篇待发送')
    },
    sees: /没有连上网络$/,
  },
]
