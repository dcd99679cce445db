import { call } from '../../services/cloud'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { thanksWords, type Thanks } from './thanks-words'

/** Who thanked for a reflection, and a button to do so; one's own has none. Nobody is told. */
Component({
  properties: {
    reflectionId: String,
    /** As the cloud tells it. */
    thanks: Object,
    own: Boolean,
  },
  data: { busy: false, mine: false, words: '', trouble: '' },
  observers: {
    thanks(thanks: Thanks | null) {
      if (thanks !== null) this.show(thanks)
    },
  },
  methods: {
    onTap(): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ trouble: '' })
        const answer = await call('library.thank', { id: this.data.reflectionId, thanked: !this.data.mine })
        if (answer.kind === 'done') this.show(answer.output.thanks)
        else this.setData({ trouble: troubleSentence(answer) })
      })
    },

    show(thanks: Thanks) {
      this.setData({ mine: thanks.mine, words: thanksWords(thanks) })
    },
  },
})
