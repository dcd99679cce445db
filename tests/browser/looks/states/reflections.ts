import { reflectionIdOf } from '../../../../local/seed/story-reflections'
import { storyId } from '../../../../local/seed/story-ids'
import { otherStudioId, personId, studioId } from '../../../../local/seed/story-people'
import { longStudioId, openids, someone } from '../cast'
import { lookIds } from '../reflections'
import { notRead, type State } from '../state'

const feeds = 'pages/reflections/reflections'
const detail = 'reflection/detail/detail'
const list = 'reflection/list/list'
const visit = { id: reflectionIdOf({ who: '沈若水', on: -34 }) }
const four = { id: reflectionIdOf({ who: '陈知秋', on: -27 }) }
const drill = { id: reflectionIdOf({ who: '周明远', on: -13 }) }
const onActivity = (title: string): Record<string, string> => ({ studio: studioId, activity: storyId(`activity ${title}`) })

export const reflectionStates: State[] = [
  { name: 'reflections-unbound', persona: openids.unbound, page: feeds, sees: '我有邀请码' },
  ...notRead('reflections', { persona: openids.member, page: feeds }, 'loading', 'offline', 'broken'),
  { name: 'reflections-studio', persona: openids.member, page: feeds, sees: '图书角的三次搬家', wide: true },
  { name: 'reflections-host', persona: openids.host, page: feeds, sees: '关于论坛分组的一点想法' },
  { name: 'reflections-mine', persona: openids.member, page: feeds, arrange: (phone) => phone.tap('radio', '我的'), sees: '走廊里的那次冲突' },
  { name: 'reflections-school', persona: openids.member, page: feeds, arrange: (phone) => phone.tap('radio', '学校'), sees: '安静也是一种参与', wide: true },
  { name: 'reflections-office', persona: openids.office, page: feeds, sees: '公约是谁的公约' },
  { name: 'reflections-two-studios', persona: openids.otherHost, page: feeds, sees: /安静也是一种参与|图书角/ },
  { name: 'reflections-long', persona: openids.longHost, page: feeds, sees: /看见每一个孩子/ },
  { name: 'reflections-states', persona: openids.longMember, page: feeds, arrange: (phone) => phone.tap('radio', '我的'), sees: '已撤下' },
  { name: 'reflections-empty-studio', persona: openids.quietHost, page: feeds, sees: '工作室里还没有反思' },
  { name: 'reflections-empty-mine', persona: openids.quietMember, page: feeds, arrange: (phone) => phone.tap('radio', '我的'), sees: '还没有写过反思' },
  {
    name: 'reflections-stale',
    persona: openids.member,
    page: feeds,
    arrange: async (phone, stage) => {
      await phone.sees('图书角的三次搬家')
      await phone.network('offline')
      // Old enough to be read again.
      await stage.moveClock({ advanceMs: 120_000 })
      await phone.tap('tab', '我的')
      await phone.tap('tab', '反思')
    },
    sees: /没有连上，显示的是/,
  },
  { name: 'reflection-unbound', persona: openids.unbound, page: detail, query: visit, sees: '还没有加入工作室' },
  ...notRead('reflection', { persona: openids.member, page: detail, query: visit }, 'loading', 'offline', 'broken'),
  { name: 'reflection-gone', persona: openids.member, page: detail, query: { id: storyId('nothing') }, sees: /没有找到/ },
  { name: 'reflection-of-colleague', persona: openids.member, page: detail, query: visit, sees: '第一次家访，我少说了一半的话', wide: true },
  { name: 'reflection-four-pictures', persona: openids.member, page: detail, query: four, sees: '公约是谁的公约' },
  { name: 'reflection-own', persona: openids.member, page: detail, query: drill, sees: '全校的老师都能看到' },
  { name: 'reflection-long', persona: openids.longMember, page: detail, query: { id: lookIds.long }, sees: '有一张图片打不开了' },
  { name: 'reflection-queued', persona: openids.longMember, page: detail, query: { id: lookIds.queued }, sees: /微信的检查暂时没有回应/ },
  { name: 'reflection-checking', persona: openids.longMember, page: detail, query: { id: lookIds.checking }, sees: /正在检查/ },
  { name: 'reflection-waits', persona: openids.longMember, page: detail, query: { id: lookIds.waits }, sees: /自动检查拿不准/ },
  { name: 'reflection-refused', persona: openids.longMember, page: detail, query: { id: lookIds.refused }, sees: /可能有广告/ },
  { name: 'reflection-declined', persona: openids.longMember, page: detail, query: { id: lookIds.declined }, sees: /第二段里有学生的真名/ },
  { name: 'reflection-edited', persona: openids.longMember, page: detail, query: { id: lookIds.edited }, sees: /别人看到的还是上一版/, wide: true },
  { name: 'reflection-edited-shown', persona: openids.longMember, page: detail, query: { id: lookIds.edited }, arrange: (phone) => phone.tap('radio', '大家看到的'), sees: /一节没有上完/ },
  { name: 'reflection-taken-down', persona: openids.longMember, page: detail, query: { id: lookIds.takenDown }, sees: /申诉以后维持撤下/ },
  { name: 'reflection-deleted', persona: openids.longMember, page: detail, query: { id: lookIds.deleted }, sees: '撤销删除' },
  ...notRead('reflections-by', { persona: openids.member, page: list, query: { studio: studioId, person: personId('周明远') } }, 'loading', 'offline'),
  { name: 'reflections-by-person', persona: openids.host, page: list, query: { studio: studioId, person: personId('周明远') }, sees: '先让其他人离开', wide: true },
  { name: 'reflections-by-nobody', persona: openids.host, page: list, query: { studio: studioId, person: personId('吕文博') }, sees: '还没有能看到的反思' },
  { name: 'reflections-by-school', persona: openids.office, page: list, query: { studio: '', person: personId('吴佳怡') }, sees: '安静也是一种参与' },
  { name: 'reflections-by-stranger', persona: openids.quietMember, page: list, query: { studio: studioId, person: personId('周明远') }, sees: /没有打开/ },
  { name: 'reflections-on-activity', persona: openids.member, page: list, query: onActivity('突发事件处置桌面推演'), sees: '先让其他人离开' },
  { name: 'reflections-on-nothing', persona: openids.member, page: list, query: onActivity('德育论坛预备会'), sees: '这次活动还没有反思' },
  { name: 'reflections-on-other', persona: openids.inTwoStudios, page: list, query: { studio: otherStudioId, activity: storyId('activity 团体辅导课观摩') }, sees: '安静也是一种参与' },
  { name: 'reflections-deleted', persona: openids.member, page: list, query: { deleted: '1' }, sees: '还没想清楚的一点念头' },
  { name: 'reflections-none-deleted', persona: openids.quietMember, page: list, query: { deleted: '1' }, sees: '没有删除过反思' },
  { name: 'reflections-by-long', persona: openids.longHost, page: list, query: { studio: longStudioId, person: personId(someone.longMember) }, sees: /看见每一个孩子/ },
]
