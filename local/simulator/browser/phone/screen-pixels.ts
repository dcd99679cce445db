const scale = 2

/** What a camera sees of the screen: backgrounds, pictures and canvases at their places. Text is left out. */
export async function screenPixels(): Promise<ImageData> {
  const canvas = document.createElement('canvas')
  canvas.width = innerWidth * scale
  canvas.height = innerHeight * scale
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('this browser draws no canvas')
  context.scale(scale, scale)
  context.imageSmoothingEnabled = false
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, innerWidth, innerHeight)
  await picturesLoaded()
  paint(context, document.body)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

async function picturesLoaded(): Promise<void> {
  const pending = [...document.images].filter((image) => image.currentSrc !== '' && !image.complete)
  await Promise.all(pending.map((image) => image.decode().catch(() => undefined)))
}

/** Paints in document order, which is the order of what lies on what. */
function paint(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) === 0) return
  const box = element.getBoundingClientRect()
  context.save()
  context.globalAlpha *= Number(style.opacity)
  if (style.overflow !== 'visible') {
    context.beginPath()
    context.rect(box.left, box.top, box.width, box.height)
    context.clip()
  }
  if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
    context.fillStyle = style.backgroundColor
    context.fillRect(box.left, box.top, box.width, box.height)
  }
  if (element instanceof HTMLCanvasElement && element.width > 0 && element.height > 0) {
    context.drawImage(element, box.left, box.top, box.width, box.height)
  }
  if (element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0)
    drawPicture(context, element, box, style.objectFit)
  for (const child of element.children) paint(context, child)
  context.restore()
}

function drawPicture(context: CanvasRenderingContext2D, image: HTMLImageElement, box: DOMRect, fit: string): void {
  const { naturalWidth, naturalHeight } = image
  const ratios = [box.width / naturalWidth, box.height / naturalHeight]
  const ratio = fit === 'contain' ? Math.min(...ratios) : fit === 'cover' ? Math.max(...ratios) : 0
  const [width, height] = ratio === 0 ? [box.width, box.height] : [naturalWidth * ratio, naturalHeight * ratio]
  context.drawImage(image, box.left + (box.width - width) / 2, box.top + (box.height - height) / 2, width, height)
}
