import type { RefusalCode, RefusalDetail } from '../../contract/refusals'
import { cloudNow } from '../services/clock'
import { findingWords } from './finding-words'
import { momentOf } from './china-time'

/** The one step that helps. `none`: there is nothing to do but read. */
export type NextStep = 'scan-again' | 'enter-invitation' | 'try-again' | 'mend' | 'load-newer' | 'reopen' | 'go-back' | 'none'

export type Explanation = { sentence: string; next: NextStep }

/** What a page tells a teacher when the cloud refuses: one sentence, then the step that helps. */
export function explain(code: RefusalCode, detail: RefusalDetail = {}, now = cloudNow()): Explanation {
  const plain = plainExplanations[code]
  return { sentence: detailedSentence(code, detail, now) ?? plain.sentence, next: plain.next }
}

export const nextStepWords: Readonly<Record<NextStep, string>> = {
  'scan-again': '再扫一次',
  'enter-invitation': '输入邀请码',
  'try-again': '再试一次',
  mend: '返回修改',
  'load-newer': '看看新内容',
  reopen: '知道了',
  'go-back': '返回',
  none: '知道了',
}

const plainExplanations: Readonly<Record<RefusalCode, Explanation>> = {
  BAD_INPUT: { sentence: '有一项内容没有通过，请检查后再提交。', next: 'mend' },
  UNKNOWN_ACTION: { sentence: '小程序不是最新版，请关闭后重新打开。', next: 'reopen' },
  NOT_BOUND: { sentence: '还没有加入工作室，输入主持人给的邀请码就可以。', next: 'enter-invitation' },
  NOT_ALLOWED: { sentence: '这一步由工作室主持人操作，可以请主持人帮忙。', next: 'go-back' },
  NOT_FOUND: { sentence: '没有找到这项内容，可能已经改动或删除。', next: 'go-back' },
  UNAVAILABLE: { sentence: '服务器正忙，请过几秒再试一次。', next: 'try-again' },
  INTERNAL: { sentence: '系统出了点问题，请过一会儿再试一次。', next: 'try-again' },
  CODE_UNREADABLE: { sentence: '这不是签到码，请扫会场屏幕上的签到码。', next: 'scan-again' },
  CODE_EXPIRED: { sentence: '签到码刚刚换新，请对着屏幕再扫一次。', next: 'scan-again' },
  NOT_OPEN_YET: { sentence: '还没到签到时间，请过一会儿再扫。', next: 'none' },
  CLOSED: { sentence: '签到已经结束。人在现场的话，请告诉主持人。', next: 'none' },
  NOT_ON_ROSTER: { sentence: '这次活动的名单里没有登记，请告诉主持人。', next: 'none' },
  DIGITS_WRONG: { sentence: '数字不对，请看着屏幕再输一次。', next: 'mend' },
  RECEIPT_EXPIRED: { sentence: '刚才那次扫码隔得太久了，请再扫一次签到码。', next: 'scan-again' },
  TOO_LATE: { sentence: '这次签到提交得太晚了，请告诉主持人。', next: 'none' },
  GUESTS_NOT_WELCOME: { sentence: '这次活动不对外开放，请与主持人联系。', next: 'none' },
  MARKED_ABSENT: { sentence: '主持人把这一次记成了缺勤，有疑问请找主持人。', next: 'none' },
  ROOM_FULL: { sentence: '登记的人数已经满了，请直接告诉主持人。', next: 'none' },
  CANCELLED: { sentence: '这次活动已经取消。', next: 'none' },
  ID_TAKEN: { sentence: '没有保存成功，请再保存一次。', next: 'try-again' },
  IN_THE_PAST: { sentence: '时间已经过去，请改成以后的时间。', next: 'mend' },
  ALREADY_OPEN: { sentence: '签到已经开始，这一场只能在当天改时间。', next: 'mend' },
  OVERLAPS: { sentence: '这段时间已经安排了别的活动。', next: 'mend' },
  VERSION_CHANGED: { sentence: '刚刚有人改过，请先看看新内容。', next: 'load-newer' },
  SHEET_CLOSED: { sentence: '这一场的考勤表已经生成，请在考勤表上更正。', next: 'load-newer' },
  NOT_OVER_YET: { sentence: '这一场还没有结束，结束后才能生成考勤表。', next: 'none' },
  CASE_RESTS: { sentence: '已有审议依据这张考勤表，不能重新打开；可以逐条更正。', next: 'none' },
  CAP_REACHED: { sentence: '本周期的补学次数已经用完。', next: 'none' },
  ALREADY_ASKED: { sentence: '已经提交过了，不用再提交一次。', next: 'load-newer' },
  PAPER_MISSING: { sentence: '因公请假要附上通知或公文的照片，或写明派出的部门、负责人。', next: 'mend' },
  CASE_MOVED_ON: { sentence: '这项审议刚刚有了新进展，请先看看。', next: 'load-newer' },
  STILL_HEARD: { sentence: '先听学员说明，七天期满后再决定。', next: 'none' },
  NOBODY_THERE: { sentence: '这个范围里现在没有别的老师，没有人能收到。', next: 'mend' },
  FILE_REFUSED: { sentence: '有一个附件没有通过，请换一个再发。', next: 'mend' },
  WITHDRAWN: { sentence: '这一条已经撤回了。', next: 'load-newer' },
  ALREADY_REMINDED: { sentence: '今天已经提醒过了，明天可以再提醒。', next: 'none' },
  NOT_CONFIRMED: { sentence: '让更多人看到之前，请先确认。', next: 'mend' },
  EDIT_FIRST: { sentence: '新的一版没有通过，请先改好再发，发的时候可以选择让更多人看到。', next: 'mend' },
  PICTURE_REFUSED: { sentence: '有一张图片没有通过，请换一张再发。', next: 'mend' },
  ASKED_FOR_ALREADY: { sentence: '这次活动已经请大家写过反思，要改的话可以修改那一次的要求。', next: 'go-back' },
  DELETED: { sentence: '这篇已经删除了，恢复以后才能改。', next: 'go-back' },
  TEXT_REFUSED: { sentence: '这段话没有通过微信的检查，改一改再发。', next: 'mend' },
  TEXT_NOT_CHECKED: { sentence: '微信的检查暂时没有回应，内容还在，请过一会儿再发。', next: 'try-again' },
  COMMENTS_OFF: { sentence: '现在不开放评论，写过的都还留着。', next: 'load-newer' },
  NOT_CHECKED_YET: { sentence: '图片还在等微信的检查，过一会儿再发布。', next: 'try-again' },
  TOO_MANY_VERSIONS: { sentence: '已经改到第 30 版，不能再改了，可以另写一篇。', next: 'go-back' },
  TYPE_RETIRED: { sentence: '选的类型已经停用，请换一个类型。', next: 'mend' },
  NOTHING_IN_IT: { sentence: '里面还没有内容，先放进一两篇再来。', next: 'mend' },
  FILE_GONE: { sentence: '文件已经过期清除，请重新生成。', next: 'try-again' },
  USED_ALREADY: { sentence: '这篇已经写过“我班用过”。想改的话，先删掉原来那一条，再写新的。', next: 'none' },
  NOT_HELD_YET: { sentence: '活动还没有开始，开始以后再写活动记录。', next: 'none' },
  ALREADY_BOUND: { sentence: '已经加入工作室了，不用再输邀请码。', next: 'none' },
  INVITATION_WRONG: { sentence: '邀请码不对，请核对后再输一次。', next: 'mend' },
  INVITATION_USED: { sentence: '这个邀请码已经用过，请向主持人要一个新的。', next: 'mend' },
  INVITATION_EXPIRED: { sentence: '邀请码已经过期，请向主持人要一个新的。', next: 'mend' },
  TOO_MANY_TRIES: { sentence: '连续几次没有输对，请过一会儿再试。', next: 'none' },
}

function detailedSentence(code: RefusalCode, detail: RefusalDetail, now: number): string | null {
  if (code === 'INVITATION_WRONG' && detail.triesLeft !== undefined) return `邀请码不对，请核对后再输，还可以试 ${detail.triesLeft} 次。`
  if (code === 'DIGITS_WRONG' && detail.triesLeft !== undefined) return wrongDigitsSentence(detail.triesLeft)
  if (code === 'STILL_HEARD' && detail.waiting !== undefined && detail.waiting.length > 0) return '还有请假、申诉或待确认的签到没有处理，处理完才能决定。'
  if (code === 'FILE_REFUSED' && detail.file !== undefined) return fileSentences[detail.file]
  if (code === 'PICTURE_REFUSED' && detail.picture !== undefined) return pictureSentences[detail.picture]
  if (code === 'TEXT_REFUSED' && detail.label !== undefined) return textSentence(detail.label)
  if (detail.at === undefined) return null
  const moment = momentOf(detail.at, now)
  switch (code) {
    case 'NOT_OPEN_YET':
      return `还没到签到时间，${moment} 开始签到。`
    case 'CLOSED':
      return `签到已在 ${moment} 结束。人在现场的话，请告诉主持人。`
    case 'TOO_LATE':
      return `${moment} 截止，已经过了。有需要请直接找主持人。`
    case 'TOO_MANY_TRIES':
      return `连续几次没有输对，请在 ${moment} 以后再试。`
    case 'STILL_HEARD':
      return `${moment} 以后才能决定，之前学员还可以说明、申诉或补假。`
    default:
      return null
  }
}

const fileSentences: Readonly<Record<NonNullable<RefusalDetail['file']>, string>> = {
  missing: '有一个附件没有传上来，请重新添加。',
  'too-large': '有一个附件超过了 10 MB，请换一个小一些的。',
  kind: '有一个附件打不开，只能是图片、PDF、Word、Excel 或 PPT 文件，内容也要与名字的类型一致。',
  'old-format': '有一个附件是旧版 Office 文件，请另存为 docx、xlsx 或 pptx 再添加。',
  locked: '有一个附件设了密码，请去掉密码再添加。',
  macros: '有一个附件里带着宏或可以运行的内容，请另存为 PDF 再添加。',
  bomb: '有一个附件的内部结构不正常，请另存一份再添加。',
}

const pictureSentences: Readonly<Record<NonNullable<RefusalDetail['picture']>, string>> = {
  missing: '有一张图片没有传上来，请重新添加。',
  'too-large': '有一张图片太大了，请重新添加，会自动压缩。',
  kind: '有一张图片打不开，只能用 JPG 或 PNG 图片。',
  dimensions: '有一张图片的尺寸太大了，请裁小一些再添加。',
}

function textSentence(label: number | null): string {
  if (label === null) return '自动检查对这段话拿不准，换个说法再发。'
  return `自动检查没有通过，里面可能有${findingWords(label)}。改一改再发。`
}

// The digits may have been right when they were read: they change with the code.
function wrongDigitsSentence(triesLeft: number): string {
  return triesLeft === 0 ? '数字不对，不能再输了，请主持人点名。' : `数字不对或已经换新，请看着屏幕再输，还可以试 ${triesLeft} 次。`
}
