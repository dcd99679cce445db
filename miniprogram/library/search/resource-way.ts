import type { ResourceKind, Topic } from '../../../domain/library/case-words'
import { resourceKindNames, topicNames } from '../../shared/index'

/** Where to look among resources, which are found by kind, topic and tag. */
export type ResourceWay = { words: string; kind?: ResourceKind; topic?: Topic; tag?: string }

const kindWords: readonly (readonly [ResourceKind, RegExp])[] = [
  ['class-meeting', /班会/],
  ['lecture', /讲座|报告会/],
  ['courseware', /课件|PPT/i],
  ['video', /视频/],
  ['form', /表格|制度|登记|台账|公示|签到|[^代]表$/],
  ['handbook', /手册/],
]
const topicWords: readonly (readonly [Topic, RegExp])[] = [
  ['communication', /沟通|家长|家访|家校|家庭|协调/],
  ['mental-health', /心理|情绪|焦虑|抑郁|压力|自卑|厌学/],
  ['careers', /职业|生涯|实习|就业|升学|志愿/],
  ['activities', /活动|运动会|研学|社团|节日|比赛|春游|秋游/],
  ['management', /管理|班规|公约|班干|纪律|值日|座位|卫生|班费|安全/],
  ['ideals', /思想|理想|爱国|诚信|感恩|德育|法治|团员|入团/],
]

/** To what one may mean who types this for cases: 家长会 lies under 沟通协调. Where it says neither kind nor topic and is none of the tags in use, to all of them. */
export function resourceWay(typed: string, tags: readonly string[]): ResourceWay {
  const kind = firstIn(kindWords, typed)
  const topic = firstIn(topicWords, typed)
  if (kind !== undefined || topic !== undefined) {
    const words = [kind === undefined ? '' : resourceKindNames[kind], topic === undefined ? '' : topicNames[topic]].filter((name) => name !== '').join(' · ')
    return { words, ...(kind === undefined ? {} : { kind }), ...(topic === undefined ? {} : { topic }) }
  }
  const tag = typed.trim()
  return tags.includes(tag) ? { words: `#${tag}`, tag } : { words: '' }
}

function firstIn<Of>(table: readonly (readonly [Of, RegExp])[], typed: string): Of | undefined {
  return table.find(([, words]) => words.test(typed))?.[0]
}
