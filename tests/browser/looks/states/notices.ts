import { otherStudioId, studioId } from '../../../../local/seed/story-people'
import type { PhoneDriver } from '../../phone-driver'
import { longStudioId, openids, quietStudioId } from '../cast'
import { noticeIds, studio, writeAll, writeEdited, writeLong, writeSchool, writeWithdrawn } from '../notices'
import { notRead, type State } from '../state'

const list = 'messages/notices/notices'
const detail = 'messages/notice/notice'
const form = 'messages/notice-form/notice-form'
const readers = 'messages/notice-readers/notice-readers'

type Write = (stage: Parameters<typeof writeAll>[0]) => Promise<void>

/** A page of one notice, which is there by then. */
const of = (page: State['page'], id: string, write: Write, name = 'id'): Pick<State, 'page' | 'query'> => ({
  page,
  query: async (stage) => {
    await write(stage)
    return { [name]: id }
  },
})
const withNotices = (query: Record<string, string> = {}): Pick<State, 'page' | 'query'> => ({
  page: list,
  query: async (stage) => {
    await writeAll(stage)
    return query
  },
})

const listStates: State[] = [
  { name: 'notices-unbound', persona: openids.unbound, page: list, sees: '还没有加入工作室' },
  ...notRead('notices', { persona: openids.member, page: list }, 'loading', 'offline', 'broken'),
  { name: 'notices-sent-empty', persona: openids.quietHost, page: list, query: { studio: quietStudioId }, sees: '还没有发过通知' },
  { name: 'notices-empty', persona: openids.leaver, page: list, sees: '还没有通知' },
  { name: 'notices-received', persona: openids.longMember, ...withNotices(), sees: '清明假期安排', wide: true },
  { name: 'notices-sent', persona: openids.longHost, ...withNotices({ studio: longStudioId }), sees: '发错了的通知', wide: true },
  { name: 'notices-office', persona: openids.office, ...withNotices({ office: '1' }), sees: '清明假期安排' },
]

const confirm = (phone: PhoneDriver): Promise<void> => phone.tap('button', '确认收到')

const detailStates: State[] = [
  { name: 'notice-unbound', persona: openids.unbound, ...of(detail, noticeIds.long, writeLong), sees: '输入邀请码' },
  ...notRead('notice', { persona: openids.longMember, ...of(detail, noticeIds.long, writeLong) }, 'loading', 'offline'),
  { name: 'notice-nonsense', persona: openids.longMember, page: detail, query: { id: 'nonsense' }, sees: '没有打开' },
  { name: 'notice-of-others', persona: openids.member, ...of(detail, noticeIds.long, writeLong), sees: '不是发给你的' },
  { name: 'notice-to-confirm', persona: openids.longMember, ...of(detail, noticeIds.long, writeLong), sees: '确认收到', wide: true },
  { name: 'notice-confirmed', persona: openids.longLate, ...of(detail, noticeIds.long, writeLong), arrange: confirm, sees: '已确认收到' },
  {
    name: 'notice-not-confirmed',
    persona: openids.longMember,
    ...of(detail, noticeIds.long, writeLong),
    arrange: async (phone) => {
      await phone.sees('确认收到')
      await phone.network('offline')
      await confirm(phone)
    },
    sees: '没有连上网络',
  },
  { name: 'notice-edited', persona: openids.longMember, ...of(detail, noticeIds.edited, writeEdited), sees: '再确认一次' },
  { name: 'notice-withdrawn', persona: openids.longMember, ...of(detail, noticeIds.withdrawn, writeWithdrawn), sees: /撤回了这条通知/ },
  { name: 'notice-host', persona: openids.longHost, ...of(detail, noticeIds.long, writeLong), sees: '谁看过，谁确认了', wide: true },
  { name: 'notice-host-withdrawn', persona: openids.longHost, ...of(detail, noticeIds.withdrawn, writeWithdrawn), sees: /撤回了这条通知/ },
  { name: 'notice-school', persona: openids.member, ...of(detail, noticeIds.school, writeSchool), sees: '七日照常上课' },
  {
    name: 'notice-file-lost',
    persona: openids.longMember,
    ...of(detail, noticeIds.long, writeLong),
    arrange: async (phone) => {
      await phone.sees('附件')
      await phone.network('offline')
      await phone.tap('button', /^打开附件/)
    },
    sees: '没有连上网络',
  },
]

const send = (phone: PhoneDriver): Promise<void> => phone.tap('button', /^发给/)

const formStates: State[] = [
  { name: 'notice-form', persona: openids.host, page: form, query: { studio: studioId }, sees: '发给工作室全体', wide: true },
  { name: 'notice-form-office', persona: openids.office, page: form, sees: '全校老师' },
  { name: 'notice-form-problems', persona: openids.office, page: form, arrange: (phone) => phone.tap('button', '发送'), sees: '选一下发给谁' },
  { name: 'notice-form-asking', persona: openids.host, page: form, query: { studio: otherStudioId }, arrange: (phone) => phone.tap('radio', '需要确认'), sees: '哪天以前确认' },
  {
    name: 'notice-form-files',
    persona: openids.host,
    page: form,
    query: { studio: studioId },
    arrange: async (phone) => {
      await phone.fill('标题', '期中观摩材料')
      await phone.fill('内容', '请提前看。')
      await phone.tap('button', '加图片')
      await phone.pickSamples('活动照片', '就诊证明')
      await phone.sees('图片 2.jpg')
      await phone.tap('button', '加文件')
      await phone.pickFiles({ name: '旧版教案.doc', mimeType: 'application/msword', buffer: Buffer.from('x') })
      await phone.sees('「旧版教案.doc」打不开')
      await phone.network('offline')
      await send(phone)
    },
    sees: '没有传上去',
    wide: true,
  },
  {
    name: 'notice-form-resumed',
    persona: openids.host,
    page: form,
    query: { studio: studioId },
    arrange: async (phone) => {
      await phone.fill('标题', '期中观摩材料')
      await phone.launch({ path: form, query: { studio: studioId } })
    },
    sees: '接着上次没写完的内容',
  },
  ...notRead('notice-form', { persona: openids.longHost, ...of(form, noticeIds.long, writeLong, 'edit') }, 'loading', 'offline'),
  { name: 'notice-form-of-others', persona: openids.longMember, ...of(form, noticeIds.long, writeLong, 'edit'), sees: '没有打开' },
  { name: 'notice-form-edit', persona: openids.longHost, ...of(form, noticeIds.long, writeLong, 'edit'), sees: '保存修改' },
  {
    name: 'notice-form-overtaken',
    persona: openids.longHost,
    ...of(form, noticeIds.overtaken, (stage) => writeEdited(stage, noticeIds.overtaken), 'edit'),
    arrange: async (phone, stage) => {
      await phone.sees('保存修改')
      const { notice } = await studio(stage, openids.longHost, 'studio.notice', { noticeId: noticeIds.overtaken })
      await studio(stage, openids.longHost, 'studio.editNotice', { noticeId: notice.id, version: notice.version, title: notice.title, body: `${notice.body}。`, files: [], confirmBy: null })
      await phone.tap('button', '保存修改')
    },
    sees: '刚刚有人改过这条通知',
  },
]

const readerStates: State[] = [
  ...notRead('notice-readers', { persona: openids.longHost, ...of(readers, noticeIds.long, writeLong) }, 'loading', 'offline'),
  { name: 'notice-readers-of-others', persona: openids.longMember, ...of(readers, noticeIds.long, writeLong), sees: '没有打开' },
  { name: 'notice-readers', persona: openids.longHost, ...of(readers, noticeIds.long, writeLong), sees: /提醒未确认的/, wide: true },
  { name: 'notice-readers-reminded', persona: openids.longHost, ...of(readers, noticeIds.long, writeLong), arrange: (phone) => phone.tap('button', /^提醒未确认的/), sees: '今天已经提醒过' },
  { name: 'notice-readers-former', persona: openids.longHost, ...of(readers, noticeIds.edited, writeEdited), arrange: (phone) => phone.tap('button', /^修改以前的内容/), sees: '校门口集合。' },
  { name: 'notice-readers-withdrawn', persona: openids.longHost, ...of(readers, noticeIds.withdrawn, writeWithdrawn), sees: /撤回了这条通知/ },
  { name: 'notice-readers-office', persona: openids.office, ...of(readers, noticeIds.school, writeSchool), sees: /提醒未确认的/ },
]

export const noticeStates: State[] = [...listStates, ...detailStates, ...formStates, ...readerStates]
