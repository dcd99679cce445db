import { PNG } from 'pngjs'
import { encode } from 'uqr'

type Colour = readonly [red: number, green: number, blue: number]

const white: Colour = [255, 255, 255]
const ink: Colour = [20, 30, 25]
const green: Colour = [7, 193, 96]
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
  const code = encode(content, { ecc: 'M', border: 0 })
  const centre = width / 2
  const outer = width * ringOuter
  const inner = outer - width * ringThickness
  const moduleWidth = Math.floor((inner * Math.SQRT2 * 0.97) / code.size)
  const corner = Math.floor((width - moduleWidth * code.size) / 2)
  return paint(width, (x, y) => {
    const distance = Math.hypot(x + 0.5 - centre, y + 0.5 - centre)
    if (distance <= outer && distance >= inner) return green
    const row = code.data[Math.floor((y - corner) / moduleWidth)]
    return row?.[Math.floor((x - corner) / moduleWidth)] === true ? ink : white
  })
}

function paint(width: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const image = new PNG({ width, height: width })
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) image.data.set([...colourAt(x, y), 255], 4 * (y * width + x))
  }
  return PNG.sync.write(image)
}
