import type { Replacement } from '../pupil-check/index'
import { findClues, type Clue } from './find-clues'
import { joined, type PupilWords } from './pupil-words'
import { replaceClues, undoReplacing, type Replaced } from './replace-clues'
import { keyOf, reviewView, type ReviewView } from './review-view'

type Tapped = WechatMiniprogram.TouchEvent<object, object, { key: string }>
/** What was done last, newest at the end: each can be taken back. */
type Step = { said: string } & ({ kind: 'replaced'; replaced: Replaced } | { kind: 'dismissed'; forms: string[] })

/** How long a writer rests before the text is looked through. Milliseconds. */
const pause = 600

/**
 * Points out what in a draft is likely to tell who a pupil is, and puts neutral forms in its place. Runs while typing rests; nothing is sent anywhere.
 * Sends `change` with `{ title, text, known }` and `dismiss` with `{ dismissed }`, both as they are to be from now on. `title` and `text` have to follow every
 * input, not only pauses: what is not known here when something is replaced would be lost.
 */
Component({
  properties: {
    title: String,
    text: String,
    /** Words that the author said are no such thing; kept with the draft. */
    dismissed: Array,
    /** `Replacement[]`: what was replaced in this draft; kept with it. */
    known: Array,
  },
  data: {
    view: null as ReviewView | null,
    allLines: false,
    wholeText: false,
    steps: [] as Step[],
    /** What the last step was, as long as it can be taken back; empty: none. */
    said: '',
    dismissedCount: 0,
    timer: 0,
    /** What was looked through last, title and text in one. */
    seen: null as string | null,
    /** What this component made of the words itself: it is looked through at once. */
    made: null as string | null,
  },
  observers: {
    'title, text, dismissed, known'() {
      const whole = joined(this.words())
      clearTimeout(this.data.timer)
      if (this.data.seen === null || whole === this.data.seen || whole === this.data.made) this.look()
      else this.data.timer = setTimeout(() => this.look(), pause)
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data.timer)
    },
  },
  methods: {
    onReplaceTap({ currentTarget }: Tapped) {
      this.replace((clue) => keyOf(clue) === currentTarget.dataset.key)
    },

    onReplaceAllTap() {
      this.replace(() => true)
    },

    async onDismissTap({ currentTarget }: Tapped) {
      const clue = this.clues().find((one) => keyOf(one) === currentTarget.dataset.key)
      const forms = clue === undefined ? [] : await chooseForms(clue)
      if (forms.length === 0) return this.look()
      this.keepStep({ kind: 'dismissed', forms, said: `「${forms.join('、')}」不再提示` })
      const whole = joined(this.words())
      // What is no longer in the text is forgotten: written again, it is another text.
      this.triggerEvent('dismiss', { dismissed: [...this.dismissed().filter((word) => whole.includes(word)), ...forms] })
    },

    onUndoTap() {
      const step = this.data.steps.pop()
      if (step === undefined) return
      if (step.kind === 'dismissed') {
        this.triggerEvent('dismiss', { dismissed: this.dismissed().filter((word) => !step.forms.includes(word)) })
        return
      }
      const undone = undoReplacing(this.words(), step.replaced, this.known())
      if (undone === null) this.look()
      else this.change(undone.words, undone.known)
    },

    onLookAgainTap() {
      this.setData({ steps: this.data.steps.filter(({ kind }) => kind !== 'dismissed') })
      this.triggerEvent('dismiss', { dismissed: [] })
    },

    onMoreTap() {
      this.setData({ allLines: true })
      this.look()
    },

    onWholeTextTap() {
      this.setData({ wholeText: !this.data.wholeText })
      this.look()
    },

    /** Finds anew: something may have been typed since the list was drawn. */
    replace(isChosen: (clue: Clue) => boolean): void {
      const clues = this.clues()
      const chosen = clues.filter(isChosen)
      if (chosen.length === 0) return this.look()
      const { words, known, replaced } = replaceClues(this.words(), clues, chosen, this.known())
      this.keepStep({ kind: 'replaced', replaced, said: saidOf(chosen) })
      this.change(words, known)
    },

    change(words: PupilWords, known: Replacement[]): void {
      this.data.made = joined(words)
      this.triggerEvent('change', { ...words, known })
    },

    keepStep(step: Step): void {
      this.data.steps = [...this.data.steps, step]
    },

    look(): void {
      const { allLines, wholeText } = this.data
      const words = this.words()
      this.data.seen = joined(words)
      this.data.made = null
      while (this.isPast(this.data.steps[this.data.steps.length - 1])) this.data.steps.pop()
      this.setData({
        view: reviewView(words, this.clues(), { allLines, wholeText }),
        said: this.data.steps[this.data.steps.length - 1]?.said ?? '',
        dismissedCount: this.dismissed().filter((word) => joined(words).includes(word)).length,
      })
    },

    /** Where all of it has been rewritten since, there is nothing to take back. */
    isPast(step: Step | undefined): boolean {
      if (step === undefined) return false
      if (step.kind === 'dismissed') return !step.forms.some((word) => this.dismissed().includes(word))
      return undoReplacing(this.words(), step.replaced, this.known()) === null
    },

    clues(): Clue[] {
      return findClues(this.words(), this.dismissed(), this.known())
    },

    words(): PupilWords {
      const { title, text } = this.data
      return { title, text }
    },

    dismissed(): string[] {
      return this.data.dismissed as string[]
    },

    known(): Replacement[] {
      return this.data.known as Replacement[]
    },
  },
})

function saidOf([first, ...others]: readonly Clue[]): string {
  if (first === undefined || others.length > 0) return `已替换 ${others.length + 1} 项`
  return `已把「${first.forms.join('、')}」换成「${[...new Set(first.replacements.map(({ neutral }) => neutral))].join('、')}」`
}

/** Of 王小雨 and 小雨 one may be a pupil and the other the weather. */
async function chooseForms({ forms }: Clue): Promise<string[]> {
  if (forms.length === 1) return forms
  const listed = forms.slice(0, 5)
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: '哪个不是学生信息', itemList: ['都不是', ...listed] })
    return tapIndex === 0 ? forms : listed.slice(tapIndex - 1, tapIndex)
  } catch {
    // WeChat's way of saying 取消.
    return []
  }
}
