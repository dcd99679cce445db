import { loadAsked, rememberedAsked, type AskedOfMe } from '../../services/asked'
import { askedLabel, isOwed, owedWords, termsWords } from '../../services/asked-words'
import { cloudNow } from '../../services/clock'
import { reflectionChanges } from '../../services/reflection-changes'
import { rememberedToday } from '../../services/today'
import { chooseStudio } from '../../utils/choose-studio'
import { openPage } from '../../utils/navigate'
import { routes } from '../../utils/routes'

/** Who comes back within this time sees what was read before. Milliseconds. */
const freshFor = 60_000

type Owed = { id: string; title: string; termsWords: string; owedWords: string; late: boolean; studioId: string; activityId: string }

/**
 * The reflection that is asked of me and due first, with the way to write it and to the others; for hosts the way to what they ask for, for whoever decides the way there.
 * Sends `deciding` when that is tapped.
 */
Component({
  properties: {
    /** `{ words }`; null: they decide nowhere. */
    deciding: Object,
  },
  data: {
    owed: null as Owed | null,
    further: 0,
    hosts: false,
    readAt: 0,
    changesSeen: -1,
  },
  lifetimes: {
    attached() {
      void this.refresh()
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
  methods: {
    async refresh(): Promise<void> {
      const studios = rememberedToday()?.today.studios ?? []
      this.setData({ hosts: studios.some(({ role }) => role === 'host') })
      // Who is counted nowhere is asked nothing.
      if (!studios.some(({ counted }) => counted)) return
      this.show(rememberedAsked())
      const age = cloudNow() - this.data.readAt
      if (this.data.changesSeen === reflectionChanges() && age >= 0 && age < freshFor) return
      const changesSeen = reflectionChanges()
      const loaded = await loadAsked()
      if (loaded.kind === 'trouble') return
      this.setData({ readAt: loaded.now, changesSeen })
      this.show(loaded.askings)
    },

    show(askings: readonly AskedOfMe[]): void {
      const [first, ...others] = askings.filter(isOwed)
      this.setData({ owed: first === undefined ? null : owedOf(first, cloudNow()), further: others.length })
    },

    onWriteTap(): void {
      const { owed } = this.data
      if (owed !== null) openPage(routes.writeReflection(owed.studioId, owed.activityId))
    },

    onAllTap(): void {
      openPage(routes.askedOfMe())
    },

    onDecidingTap(): void {
      this.triggerEvent('deciding')
    },

    async onHostTap(): Promise<void> {
      const hosted = (rememberedToday()?.today.studios ?? []).filter(({ role }) => role === 'host')
      const studio = await chooseStudio(hosted, '哪个工作室')
      if (studio !== null) openPage(routes.askings(studio.id))
    },
  },
})

function owedOf(asking: AskedOfMe, now: number): Owed {
  const { id, studio, what, state } = asking
  return {
    id,
    title: askedLabel(asking),
    termsWords: termsWords(asking, now),
    owedWords: owedWords(asking),
    late: state === 'missing',
    studioId: studio.id,
    activityId: what.kind === 'activity' ? what.activity.id : '',
  }
}
