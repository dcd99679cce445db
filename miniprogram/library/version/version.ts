import { call } from '../../services/cloud'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { unreadFace } from '../../utils/trouble'
import { versionViewOf, type VersionView } from './version-view'

Page({
  data: {
    ...notReadYet(),
    view: null as VersionView | null,
    /** 'changes' | 'whole' */
    reading: 'changes',
    readings: [
      { value: 'changes', words: '看改动' },
      { value: 'whole', words: '看这一版' },
    ],
  },

  ...readsAgain,

  caseId: '',
  version: 0,

  async onLoad({ id = '', version = '' }: { id?: string; version?: string }): Promise<void> {
    this.caseId = id
    this.version = Number(version)
    await this.refresh()
  },

  onReadingChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.setData({ reading: detail.value })
  },

  async refresh(): Promise<void> {
    const answer = await call('library.caseVersion', { id: this.caseId, version: this.version })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.setData({ face: 'full', staleWords: '', view: versionViewOf(answer.output, answer.now) })
  },
})
