import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { LocalCloud } from '../../local/cloud/local-cloud'
import { personas as storyPersonas, seedStory } from '../../local/seed/story'
import { seedReflections } from '../../local/seed/story-reflections'
import type { Persona } from '../../local/simulator/persona'
import { startSimulator, type Simulator } from '../../local/simulator/server'
import { launchBrowser } from '../../scripts/browser'
import { inRoot } from '../../scripts/root'
import { PhoneDriver } from './phone-driver'
import { ProblemWatch } from './problem-watch'

export type StageOptions = {
  /** What the cloud holds at the beginning; nothing when left out. */
  seed?: 'story' | 'empty'
  /** Whether the people of the story have written their reflections; that takes a few seconds. */
  reflections?: boolean
  /** The cloud's time at the beginning, in epoch milliseconds. */
  clock?: number
  /** People beside those of the story. */
  personas?: Persona[]
  miniprogram?: string
  functionsDirectory?: string
  /** Where the cloud keeps everything, so that a later stage finds it; in memory when left out. */
  dataDirectory?: string
}

/** The whole product on one computer, with its two phones in a browser. */
export type Stage = {
  cloud: LocalCloud
  url: string
  page: Page
  problems: ProblemWatch
  phone(number: 1 | 2): PhoneDriver
  /** Moves the cloud's clock, and waits until both phones go by it. */
  moveClock(change: ClockChange): Promise<void>
  close(): Promise<void>
}

export type ClockChange = { now: number } | { offsetMs: number } | { advanceMs: number }

// Any fixed key will do: what is signed with it never leaves the test.
const secrets = JSON.stringify({ current: 1, keys: { 1: Buffer.alloc(32, 7).toString('base64url') } })
const window = { width: 1400, height: 1100 }
// Far more than anything takes, also on a machine that is busy with ten other things.
const patienceMs = 25_000
const openingMs = 300_000

/**
 * Opens a stage for all tests of a file and closes it after them. A test fails on any console error or warning, uncaught exception,
 * failed request or request to another host that it has not allowed by `stage().problems.allow(/…/)`.
 */
export function useStage(options: StageOptions = {}): () => Stage {
  let opened: Stage | undefined
  beforeAll(async () => {
    opened = await openStage(options)
  }, openingMs)
  afterEach(() => opened?.problems.check())
  afterAll(() => opened?.close())
  return () => {
    if (opened === undefined) throw new Error('The stage opens before the first test, not while tests are declared.')
    return opened
  }
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const closers: (() => Promise<void> | void)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const cloud = await startCloud(options)
    closers.push(() => cloud.close())
    const simulator = await startPhones(cloud, options, closers)
    const browser = await launchBrowser()
    closers.push(() => browser.close())
    return { ...(await openPage(browser, cloud, simulator)), cloud, url: simulator.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startCloud({ seed = 'empty', reflections = false, clock, functionsDirectory, dataDirectory }: StageOptions): Promise<LocalCloud> {
  const cloud = await LocalCloud.start({
    functionsDirectory: functionsDirectory ?? inRoot('dist', 'cloudfunctions'),
    dataDirectory: dataDirectory ?? null,
    strictIndexes: true,
    functionEnvironment: { HOMEROOM_SECRETS: secrets },
    seeds: { story: seedAnswered },
  })
  if (clock !== undefined) cloud.clock.move({ now: clock })
  try {
    if (seed === 'story') await seedAnswered(cloud)
    if (reflections) await seedReflections(cloud)
    return cloud
  } catch (error) {
    await cloud.close()
    throw error
  }
}

/** The people of the story have answered WeChat's question for good, so that it lies over no page but where a test is about it. */
async function seedAnswered(cloud: LocalCloud): Promise<void> {
  await seedStory(cloud)
  for (const { openid } of storyPersonas) {
    const choices = cloud.subscriptions.state(openid).templates.map(({ id }) => [id, 'accept'] as const)
    cloud.subscriptions.change(openid, { choices: Object.fromEntries(choices) })
  }
}

async function startPhones(cloud: LocalCloud, { miniprogram, personas = [] }: StageOptions, closers: (() => Promise<void> | void)[]): Promise<Simulator> {
  const outDirectory = mkdtempSync(path.join(tmpdir(), 'homeroom-'))
  closers.push(() => rmSync(outDirectory, { recursive: true, force: true }))
  const simulator = await startSimulator({
    cloud,
    personas: [...storyPersonas, ...personas],
    miniprogram: miniprogram ?? inRoot('miniprogram'),
    outDirectory,
    port: 0,
  })
  closers.push(() => simulator.close())
  const problem = await simulator.recompile()
  if (problem !== null) throw new Error(`The mini-program does not compile cleanly:\n${problem}`)
  return simulator
}

async function openPage(browser: Browser, cloud: LocalCloud, { url }: Simulator): Promise<Pick<Stage, 'page' | 'problems' | 'phone' | 'moveClock'>> {
  const page = await browser.newPage({ viewport: window, locale: 'zh-CN' })
  page.setDefaultTimeout(patienceMs)
  const problems = new ProblemWatch(page, [url, cloud.url])
  await page.goto(url)
  const phones = [new PhoneDriver(page, 1), new PhoneDriver(page, 2)] as const
  await Promise.all(phones.map((phone) => phone.ready()))
  const moveClock = async (change: ClockChange): Promise<void> => {
    const response = await page.request.post(`${url}/__local/clock`, { data: change })
    const { offsetMs } = (await response.json()) as { offsetMs: number }
    await Promise.all(phones.map((phone) => phone.followsClock(offsetMs)))
  }
  return { page, problems, phone: (number) => phones[number === 1 ? 0 : 1], moveClock }
}
