import type { OutputOf } from '../../../contract/index'
import { changedRules, plainRules, type RuleGroup } from '../../services/plain-rules'
import { periodWords } from '../../services/studio-record-view'
import { dayLabel, momentOf } from '../../utils/china-time'

type Rules = OutputOf<'standing.rules'>

export type RulesView = {
  studioName: string
  periodWords: string
  mayChange: boolean
  groups: RuleGroup[]
  /** The latest first. */
  versions: VersionView[]
}

export type VersionView = {
  key: string
  /** 9月1日 周二 起 */
  fromWords: string
  /** 宋立夏 8月28日 周五 16:20 设定 */
  setWords: string
  why: string
  /** What it changed; of the first one nothing is told. */
  changes: string[]
  /** To come; what is shown above is still in force. */
  toCome: boolean
}

export function rulesView(rules: Rules, now: number): RulesView {
  const versions = [...rules.versions].sort((a, b) => a.from - b.from || a.at - b.at)
  return {
    studioName: rules.studioName,
    periodWords: periodWords(rules),
    mayChange: rules.mayChange,
    groups: plainRules(rules.policy),
    versions: versions.map((version, index) => versionView(version, versions[index - 1], now)).reverse(),
  }
}

function versionView({ from, at, byName, why, policy }: Rules['versions'][number], before: Rules['versions'][number] | undefined, now: number): VersionView {
  return {
    key: `${from}-${at}`,
    fromWords: `${dayLabel(from, now)}起`,
    setWords: byName === '' ? '工作室成立时设定' : `${byName} ${momentOf(at, now)} 设定`,
    why,
    changes: before === undefined ? [] : changedRules(before.policy, policy),
    toCome: from > now,
  }
}
