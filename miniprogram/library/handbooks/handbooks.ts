import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { libraryChanges } from '../../services/library-changes'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { handbookLine, type HandbookLine } from './handbook-line'

type Known = Pick<OutputOf<'reports.handbooks'>, 'handbooks' | 'next'>
type Loaded = { kind: 'loaded'; known: Known } | { kind: 'trouble'; trouble: Trouble }
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    lines: [] as HandbookLine[],
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  known: null as Known | null,
  changesSeen: -1,

  async onShow(): Promise<void> {
    const compiling = this.known?.handbooks.some(({ progress }) => progress.kind === 'compiling') ?? false
    if (compiling || this.changesSeen !== libraryChanges()) await this.refresh()
  },

  onNewTap(): void {
    openPage(routes.writeHandbook())
  },

  onOpen({ currentTarget }: Tapped): void {
    openPage(routes.handbook(currentTarget.dataset.id))
  },

  async refresh(): Promise<void> {
    const changes = libraryChanges()
    const loaded = await load()
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.known)
  },

  more(): Promise<void> {
    return readMore(this, () => this.known, (known, after) => load(after, known.handbooks), ({ known }) => this.show(known))
  },

  show(known: Known): void {
    this.known = known
    const { handbooks, next } = known
    const now = cloudNow()
    this.setData({ face: handbooks.length === 0 ? 'empty' : 'full', lines: handbooks.map((one) => handbookLine(one, now)), tail: next === null && handbooks.length > 5 ? 'end' : 'none' })
  },
})

async function load(after?: NonNullable<Known['next']>, before: Known['handbooks'] = []): Promise<Loaded> {
  const answer = await call('reports.handbooks', after === undefined ? {} : { after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const { handbooks, next } = answer.output
  const known = new Set(before.map(({ id }) => id))
  return { kind: 'loaded', known: { handbooks: [...before, ...handbooks.filter(({ id }) => !known.has(id))], next } }
}
