import { keepDecisionDraft, readDecisionDraft } from '../../../services/case-draft'
import { consequence, earliestDay, emptyDecision, latestEnd, readDecision, ways, type DecisionDraft } from '../../../services/case-decision'
import { cloudNow } from '../../../services/clock'
import { dayLabel, epochOf } from '../../../utils/china-time'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { part: 'conditions' | 'lookAgainOn' | 'endsOn' | 'reason' }>
type Tapped = WechatMiniprogram.TouchEvent<object, object, { kind: DecisionDraft['kind'] }>

/** The decision on a case: three ways, a day where one is needed, a reason. What is written survives anything. Sends `decide` with `{ decision, reason, words }`. */
Component({
  properties: {
    caseId: String,
    name: String,
    /** Why it did not work. */
    trouble: String,
    busy: Boolean,
  },
  data: {
    ways,
    draft: emptyDecision,
    earliest: '',
    latestEnd: '',
    lookAgainWords: '',
    endsWords: '',
    consequence: '',
    missing: '',
  },
  lifetimes: {
    attached() {
      this.setData({ earliest: earliestDay(cloudNow()), latestEnd: latestEnd(cloudNow()) })
      this.show(readDecisionDraft(this.data.caseId) ?? emptyDecision)
    },
  },
  methods: {
    onWayTap({ currentTarget }: Tapped) {
      this.change({ kind: currentTarget.dataset.kind })
    },

    onTyped({ currentTarget, detail }: Typed) {
      const draft = { ...this.data.draft, [currentTarget.dataset.part]: detail.value }
      // Not sent back to the field that is being typed into.
      this.data.draft = draft
      keepDecisionDraft(this.data.caseId, draft)
    },

    onDayChange({ currentTarget, detail }: Typed) {
      this.change({ [currentTarget.dataset.part]: detail.value })
    },

    onDecideTap() {
      if (this.data.busy) return
      const read = readDecision(this.data.draft)
      this.setData({ missing: read.kind === 'missing' ? read.words : '' })
      if (read.kind === 'ready') this.triggerEvent('decide', { decision: read.decision, reason: read.reason, words: this.data.consequence })
    },

    change(part: Partial<DecisionDraft>) {
      const draft = { ...this.data.draft, ...part }
      keepDecisionDraft(this.data.caseId, draft)
      this.show(draft)
    },

    show(draft: DecisionDraft) {
      const now = cloudNow()
      const dayWords = (date: string): string => (date === '' ? '' : dayLabel(epochOf(date, '00:00'), now))
      this.setData({
        draft,
        lookAgainWords: dayWords(draft.lookAgainOn),
        endsWords: dayWords(draft.endsOn),
        consequence: consequence(draft, this.data.name, now),
        missing: '',
      })
    },
  },
})
