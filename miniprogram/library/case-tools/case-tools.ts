import type { Visibility } from '../../../domain/moderation/visibility'
import { call, type Answer } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import { noteLibraryChange } from '../../services/library-changes'
import { openPage, say } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { whileBusy } from '../../utils/while-busy'
import type { OwnerView } from '../case/owner-view'
import { chooseReaders, offersEdit } from './choose-readers'
import { stepSentence } from './step-sentence'

/**
 * What its authors, and whoever answers for it, may do with a case beside reading it. Sends `changed`, also when things have moved on meanwhile,
 * and `hold` with `{ held }`: the page behind holds still.
 */
Component({
  properties: {
    caseId: String,
    /** An `OwnerView`. */
    tools: Object,
    /** Whom it is published for. */
    visibility: String,
  },
  data: {
    busy: false,
    asking: false,
    about: '',
    reasons: ['内容过时了', '有更好的写法了', '可能认得出学生'],
    trouble: '',
  },
  methods: {
    onEditTap() {
      openPage(routes.editCase(this.data.caseId))
    },

    onReadersTap(): Promise<void> {
      return whileBusy(this, async () => {
        const chosen = await chooseReaders(this.data.visibility as Visibility)
        if (chosen.kind === 'narrower') await this.step(await call('library.setCaseVisibility', { id: this.data.caseId, visibility: chosen.visibility }), '已改好')
        else if (chosen.kind === 'wider' && (await offersEdit())) this.onEditTap()
      })
    },

    onConsentTap(): Promise<void> {
      return whileBusy(this, async () => {
        const consents = (this.data.tools as OwnerView).myConsent !== true
        await this.step(await call('library.consentToHandbook', { id: this.data.caseId, consents }), consents ? '已同意' : '已收回同意')
      })
    },

    onFeatureTap(): Promise<void> {
      return whileBusy(this, async () => {
        const featured = (this.data.tools as OwnerView).feature !== true
        await this.step(await call('library.featureCase', { id: this.data.caseId, featured }), featured ? '已设为精选' : '已取消精选')
      })
    },

    onRetireTap() {
      this.setData({ trouble: '', about: `retire:${this.data.caseId}` })
      this.ask(true)
    },

    onRetireClose() {
      this.ask(false)
    },

    onRetireConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
      return whileBusy(this, async () => {
        const answer = await call('library.retireCase', { id: this.data.caseId, retired: true, reason: detail.reason })
        if (answer.kind === 'done') keepText(this.data.about, '')
        // What was typed stays on the sheet until it has arrived.
        if (answer.kind === 'done' || answer.kind === 'refused') this.ask(false)
        await this.step(answer, '已撤下')
      })
    },

    onPutBackTap(): Promise<void> {
      return whileBusy(this, async () => this.step(await call('library.retireCase', { id: this.data.caseId, retired: false, reason: '' }), '已放回案例库'))
    },

    /** At once: it can be taken back. */
    onDeleteTap(): Promise<void> {
      return whileBusy(this, async () => this.step(await call('library.deleteCase', { id: this.data.caseId }), '已删除'))
    },

    onAppealed() {
      this.triggerEvent('changed')
    },

    onHold({ detail }: WechatMiniprogram.CustomEvent<{ held: boolean }>) {
      this.triggerEvent('hold', detail)
    },

    /** What a step came to; where it has moved on meanwhile, the page shows how. */
    async step(answer: Answer<unknown>, done: string): Promise<void> {
      this.setData({ trouble: '' })
      if (answer.kind === 'done') {
        noteLibraryChange()
        say(done)
      } else this.setData({ trouble: stepSentence(answer) })
      if (answer.kind === 'done' || answer.kind === 'refused') this.triggerEvent('changed')
    },

    ask(asking: boolean) {
      this.setData({ asking })
      this.triggerEvent('hold', { held: asking })
    },
  },
})
