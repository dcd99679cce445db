import { PNG } from 'pngjs'
import { encode } from 'uqr'

// As four bytes of a pixel read in this machine's order, little-endian like every one that Node runs on: alpha, blue, green, red.
const white = 0xffffffff
const ink = 0xff191e14
const green = 0xff60c107
// Shares of the image's width.
const ringOuter = 0.495
const ringThickness = 0.03
const scheme = 'weixin-local://wxacode'

/** What the stand-in for a 小程序码 says to a scanner: where the real one would lead. */
export function miniProgramCodeContent({ scene, page }: { scene: string; page: string }): string {
  return `${scheme}?scene=${encodeURIComponent(scene)}&page=${encodeURIComponent(page).replaceAll('%2F', '/')}`
}

/** A QR code inside a green ring, as PNG. */
export function drawMiniProgramCode(content: string, width: number): Buffer {
  const image = new PNG({ width, height: width })
  const pixels = new Uint32Array(image.data.buffer, image.data.byteOffset, width * width).fill(white)
  const outer = width * ringOuter
  const inner = outer - width * ringThickness
  drawDisc(pixels, width, outer, green)
  drawDisc(pixels, width, inner, white)
  drawCode(pixels, width, encode(content, { ecc: 'M', border: 0 }).data, inner * Math.SQRT2 * 0.97)
  return PNG.sync.write(image, { filterType: 0 })
}

function drawDisc(pixels: Uint32Array, width: number, radius: number, colour: number): void {
  const centre = width / 2
  for (let y = Math.ceil(centre - radius); y < centre + radius; y += 1) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (y + 0.5 - centre) ** 2))
    pixels.fill(colour, y * width + Math.round(centre - half), y * width + Math.round(centre + half))
  }
}

// Whole pixels per module, so that every edge is sharp.
function drawCode(pixels: Uint32Array, width: number, rows: boolean[][], space: number): void {
  const size = Math.floor(space / rows.length)
  const corner = Math.floor((width - size * rows.length) / 2)
  for (const [row, modules] of rows.entries()) {
    for (let y = corner + row * size; y < corner + (row + 1) * size; y += 1) {
      modules.forEach((isDark, column) => {
        const x = corner + column * size
        if (isDark) pixels.fill(ink, y * width + x, y * width + x + size)
      })
    }
  }
}
