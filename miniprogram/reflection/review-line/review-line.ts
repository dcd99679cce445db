import { cloudNow } from '../../services/clock'
import { openPage } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { isOpen, matterOf, waitedWords, type Review } from '../../services/review-matter'

/** Tells whoever decides that a reflection waits for them, and leads there. Nothing where it does not. */
Component({
  properties: {
    reflectionId: String,
    /** A `Review`. */
    review: Object,
  },
  data: { word: '', waited: '' },
  observers: {
    review(review: Review | null) {
      const matter = review === null ? null : matterOf(review, cloudNow())
      const isShown = matter !== null && (isOpen(matter) || matter.kind === 'down')
      this.setData({ word: isShown ? matter.word : '', waited: matter === null || matter.since === null ? '' : waitedWords(matter.since, cloudNow()) })
    },
  },
  methods: {
    onTap() {
      openPage(routes.review(this.data.reflectionId))
    },
  },
})
