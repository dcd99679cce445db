import { momentOf } from '../../utils/china-time'
import { readersOf, type Known } from './case-view'

/** What its authors, and whoever answers for it, may do with a case beside reading it. */
export type OwnerView = {
  mayEdit: boolean
  /** Whom it is published for; null: nobody may change that here. */
  readers: { name: string; words: string } | null
  /** Empty: it is not deleted. */
  deletedWords: string
  mayAppeal: boolean
  /** 精选, and whether it is; null: not to be decided here. */
  feature: boolean | null
  retire: 'retire' | 'put-back' | null
  retiredWords: string
  /** Its authors, and whether each lets it be taken into handbooks. */
  consents: { key: string; words: string }[]
  /** Of whoever looks at it; null: they wrote nothing of it. */
  myConsent: boolean | null
}

/** How long what was deleted can be brought back. Milliseconds. */
const restorable = 30 * 86_400_000

export function ownerViewOf(known: Known, now: number): OwnerView {
  const { own, may, retired, visibility, published, consents, card } = known
  const deletedAt = own?.deletedAt ?? null
  const my = consents.find((one) => one.mine)
  const mine = own !== null && own.mayEdit && deletedAt === null
  return {
    mayEdit: mine,
    readers: mine && published !== null && own.takenDown === null && visibility !== null ? readersOf(visibility) : null,
    deletedWords: deletedAt === null ? '' : `已经删除，谁也看不到了。${momentOf(deletedAt + restorable, now)} 以前可以恢复。`,
    mayAppeal: mine && own.takenDown !== null && own.takenDown.appeal === null,
    feature: may.feature ? card.featured : null,
    retire: may.retire ? (retired === null ? 'retire' : 'put-back') : null,
    retiredWords: retired === null ? '' : `${momentOf(retired.at, now)} 从案例库撤下${retired.reason === '' ? '。' : `：${retired.reason}`}`,
    consents: deletedAt === null ? consents.map((one) => ({ key: one.person.id, words: `${one.mine ? '我' : one.person.name}${one.at === null ? '还没有同意' : '已经同意'}` })) : [],
    myConsent: my === undefined || deletedAt !== null ? null : my.at !== null,
  }
}
