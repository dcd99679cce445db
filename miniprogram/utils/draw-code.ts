import { qrMatrix } from '../shared/index'

/** Light modules that must surround a code for a camera to find it. */
const quietZone = 4

/**
 * The largest edge, in px, at which every module is a whole number of dots: a blurred edge costs a camera at the back of the hall its grip.
 * @param pixelRatio dots to a px
 */
export function edgeOfCode(text: string, room: number, pixelRatio: number): number {
  const modules = qrMatrix(text).length + 2 * quietZone
  return (modules * Math.max(Math.floor((room * pixelRatio) / modules), 1)) / pixelRatio
}

/** Draws black on white, to fill a canvas of this edge in px. */
export function drawCode(canvas: WechatMiniprogram.Canvas, text: string, edge: number, pixelRatio: number): void {
  const matrix = qrMatrix(text)
  const dots = Math.round(edge * pixelRatio)
  const scale = dots / (matrix.length + 2 * quietZone)
  canvas.width = dots
  canvas.height = dots
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, dots, dots)
  context.fillStyle = '#000000'
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect((x + quietZone) * scale, (y + quietZone) * scale, scale, scale)
    })
  })
}
