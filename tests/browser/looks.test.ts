import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inRoot } from '../../scripts/root'
import { useStage } from './harness'
import { Auditor } from './looks/auditor'
import { extraPersonas, importCast, openids } from './looks/cast'
import { tellLibrary } from './looks/library'
import type { Finding, FindingKind } from './looks/finding'
import { importHandbooks } from './looks/handbooks'
import { openState } from './looks/open-state'
import { importRecords } from './looks/records'
import { importResources } from './looks/resources'
import type { State } from './looks/state'
import { states } from './looks/states'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true, personas: extraPersonas })
const phone = (): PhoneDriver => stage().phone(1)

/** The narrowest phone, the usual one, the largest, and a projector; then large type where it is tightest. */
const looks = [
  { width: 320, height: 568, type: 1 },
  { width: 375, height: 667, type: 1 },
  { width: 430, height: 932, type: 1 },
  { width: 1280, height: 720, type: 1 },
  { width: 375, height: 667, type: 1.5 },
  { width: 320, height: 568, type: 1.5 },
]

let auditor: Auditor
let storyBegan = 0

beforeAll(async () => {
  auditor = await Auditor.build()
  storyBegan = stage().cloud.clock.now()
  importCast(stage().cloud, storyBegan)
  importRecords(stage().cloud, storyBegan)
  await tellLibrary(stage().cloud)
  importHandbooks(stage().cloud, storyBegan)
  importResources(stage().cloud, storyBegan)
  // Room for the widest look at full size, so that pictures show every pixel.
  await stage().page.setViewportSize({ width: 2100, height: 1250 })
  // The other phone would only add calls of its own.
  await stage().phone(2).persona(openids.unbound)
}, 300_000)

describe('every page in every state can be read, tapped and heard, at every width and with large type', () => {
  it.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    await openState(stage(), storyBegan, state)
    const findings: string[] = []
    for (const look of looks) {
      await phone().resize(look.width, look.height)
      const at = `${look.width} px${look.type === 1 ? '' : ', large type'}`
      findings.push(...(await auditor.audit(phone(), look.type)).map((found) => `${at}: ${inWords(found)}`))
      if (isPictured(state, look)) await phone().screenshot(`looks/${state.name}${look.width === 375 ? '' : `-${look.width}`}`)
    }
    expect(findings).toEqual([])
  })
})

describe('the table of states', () => {
  it('has every page of the mini-program', () => {
    const walked = new Set<string>(states.map(({ page }) => page))
    expect(pagesOfApp().filter((page) => !walked.has(page))).toEqual([])
  })

  it('calls no two states the same', () => {
    expect(new Set(states.map(({ name }) => name)).size).toBe(states.length)
  })

  it.each(pagesOfApp())('finds %s in the type that the owner of the phone likes', async (page) => {
    await phone().fontScale(1.5)
    await phone().launch({ path: page })
    await phone().waitForRoute(page)
    expect(await auditor.typeOfPage(phone())).toBe('1.5')
    await phone().fontScale(1)
  })
})

describe('the audit', () => {
  const planted: [FindingKind, string, string][] = [
    ['contrast', 'grey on white', '<p style="background: #fff; color: #999">灰色的字</p>'],
    ['contrast', 'text faded by what is around it', '<p style="background: #fff; color: #000; opacity: 0.4">淡了的字</p>'],
    ['contrast', 'a pale placeholder', '<style>.pale::placeholder { color: #bbb }</style><input class="pale" aria-label="名称" placeholder="例子" style="height: 50px">'],
    ['contrast', 'text on a picture', '<p style="background: linear-gradient(#000, #fff)">图上的字</p>'],
    ['target', 'a small button', '<wx-button style="display: block; width: 100px; height: 30px">确定</wx-button>'],
    ['target', 'a small view that acts as a button', '<div role="button" style="width: 30px; height: 60px">关</div>'],
    ['name', 'a button with a picture only', '<div role="button" style="width: 60px; height: 60px"><i></i></div>'],
    ['name', 'a field that only a placeholder explains', '<input placeholder="名称" style="width: 200px; height: 60px">'],
    ['wide', 'a box wider than the window', '<div style="width: 600px; height: 10px"></div>'],
    ['cut', 'a line that ends in dots', '<p style="width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">很长很长很长的一行字</p>'],
    ['cut', 'lines below an edge', '<p style="width: 60px; height: 20px; overflow: hidden">很长很长很长的几行字</p>'],
    ['cut', 'text larger than its box', '<p style="width: 20px; height: 20px; background: #fff; white-space: nowrap">出格的字</p>'],
    ['cut', 'a code that is not in the window as a whole', '<canvas style="display: block; height: 2000px; width: 100px"></canvas>'],
    ['cut', 'a placeholder longer than its field', '<input aria-label="名称" placeholder="很长很长很长很长的一句话" style="width: 60px; height: 60px">'],
  ]

  beforeAll(async () => {
    await phone().persona(openids.unbound)
    await phone().launch({ path: 'studio/about/about' })
    await phone().resize(375, 667)
    await phone().sees('不取位置，不要手机号')
  })

  it('finds nothing where nothing is wrong', async () => {
    expect(await withPlanted('<p style="color: #000; background: #fff">清楚的字</p><button style="width: 80px; height: 48px; color: #000">好</button>')).toEqual([])
  })

  it.each(planted)('finds %s: %s', async (kind, _what, html) => {
    expect((await withPlanted(html)).map((found) => found.kind)).toContain(kind)
  })

  async function withPlanted(html: string): Promise<Finding[]> {
    const leaf = `document.querySelector('.page-frame:not([hidden]) page')`
    await phone().evaluate(`void ${leaf}.insertAdjacentHTML('afterbegin', ${JSON.stringify(`<div id="planted">${html}</div>`)})`)
    try {
      return await auditor.audit(phone(), 1)
    } finally {
      await phone().evaluate(`document.getElementById('planted').remove()`)
    }
  }
})

function isPictured({ wide = false }: State, { width, type }: (typeof looks)[number]): boolean {
  return type === 1 && (width === 375 || (wide && width === 1280))
}

function inWords({ kind, where, detail }: Finding): string {
  return `${kind}: ${where} ${detail}`
}

function pagesOfApp(): string[] {
  const app = z.object({ pages: z.array(z.string()), subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })) })
  const { pages, subPackages } = app.parse(JSON.parse(readFileSync(inRoot('miniprogram', 'app.json'), 'utf8')))
  return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
}
