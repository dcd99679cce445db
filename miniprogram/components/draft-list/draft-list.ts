import { cloudNow } from '../../services/clock'
import { draftCard, draftsWords, type DraftCard } from '../../services/reflection-draft-card'
import { discardDraft } from '../../services/reflection-draft-discard'
import { keptDrafts, readDraft } from '../../services/reflection-draft-store'
import { hearReflectionOutbox, isSending } from '../../services/reflection-outbox'
import { openPage } from '../../utils/navigate'
import { routes } from '../../utils/routes'

type Tapped = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** What is written on this phone and not sent yet. Sends `show` where it only says that there is something, and `sent` when something was sent. */
Component({
  properties: {
    /** A line instead of the list. */
    brief: Boolean,
  },
  data: {
    cards: [] as DraftCard[],
    words: '',
    stopHearing: () => undefined as unknown,
  },
  lifetimes: {
    attached() {
      this.refresh()
      this.data.stopHearing = hearReflectionOutbox(({ kind, id }) => {
        if (kind !== 'changed') return
        const wasThere = this.data.cards.some((card) => card.id === id)
        this.refresh()
        if (wasThere && readDraft(id) === null) this.triggerEvent('sent')
      })
    },
    detached() {
      this.data.stopHearing()
    },
  },
  pageLifetimes: {
    show() {
      this.refresh()
    },
  },
  methods: {
    refresh(): void {
      const drafts = keptDrafts()
      this.setData({ words: draftsWords(drafts), cards: drafts.map((draft) => draftCard(draft, cloudNow(), isSending(draft.id))) })
    },

    onOpenTap({ currentTarget }: Tapped): void {
      openPage(routes.continueReflection(currentTarget.dataset.id))
    },

    async onDiscardTap({ currentTarget }: Tapped): Promise<void> {
      const draft = readDraft(currentTarget.dataset.id)
      if (draft !== null && (await discardDraft(draft))) this.refresh()
    },

    onBriefTap(): void {
      this.triggerEvent('show')
    },
  },
})
