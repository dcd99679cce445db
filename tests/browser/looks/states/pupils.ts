import { studioId } from '../../../../local/seed/story-people'
import type { PhoneDriver } from '../../phone-driver'
import { openids } from '../cast'
import type { Route, State } from '../state'

const editor = { persona: openids.member, page: 'reflection/editor/editor' as Route, query: { studio: studioId } }

const text = [
  '开学第三周，高二（3）班来了一个新同学。她不说话，也不抬头。',
  '',
  '林晓雨和王强吵架了。晓雨哭了，李同学劝她。小雨妈妈的电话是13783562094，家住翠湖花园12栋1104室。',
  '后来我请她坐到窗边，每天和她说一句话。有一天早上，讲台上多了一张纸条，上面写着谢谢。我想，这就是回答。教育是慢的事情，要等，要看，不要着急。写到这里，窗外的雨停了。',
].join('\n')
const names = ['林晓雨', '王强', '赵敏', '李娜', '张伟', '刘洋', '陈静', '欧阳子涵'].join('、')

async function write(phone: PhoneDriver, words: string): Promise<void> {
  await phone.fill('标题', '晓雨变了')
  await phone.fill('正文', words)
  await phone.sees(/像是学生信息|没有看出/)
}

export const pupilStates: State[] = [
  { ...editor, name: 'pupils-found', arrange: (phone) => write(phone, text), sees: '有 6 项像是学生信息', wide: true },
  {
    ...editor,
    name: 'pupils-whole-text',
    arrange: async (phone) => {
      await write(phone, text)
      await phone.tap('button', '看全文')
    },
    sees: '只看标出的句子',
  },
  { ...editor, name: 'pupils-many', arrange: (phone) => write(phone, `${names}同学都来了。`), sees: '还有 3 项' },
  {
    ...editor,
    name: 'pupils-replaced',
    arrange: async (phone) => {
      await write(phone, text)
      await phone.tap('button', /^全部替换/)
    },
    sees: '已替换 6 项',
  },
  {
    ...editor,
    name: 'pupils-one-replaced',
    arrange: async (phone) => {
      await write(phone, text)
      await phone.tap('button', /^把林晓雨/)
    },
    sees: '已把「林晓雨、晓雨、小雨」换成「小A」',
  },
  {
    ...editor,
    name: 'pupils-dismissed',
    arrange: async (phone) => {
      await write(phone, text)
      await phone.tap('button', '高二（3）班不是学生信息')
    },
    sees: '「高二（3）班」不再提示',
  },
  { ...editor, name: 'pupils-nothing-found', arrange: (phone) => write(phone, '今天的班会很成功，大家说了很多。').then(() => phone.fill('标题', '')), sees: '没有看出学生的姓名、电话等信息。' },
  {
    ...editor,
    name: 'pupils-asked',
    arrange: async (phone) => {
      await write(phone, text)
      await phone.tap('button', '发布')
    },
    sees: '可能还有学生信息',
  },
]
