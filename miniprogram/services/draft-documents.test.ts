import { beforeEach, describe, expect, it } from '@jest/globals'
import { addDocuments, type DraftDocument } from './draft-documents'
import { fakePhone, type FakePhone } from './fake-phone.fixture'

type Draft = { files: DraftDocument[]; nextNumber: number }
type Chosen = { path: string; name: string; size: number }

let phone: FakePhone
let draft: Draft | null
let chosen: Chosen[] | null

beforeEach(() => {
  phone = fakePhone()
  draft = { files: [], nextNumber: 4 }
  chosen = ['教案.docx', '名单.xlsx'].map(picked)
  let random = 0
  Object.assign(wx, {
    chooseMessageFile: async () => {
      if (chosen === null) throw new Error('chooseMessageFile:fail cancel')
      return { tempFiles: chosen }
    },
    getRandomValues: async () => ({ randomValues: new Uint8Array(8).fill((random += 1)).buffer }),
  })
})

describe('documents of a draft', () => {
  it('lie in the phone’s own folder, each with a number of its own', async () => {
    expect(await add()).toBe('')
    expect(draft).toMatchObject({ nextNumber: 6, files: [{ number: 4, name: '教案.docx', kind: 'docx', bytes: 7, fileId: '' }, { number: 5, name: '名单.xlsx' }] })
    expect(draft?.files.every(({ path }) => path.startsWith('wxfile://usr/case-c1-') && phone.files.has(path))).toBe(true)
  })

  it('get no number that a picture was given while they were copied', async () => {
    whileCopying(() => {
      if (draft?.files.length === 0) draft = { ...draft, nextNumber: 9 }
    })
    await add()
    expect(draft?.files.map(({ number }) => number)).toEqual([9, 10])
  })

  it('for which no number is left are named, and not copied', async () => {
    draft = { files: [], nextNumber: 99 }
    expect(await add()).toBe('加过的文件太多了，「名单.xlsx」没能加上。')
    expect([draft.files.map(({ number }) => number), copies()]).toEqual([[99], 1])
  })

  it('whose number was taken while they were copied leave nothing on the phone', async () => {
    draft = { files: [], nextNumber: 99 }
    whileCopying(() => {
      draft = { files: [], nextNumber: 100 }
    })
    expect(await add()).toBe('加过的文件太多了，「教案.docx」没能加上。加过的文件太多了，「名单.xlsx」没能加上。')
    expect([draft.files, copies()]).toEqual([[], 0])
  })

  it('of a draft that was discarded meanwhile leave nothing on the phone, and nothing is said', async () => {
    whileCopying(() => {
      draft = null
    })
    expect([await add(), draft, copies()]).toEqual(['', null, 0])
  })

  it('for which the phone has no room are left out, and named', async () => {
    phone.files.delete('wxfile://tmp/教案.docx')
    expect(await add()).toBe('手机空间不够，「教案.docx」没能加上。')
    expect(draft?.files.map(({ name }) => name)).toEqual(['名单.xlsx'])
  })

  it('are no more than the draft may hold', async () => {
    chosen = ['一', '二', '三', '四'].map((name) => picked(`${name}.pdf`))
    await add()
    await add()
    expect([draft?.files.length, copies()]).toEqual([3, 3])
  })

  it('stay as they are where somebody thought better of it', async () => {
    chosen = null
    expect(await add()).toBeNull()
    expect(draft?.files).toEqual([])
  })
})

/** Something happens while a document is being copied. */
function whileCopying(happen: () => void): void {
  const files = wx.getFileSystemManager()
  const copyFile = (copy: WechatMiniprogram.CopyFileOption): void => {
    happen()
    files.copyFile(copy)
  }
  Object.assign(wx, { getFileSystemManager: () => ({ ...files, copyFile }) })
}

/** How many copies lie in the phone’s own folder. */
function copies(): number {
  return [...phone.files.keys()].filter((path) => path.startsWith('wxfile://usr/')).length
}

function picked(name: string): Chosen {
  const path = `wxfile://tmp/${name}`
  phone.files.set(path, 7)
  return { path, name, size: 7 }
}

function add(): Promise<string | null> {
  const change = (part: Draft): void => {
    draft = part
  }
  return addDocuments({ most: 3, prefix: 'case-c1', draft: () => draft, change })
}
