import { storyId } from '../../../../local/seed/story-ids'
import { schoolId, studioId } from '../../../../local/seed/story-people'
import { reflectionIdOf } from '../../../../local/seed/story-reflections'
import type { Stage } from '../../harness'
import { ask, caseIds } from '../../library-cases'
import type { PhoneDriver } from '../../phone-driver'
import { longStudioId, openids } from '../cast'
import { longCaseId } from '../library'
import { notRead, type State, type Where } from '../state'

const editor = 'reflection/case-editor/case-editor'
const mine = 'library/mine/mine'
const write = { studio: studioId }
const drill = { reflection: reflectionIdOf({ who: '周明远', on: -13 }) }
const returned = { id: caseIds.meeting }

async function fill(phone: PhoneDriver, label: string, text: string): Promise<void> {
  await phone.screen.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
}

const withPupil = '学生王小雨上课从来不说话，开学一个月，没有举过一次手。'

async function writeSome(phone: PhoneDriver, title = '没有人举手的那一组'): Promise<void> {
  await fill(phone, '题目', title)
  await fill(phone, '背景', withPupil)
  await fill(phone, '做法', '小雨的座位换到窗边，先请她写，再请她读。')
  await phone.tap('radio', '初中')
}

/** Another device saves the case that this phone has just saved. */
async function saveElsewhere({ cloud }: Stage, title: string): Promise<void> {
  const stored = (cloud.database.export()['library_cases'] ?? []).find((one) => JSON.stringify(one).includes(title))
  const { _id: id, seen } = stored as { _id: string; seen: number }
  const sections = { background: '', problem: '', analysis: '', practice: '在另一台设备上写的。', outcome: '', reflection: '' }
  const words = { title, type: null, stage: null, sections, tags: [], pictures: [], files: [], coAuthors: [], credit: '' }
  await ask(cloud, openids.member, 'library.saveCase', { id, studioId, seen, words, visibility: 'studio', reflectionId: null })
}

async function writeOnTwoDevices(phone: PhoneDriver, stage: Stage, title: string): Promise<void> {
  await writeSome(phone, title)
  await phone.tap('button', '存草稿')
  await phone.sees('已存到云端，换一台设备也能接着写')
  await saveElsewhere(stage, title)
  await fill(phone, '做法', '先请她写，再请她读，最后请她讲给同桌听。')
  await phone.tap('button', '存草稿')
}

const writing: Where = { persona: openids.member, page: editor, query: write }
const revising: Where = { persona: openids.member, page: editor, query: returned }
const ofMember: Where = { persona: openids.member, page: mine }

export const libraryWritingStates: State[] = [
  { name: 'case-editor-new', ...writing, sees: '已写 0/6', wide: true },
  { name: 'case-editor-from-reflection', persona: openids.member, page: editor, query: drill, sees: /反思的文字都在「做法」里/, wide: true },
  { name: 'case-editor-paragraphs', persona: openids.member, page: editor, query: drill, arrange: (phone) => phone.tap('button', '分到各部分'), sees: '点一段，选它该在哪一部分。', wide: true },
  ...notRead('case-editor', revising, 'loading', 'offline', 'broken'),
  { name: 'case-editor-unbound', persona: openids.unbound, page: editor, query: returned, sees: '还没有加入工作室' },
  { name: 'case-editor-of-colleague', persona: openids.member, page: editor, query: { id: caseIds.visit }, sees: /没有找到/ },
  { name: 'case-editor-nothing-written', ...writing, arrange: (phone) => phone.tap('button', '提交审核'), sees: '起一个题目再提交。' },
  {
    name: 'case-editor-too-long',
    ...writing,
    arrange: async (phone) => {
      await fill(phone, '题目', '题'.repeat(70))
      await fill(phone, '背景', '下课了，没有人动。'.repeat(400))
      await phone.tap('button', '提交审核')
    },
    sees: '多了 600 个字，删短一些再提交。',
  },
  { name: 'case-editor-written', ...writing, arrange: (phone) => writeSome(phone), sees: /像是学生信息/, wide: true },
  {
    name: 'case-editor-besides',
    ...writing,
    arrange: async (phone) => {
      await phone.tap('button', '加图片')
      await phone.pickSamples('活动照片', '公出通知')
      await phone.find('button', /^第 2 张图片$/).waitFor()
      await phone.tap('button', '加文件')
      await phone.pickSamples('公出通知.pdf')
      for (const tag of ['家校沟通与协同育人', '倾听']) {
        await fill(phone, '标签', tag)
        await phone.tap('button', '加标签')
      }
      await phone.tap('button', '加合作者')
      await phone.tap('button', /^杨静姝/)
      await phone.find('checkbox', '同意收入工作手册').click()
      await phone.screen.getByLabel('致谢与指导').filter({ visible: true }).scrollIntoViewIfNeeded()
    },
    sees: '杨静姝',
    wide: true,
  },
  {
    name: 'case-editor-tags',
    ...writing,
    arrange: async (phone, { cloud }) => {
      // As the timer counts them at night.
      cloud.database.clear('search_stats')
      cloud.database.import('search_stats', [{ _id: schoolId, schoolId, at: 0, total: 4, listed: '', listedFrom: 2, tags: [{ tag: '家访', scope: `school:${schoolId}`, cases: 2 }] }])
      await fill(phone, '标签', 'jf')
      await phone.find('button', '加标签 家访').scrollIntoViewIfNeeded()
    },
    sees: '家访',
  },
  { name: 'case-editor-people', ...writing, arrange: (phone) => phone.tap('button', '加合作者'), sees: '杨静姝', wide: true },
  {
    name: 'case-editor-people-offline',
    ...writing,
    arrange: async (phone) => {
      await phone.sees('已写 0/6')
      await phone.network('offline')
      await phone.tap('button', '加合作者')
    },
    sees: /没有连上网络/,
  },
  {
    name: 'case-editor-not-saved',
    ...writing,
    arrange: async (phone) => {
      await writeSome(phone)
      await phone.network('offline')
      await phone.tap('button', '存草稿')
    },
    sees: '没有连上网络。写的都在手机里，连上后再点一次。',
  },
  { name: 'case-editor-other-device', ...writing, arrange: (phone, stage) => writeOnTwoDevices(phone, stage, '两台设备上的一篇'), sees: '用更新的那份', wide: true },
  {
    name: 'case-editor-put-aside',
    ...writing,
    arrange: async (phone, stage) => {
      await writeOnTwoDevices(phone, stage, '换下来的一篇')
      await phone.tap('button', '用更新的那份')
    },
    sees: '换成那一份',
  },
  { name: 'case-editor-returned', ...revising, sees: '请修改', wide: true },
  { name: 'case-editor-submitting', ...revising, arrange: async (phone) => {
    await fill(phone, '背景', withPupil)
    await phone.tap('button', '再次提交')
    await phone.tap('button', '照样提交')
  }, sees: /先由工作室的主持人或学校的专家看/ },
  { name: 'case-editor-pupils-asked', ...revising, arrange: async (phone) => {
    await fill(phone, '背景', withPupil)
    await phone.tap('button', '再次提交')
    await phone.tap('button', '回去看看')
  }, sees: /像是学生信息/ },
  { name: 'case-editor-waiting', persona: openids.member, page: editor, query: { id: caseIds.corridor }, sees: '待审核' },
  { name: 'case-editor-published', persona: openids.member, page: editor, query: { id: caseIds.rules }, sees: '再次提交' },
  { name: 'case-editor-taken-down', persona: openids.member, page: editor, query: { id: caseIds.shown }, sees: /照片里能看清学生的脸/ },
  { name: 'case-editor-long', persona: openids.longMember, page: editor, query: { id: longCaseId }, sees: '再次提交', wide: true },
  {
    name: 'case-editor-discarding',
    ...writing,
    arrange: async (phone) => {
      await writeSome(phone)
      await phone.tap('button', '放弃这篇草稿')
    },
    sees: '写的字和选的图片会从手机里删掉，不能找回。',
  },
  ...notRead('my-cases', ofMember, 'loading', 'offline', 'broken'),
  { name: 'my-cases-unbound', persona: openids.unbound, page: mine, sees: '还没有加入工作室' },
  { name: 'my-cases', ...ofMember, sees: '把班规讲成故事', wide: true },
  { name: 'my-cases-long', persona: openids.longMember, page: mine, sees: /看见每一个孩子/ },
  { name: 'my-cases-none', persona: openids.quietHost, page: mine, sees: '还没有写过案例' },
  { name: 'my-cases-none-deleted', persona: openids.quietHost, page: mine, arrange: (phone) => phone.tap('radio', '最近删除'), sees: '没有删除过的案例' },
  { name: 'my-cases-steps', ...ofMember, arrange: (phone) => phone.tap('button', '更多：把班规讲成故事'), sees: '改成工作室可见' },
  {
    name: 'my-cases-on-phone',
    persona: openids.longMember,
    page: editor,
    query: { studio: longStudioId },
    network: 'offline',
    arrange: async (phone) => {
      await writeSome(phone, '“看见每一个孩子”跨学段同课异构主题班会观摩以后的一点想法')
      await phone.launch({ path: mine })
    },
    sees: '手机里的草稿',
  },
  {
    name: 'my-cases-deleted',
    ...ofMember,
    arrange: async (phone, stage) => {
      await ask(stage.cloud, openids.member, 'library.deleteCase', { id: caseIds.seats })
      await phone.tap('radio', '最近删除')
    },
    sees: '座位轮换的办法',
  },
  { name: 'reflection-to-case', persona: openids.member, page: 'reflection/detail/detail', query: { id: drill.reflection }, sees: '写成案例' },
  { name: 'case-editor-no-reflection', persona: openids.member, page: editor, query: { reflection: storyId('nothing') }, sees: /没有找到/ },
]
