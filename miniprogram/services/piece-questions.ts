import type { InputOf } from '../../contract/index'
import { say } from '../utils/navigate'
import { troubleSentence } from '../utils/trouble'
import { whileBusy } from '../utils/while-busy'
import type { Answer } from './cloud'
import { keepText } from './kept-text'
import { askingOf, type Asking, type Decision } from './review-decisions'
import { wishFor, type Wish } from './wish'

/** What is asked in a sheet over the page of a record or a resource, and what for. `about`: what the text is kept under. */
export type Question = { heading: string; words: string; reasons: readonly string[]; placeholder: string; action: string; done: string; about: string; danger: boolean } & (
  | { for: 'decide'; decision: Decision }
  | { for: 'report' | 'appeal' }
)

/** As the cloud calls them. */
type CloudDecision = InputOf<'library.decideRecord'>['decision']

/** What the page is about, and how the cloud is asked. `rev`: as it was seen; undefined: nobody decides here. */
export type AskedPiece = {
  kind: 'record' | 'resource'
  id: string
  rev: number | undefined
  decide: (wish: { id: string; rev: number; decision: CloudDecision; reason: string }) => Promise<Answer<unknown>>
  report: (reason: string) => Promise<Answer<unknown>>
  appeal: (text: string) => Promise<Answer<unknown>>
  noteChange: () => void
}

/** `newsWords`: what has changed meanwhile; `stepTrouble`: why a step did not work; `told`: they have just reported it. */
export type QuestionPage = {
  data: { busy: boolean; face: string; question: Question | null }
  setData: (data: Partial<{ busy: boolean; question: Question | null; newsWords: string; stepTrouble: string; told: boolean }>) => void
  wish: Wish | null
  refresh: () => Promise<void>
}

/** Asks yes or no, or why, and then decides. */
export async function askAndDecide(page: QuestionPage, piece: AskedPiece, decision: Decision): Promise<void> {
  if (page.data.busy) return
  const asking = askingOf(decision)
  page.setData({ stepTrouble: '' })
  if (asking.kind === 'why') {
    page.setData({ question: whyQuestion(asking, piece) })
    return
  }
  const { confirm } = await wx.showModal({ title: asking.heading, content: asking.words, confirmText: asking.action, cancelText: '再看看' })
  if (confirm) await decide(page, piece, asking, '')
}

export function askReport(page: QuestionPage, { kind, id }: AskedPiece): void {
  page.setData({ stepTrouble: '', question: { ...reportWords, ...wordsOf[kind].report, about: `${kind}-report:${id}`, danger: false, for: 'report' } })
}

export function askAppeal(page: QuestionPage, { kind, id }: AskedPiece): void {
  page.setData({ stepTrouble: '', question: { ...appealWords, ...wordsOf[kind].appeal, about: `${kind}-appeal:${id}`, danger: false, for: 'appeal' } })
}

/** Does what the question that lies over the page was for. */
export async function answerQuestion(page: QuestionPage, piece: AskedPiece, text: string): Promise<void> {
  const { question } = page.data
  if (question === null) return
  if (question.for === 'decide') await decide(page, piece, question, text)
  else await tell(page, piece, question, () => (question.for === 'report' ? piece.report(text) : piece.appeal(text)))
}

/** What was typed stays under its question; where something has changed meanwhile it is shown anew. */
export async function explainStep(page: QuestionPage, answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<void> {
  if (answer.kind !== 'refused' || !['VERSION_CHANGED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(answer.code)) {
    page.setData({ stepTrouble: troubleSentence(answer) })
    return
  }
  page.setData({ question: null })
  await page.refresh()
  if (page.data.face === 'full') page.setData({ newsWords: '刚刚有了变化，下面是现在的样子。' })
  void wx.pageScrollTo({ scrollTop: 0 })
}

/** On what is before them; where it has changed meanwhile nothing is decided. */
function decide(page: QuestionPage, piece: AskedPiece, { decision, done }: Pick<Asking, 'decision' | 'done'>, reason: string): Promise<void> {
  return whileBusy(page, async () => {
    if (piece.rev === undefined) return
    const about = { rev: piece.rev, decision: cloudDecisions[decision], reason }
    const wish = await wishFor(page.wish, { piece: `${piece.kind} ${piece.id}`, ...about })
    page.wish = wish
    page.setData({ stepTrouble: '', newsWords: '' })
    const answer = await piece.decide({ id: wish.id, ...about })
    if (answer.kind === 'done') await close(page, piece, done)
    else await explainStep(page, answer)
  })
}

function tell(page: QuestionPage, piece: AskedPiece, question: Question, send: () => Promise<Answer<unknown>>): Promise<void> {
  return whileBusy(page, async () => {
    page.setData({ stepTrouble: '' })
    const answer = await send()
    if (answer.kind !== 'done') return explainStep(page, answer)
    page.setData({ told: question.for === 'report' })
    await close(page, piece, question.done)
  })
}

async function close(page: QuestionPage, piece: AskedPiece, done: string): Promise<void> {
  if (page.data.question !== null) keepText(page.data.question.about, '')
  piece.noteChange()
  page.setData({ question: null })
  say(done)
  await page.refresh()
}

function whyQuestion({ decision, heading, words, reasons, placeholder, action, done }: Extract<Asking, { kind: 'why' }>, { kind, id }: AskedPiece): Question {
  return { heading, words, reasons, placeholder, action, done, about: `${kind}-${decision}:${id}`, danger: true, for: 'decide', decision }
}

const cloudDecisions: Readonly<Record<Decision, CloudDecision>> = {
  pass: 'passed',
  refuse: 'refused',
  dismiss: 'reports-dismissed',
  'take-down': 'taken-down',
  restore: 'restored',
  keep: 'kept',
}

const reportWords = { words: '主持人或管理办公室会看，不会告诉别人是谁举报的。', reasons: ['泄露学生信息', '不当内容', '侵权'], action: '提交', done: '已收到举报' }
const appealWords = { heading: '申诉', words: '写一句为什么不该撤下，主持人和管理办公室会看后答复。只能申诉一次。', reasons: [], action: '提交申诉', done: '已提交申诉' }
const wordsOf = {
  record: {
    report: { heading: '举报这份活动记录', placeholder: '例如：第二张照片能看清学生的脸' },
    appeal: { placeholder: '例如：照片里是老师，不是学生' },
  },
  resource: {
    report: { heading: '举报这份资源', placeholder: '例如：第二个文件里有学生名单' },
    appeal: { placeholder: '例如：表格里的名字都是化名' },
  },
} as const
