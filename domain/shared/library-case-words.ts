import type { LibraryCaseContent, LibraryCaseOutcome } from '../messages/library-content'
import type { Words } from './message-words'

const outcomeWords: Readonly<Record<LibraryCaseOutcome, [heading: string, text: string, result: string]>> = {
  returned: ['案例请再改一改', '审核意见写在各部分旁边，改好再提交', '请修改'],
  published: ['案例已发布', '已进入案例库，点开看看', '已发布'],
  refused: ['案例没有通过检查', '点开看原因，改好可以再提交', '未通过'],
  retired: ['案例已从案例库撤下', '点开看说明，内容都还在', '已撤下'],
  'put-back-in-library': ['案例重新放回案例库', '大家又能看到了', '已放回'],
  'taken-down': ['案例已被撤下', '有不同意见可以申诉', '已撤下'],
  'put-back': ['案例已恢复', '申诉已通过，恢复显示', '已恢复'],
  'kept-down': ['申诉没有通过', '维持撤下，点开看理由', '维持撤下'],
}
const waitingWords: Readonly<Record<'submitted' | 'doubtful' | 'long' | 'longest', [heading: string, note: string]>> = {
  submitted: ['有案例等审核', '请读一读，提修改意见或发布'],
  doubtful: ['有案例等审核', '自动检查拿不准，请多留意'],
  long: ['案例等了三天', '作者还在等，有空请看一看'],
  longest: ['案例等了七天', '作者还在等，有空请看一看'],
}
const deskWords: Readonly<Record<'reported' | 'appealed' | 'nobody' | 'longest', [heading: string, note: string]>> = {
  reported: ['的案例被举报', '请看后决定撤下或保留'],
  appealed: ['对撤下案例提出申诉', '请看后答复'],
  nobody: ['的案例没有人审核', '请指定专家来审核'],
  longest: ['的案例等了七天', '请提醒审核人，或指定专家'],
}

/** What is said of cases of the library. */
export function libraryCaseWords(content: LibraryCaseContent): Words {
  const { at } = content
  switch (content.kind) {
    case 'library-case-answered': {
      const [heading, text, result] = outcomeWords[content.outcome]
      const { title, reason } = content
      const line = reason === '' ? text : content.outcome === 'returned' ? reason : `原因：${reason}`
      return { title: headed(heading, title), text: line, result, what: title === '' ? '案例' : title, at, note: line }
    }
    case 'library-case-to-revise':
      return { title: headed('案例还没有改完', content.title), text: '两周前提过修改意见，有空可以接着改', result: '请修改', what: content.title, at, note: '两周前提过意见，可以接着改' }
    case 'library-case-used': {
      const { title, person, text } = content
      return { title: headed('有人用了案例', title), text: `${person}：${text}`, result: '有人用过', what: title, at, note: `${person}：${text}` }
    }
    case 'library-case-waiting': {
      const { title, person, studio, why } = content
      const [heading, note] = waitingWords[why]
      return { title: headed(heading, title), text: `${studio}${person}提交，${note}`, result: '待审核', what: title === '' ? `${person}的案例` : title, at, note }
    }
    case 'library-case-to-decide':
    case 'library-case-to-office': {
      const { person, studio, why } = content
      const [heading, note] = deskWords[why]
      const text = content.kind === 'library-case-to-decide' ? note : `${studio}，${note}`
      return { title: `${person}${heading}`, text, result: '待处理', what: `${person}的案例`, at, note }
    }
    default:
      return content satisfies never
  }
}

function headed(heading: string, title: string): string {
  return title === '' ? heading : `${heading}：${title}`
}
