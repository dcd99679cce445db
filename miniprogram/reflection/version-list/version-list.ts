import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { momentOf } from '../../utils/china-time'

type Versions = OutputOf<'library.reflection'>['versions']

/** How a reflection came to be what it is. Sends `choose` with `{ version }`. */
Component({
  properties: {
    versions: Array,
    /** The one that is looked at; 0: as it is now. */
    chosen: Number,
  },
  data: { open: false, lines: [] as { version: number; words: string }[] },
  observers: {
    versions(versions: Versions) {
      const now = cloudNow()
      this.setData({ lines: versions.map(({ version, sentAt }) => ({ version, words: `${momentOf(sentAt, now)} ${version === 1 ? '写的' : '改的'}` })).reverse() })
    },
  },
  methods: {
    onOpenTap() {
      this.setData({ open: !this.data.open })
    },

    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { version: number }>) {
      this.triggerEvent('choose', { version: currentTarget.dataset.version })
    },
  },
})
