import type { OutputOf } from '../../contract/index'
import { standingNotice, takenDownNotice, type StateNotice } from './reflection-state'

export type OwnCase = OutputOf<'library.myCases'>['cases'][number]['own']

/** 草稿, 待审核, 请修改, 已发布, 已撤下. */
export const caseStateNames: Readonly<Record<OwnCase['state'], string>> = { draft: '草稿', submitted: '待审核', returned: '请修改', published: '已发布', retired: '已撤下' }

/** How a case stands, to its authors, in a word for lists. */
export function caseStateWord({ state, check, takenDown }: OwnCase): { word: string; tone: 'plain' | 'waits' | 'wrong' } {
  if (takenDown !== null) return { word: '已撤下', tone: 'wrong' }
  if (check?.kind === 'refused') return { word: '没有通过检查', tone: 'wrong' }
  const tones = { draft: 'plain', submitted: 'waits', returned: 'wrong', published: 'plain', retired: 'plain' } as const
  return { word: caseStateNames[state], tone: tones[state] }
}

/** How a case stands, to its authors, in sentences; nothing of a draft and of what is published as it was sent. */
export function caseNotices({ state, check, takenDown, version }: OwnCase, isPublished: boolean, now: number): StateNotice[] {
  const notices: StateNotice[] = takenDown === null ? [] : [takenDownNotice(takenDown)]
  const meanwhile = isPublished && takenDown === null ? '别人看到的还是原来发布的那一版。' : ''
  if (state === 'submitted') notices.push({ key: 'submitted', tone: 'waits', icon: 'hourglass', word: '待审核', sentence: `第 ${version} 版已经提交，等着审核。审核通过以后才发布。${meanwhile}` })
  if (state === 'returned' && check?.kind !== 'refused') notices.push({ key: 'returned', tone: 'wrong', icon: 'pencil', word: '请修改', sentence: `审核人看过了，写了修改意见。改好以后再提交一次。${meanwhile}` })
  if (check?.kind === 'refused' || check?.kind === 'queued') notices.push({ ...standingNotice(check, now), key: 'check' })
  return notices
}
