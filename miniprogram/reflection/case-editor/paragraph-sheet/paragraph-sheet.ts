import type { CaseSection } from '../../../../domain/library/case-words'
import { sectionNames, sectionOrder } from '../../../shared/index'
import { paragraphsOf } from '../../../utils/paragraphs'

type Tapped = WechatMiniprogram.TouchEvent<object, object, { index: number }>

/** As much as tells which one it is. */
const mostCharacters = 45

/** The paragraphs of a section, to be put into others one by one. Sends `move` with `{ index, to }`, and `close`. */
Component({
  properties: {
    text: String,
    /** A `CaseSection`. */
    section: String,
  },
  data: {
    lines: [] as { index: number; text: string; beginning: string }[],
    name: '',
  },
  observers: {
    'text, section'(text: string, section: CaseSection) {
      this.setData({ lines: paragraphsOf(text).map((paragraph, index) => ({ index, text: paragraph, beginning: beginningOf(paragraph) })), name: sectionNames[section] })
    },
  },
  methods: {
    async onTap({ currentTarget }: Tapped): Promise<void> {
      const others = sectionOrder.filter((section) => section !== this.data.section)
      try {
        const { tapIndex } = await wx.showActionSheet({ alertText: '移到哪一部分', itemList: others.map((section) => sectionNames[section]) })
        const to = others[tapIndex]
        if (to !== undefined) this.triggerEvent('move', { index: currentTarget.dataset.index, to })
      } catch {
        // WeChat's way of saying 取消.
      }
    },

    onClose(): void {
      this.triggerEvent('close')
    },
  },
})

function beginningOf(paragraph: string): string {
  const characters = [...paragraph]
  return characters.length <= mostCharacters ? paragraph : `${characters.slice(0, mostCharacters).join('')}…`
}
