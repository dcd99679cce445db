import type { ContentVerdict } from './open-api'

const fine: ContentVerdict = { suggest: 'pass', label: 100 }

/** What is objected to here, for demonstrations and tests: WeChat tells nobody its own list. Labels as in its documents. */
const objections: readonly [word: string, verdict: ContentVerdict][] = [
  ['加微信领红包', { suggest: 'risky', label: 10001 }],
  ['蠢货', { suggest: 'risky', label: 20003 }],
  ['网络赌博', { suggest: 'risky', label: 20006 }],
  ['打架斗殴', { suggest: 'review', label: 20006 }],
  ['低俗段子', { suggest: 'review', label: 20012 }],
]
/** Bytes anywhere in a picture, such as in a comment of it. */
const marks: readonly [mark: string, verdict: ContentVerdict][] = [
  ['wechat:risky', { suggest: 'risky', label: 20002 }],
  ['wechat:review', { suggest: 'review', label: 21000 }],
]
const order = { pass: 0, review: 1, risky: 2 }

/** The worst that is in it. */
export function judgeText(text: string): ContentVerdict {
  return worst(objections.filter(([word]) => text.includes(word)))
}

export function judgePicture(content: Buffer): ContentVerdict {
  return worst(marks.filter(([mark]) => content.includes(mark)))
}

function worst(found: readonly [string, ContentVerdict][]): ContentVerdict {
  return found.map(([, verdict]) => verdict).reduce((a, b) => (order[b.suggest] > order[a.suggest] ? b : a), fine)
}
