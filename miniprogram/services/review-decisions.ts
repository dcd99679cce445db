import type { MatterKind } from './review-matter'

export type Decision = 'pass' | 'refuse' | 'dismiss' | 'take-down' | 'restore' | 'keep'

/** What is asked before a decision takes effect: yes or no, or why. `done`: said afterwards. */
export type Asking = { decision: Decision; action: string; done: string; heading: string; words: string } & ({ kind: 'confirm' } | { kind: 'why'; reasons: readonly string[]; placeholder: string })

/** Each with its button; the first is the milder one. */
export function decisionsOn(kind: MatterKind): { decision: Decision; action: string; danger: boolean }[] {
  return offered[kind].map((decision) => ({ decision, action: askings[decision].action, danger: askings[decision].kind === 'why' }))
}

export function askingOf(decision: Decision): Asking {
  return { decision, ...askings[decision] }
}

const offered: Readonly<Record<MatterKind, readonly Decision[]>> = {
  waiting: ['pass', 'refuse'],
  appealed: ['restore', 'keep'],
  reported: ['dismiss', 'take-down'],
  down: [],
  quiet: ['take-down'],
}

const unfit = ['有学生的姓名或照片', '有电话、住址等信息', '内容不适合公开', '引用没有注明出处']

type Told = Omit<Extract<Asking, { kind: 'confirm' }>, 'decision'> | Omit<Extract<Asking, { kind: 'why' }>, 'decision'>

const askings: Readonly<Record<Decision, Told>> = {
  pass: { kind: 'confirm', action: '通过', done: '已通过', heading: '通过？', words: '马上显示给选定的人，作者会收到消息。' },
  refuse: { kind: 'why', action: '不通过', done: '已回复作者', heading: '为什么不通过？', words: '作者会看到理由，改好可以再发。', reasons: unfit, placeholder: '例如：第二段里有学生的真名' },
  dismiss: { kind: 'confirm', action: '没有问题', done: '照常显示', heading: '没有问题？', words: '举报就此了结，这一篇照常显示，不通知作者。' },
  'take-down': { kind: 'why', action: '撤下', done: '已撤下', heading: '为什么撤下？', words: '马上只有作者自己看得到。作者会看到理由，可以申诉一次。', reasons: unfit, placeholder: '例如：照片里能看清学生的脸' },
  restore: { kind: 'confirm', action: '恢复', done: '已恢复', heading: '恢复显示？', words: '原来能看到的人又能看到，作者会收到消息。' },
  keep: { kind: 'why', action: '维持撤下', done: '已答复作者', heading: '为什么维持撤下？', words: '作者会看到理由，改好可以再发。', reasons: ['问题还在', '仍能认出学生'], placeholder: '例如：换过的照片里还有一张能看清' },
}
