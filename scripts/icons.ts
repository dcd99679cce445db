import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { inRoot } from './root'
import { writeIfChanged } from './write-if-changed'

// Draws the icons of the mini-program from lucide: `npx tsx scripts/icons.ts`. The results are committed.
// A page shows one with <line-icon name="clock" />, coloured by the text around it; add its lucide name here.
const icons = [
  'backpack', 'bell', 'book-open', 'bookmark', 'book-text', 'calendar-days', 'calendar-plus', 'calendar-x', 'check-check', 'check', 'chevron-down', 'chevron-right', 'circle-check', 'clock', 'cloud-off',
  'coffee', 'copy', 'download', 'eye', 'file-text', 'filter', 'folder-open', 'heart', 'history', 'hourglass', 'image', 'info', 'key-round', 'layers', 'link', 'list', 'list-checks', 'lock', 'map-pin', 'megaphone', 'notebook-pen', 'paperclip', 'pencil',
  'plus', 'presentation', 'qr-code', 'refresh-cw', 'repeat', 'scan-line', 'scan-qr-code', 'school', 'search', 'send', 'share-2', 'shield-check', 'star', 'trash-2',
  'triangle-alert', 'undo-2', 'user-round', 'user-round-plus', 'users-round', 'video', 'wifi-off', 'x',
]

const tabIcons = { today: 'sun', activities: 'calendar-days', reflections: 'notebook-pen', library: 'book-open', me: 'user-round' }
const tabStates = [
  { suffix: '', stroke: '#5B6965', fill: 'none', width: 1.75 },
  { suffix: '-selected', stroke: '#2F6B5E', fill: '#E7F0ED', width: 2 },
]
/** What WeChat asks for: 81 px, three for each of 27. */
const tabIconPixels = 81

async function main(): Promise<void> {
  writeIfChanged(inRoot('miniprogram', 'components', 'icon', 'icon-shapes.wxss'), Buffer.from(iconShapes()))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: tabIconPixels, height: tabIconPixels } })
    for (const [tab, icon] of Object.entries(tabIcons)) {
      for (const state of tabStates) {
        const drawn = withLook(svgOf(icon), state)
        writeIfChanged(inRoot('miniprogram', 'assets', 'tabs', `${tab}${state.suffix}.png`), await drawPng(page, drawn))
      }
    }
  } finally {
    await browser.close()
  }
}

function iconShapes(): string {
  const rules = icons.map((name) => {
    const data = `url("data:image/svg+xml,${encodeForCss(svgOf(name))}")`
    return `.icon-${name} {\n  -webkit-mask-image: ${data};\n  mask-image: ${data};\n}\n`
  })
  return ['/* Made by scripts/icons.ts from lucide (ISC licence). */\n', ...rules].join('\n')
}

/** One line, without the comment and the attributes that only a web page needs. */
function svgOf(name: string): string {
  return readFileSync(inRoot('node_modules', 'lucide-static', 'icons', `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/s, '')
    .replace(/\s*class="[^"]*"/, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim()
}

// A mask takes nothing but the opacity, so any colour will do; `#` would end the address.
function encodeForCss(svg: string): string {
  return encodeURIComponent(svg.replace('currentColor', 'black').replace(/"/g, "'")).replace(/%20/g, ' ').replace(/%3D/g, '=').replace(/%2F/g, '/')
}

type Look = (typeof tabStates)[number]

function withLook(svg: string, { stroke, fill, width }: Look): string {
  return svg
    .replace('currentColor', stroke)
    .replace('fill="none"', `fill="${fill}"`)
    .replace('stroke-width="2"', `stroke-width="${width}"`)
    .replace('width="24" height="24"', `width="${tabIconPixels}" height="${tabIconPixels}"`)
}

async function drawPng(page: Page, svg: string): Promise<Buffer> {
  await page.setContent(`<style>body { margin: 0 } svg { display: block; padding: 6px; box-sizing: border-box }</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
