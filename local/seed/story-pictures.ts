import { PNG } from 'pngjs'

type Colour = readonly [red: number, green: number, blue: number]
type Box = { x: number; y: number; width: number; height: number; colour: Colour }
/** A scene in parts of a thousand of its width and height, so that it can be drawn in any size. */
type Scene = { top: Colour; bottom: Colour; boxes: Box[] }

export type SceneName = 'notes' | 'shelf' | 'blackboard' | 'window'

const paper: Colour = [246, 245, 241]
const wood: Colour = [196, 154, 108]
const notePapers: Colour[] = [
  [255, 226, 140],
  [190, 224, 206],
  [250, 196, 184],
  [196, 214, 240],
]
const spines: Colour[] = [
  [47, 107, 94],
  [184, 64, 47],
  [199, 122, 18],
  [70, 96, 140],
  [120, 88, 120],
]

const scenes: Record<SceneName, Scene> = {
  notes: {
    top: [232, 228, 218],
    bottom: [216, 210, 198],
    boxes: grid(4, 3).map(({ column, row }) => ({ x: 70 + column * 220 + (row % 2) * 24, y: 70 + row * 300 + (column % 2) * 20, width: 170, height: 230, colour: pick(notePapers, column + row) })),
  },
  shelf: {
    top: [238, 232, 222],
    bottom: [226, 216, 202],
    boxes: [
      ...[0, 1, 2].map((row) => ({ x: 60, y: 290 + row * 300, width: 880, height: 24, colour: wood })),
      ...grid(13, 3).map(({ column, row }) => ({ x: 80 + column * 64, y: 290 + row * 300 - heightOfBook(column, row), width: 50, height: heightOfBook(column, row), colour: pick(spines, column * 2 + row) })),
    ],
  },
  blackboard: {
    top: [228, 224, 214],
    bottom: [214, 208, 196],
    boxes: [
      { x: 60, y: 120, width: 880, height: 620, colour: wood },
      { x: 84, y: 152, width: 832, height: 556, colour: [44, 82, 72] },
      ...[0, 1, 2, 3].map((line) => ({ x: 150, y: 240 + line * 110, width: 620 - line * 110, height: 18, colour: paper })),
      { x: 700, y: 726, width: 90, height: 14, colour: paper },
    ],
  },
  window: {
    top: [176, 210, 232],
    bottom: [244, 232, 206],
    boxes: [
      { x: 0, y: 760, width: 1000, height: 240, colour: [120, 160, 120] },
      { x: 480, y: 0, width: 40, height: 1000, colour: paper },
      { x: 0, y: 470, width: 1000, height: 36, colour: paper },
      { x: 120, y: 640, width: 120, height: 220, colour: wood },
      { x: 90, y: 520, width: 180, height: 140, colour: [84, 136, 96] },
    ],
  },
}

/** A picture of the story, as PNG: nothing that lives is on it. */
export function drawScene(name: SceneName, width: number, height: number): Buffer {
  const { top, bottom, boxes } = scenes[name]
  const image = new PNG({ width, height })
  const canvas = { pixels: new Uint32Array(image.data.buffer, image.data.byteOffset, width * height), width, height }
  for (let y = 0; y < height; y += 1) fill(canvas, { x: 0, y, width, height: 1 }, between(top, bottom, y / height))
  for (const { x, y, colour, ...size } of boxes) {
    const box = { x: (x * width) / 1000, y: (y * height) / 1000, width: (size.width * width) / 1000, height: (size.height * height) / 1000 }
    fill(canvas, box, colour)
  }
  // Each row as what differs from the one above it: nearly nothing.
  return PNG.sync.write(image, { filterType: 2, deflateStrategy: 0 })
}

type Canvas = { pixels: Uint32Array; width: number; height: number }

function fill({ pixels, ...canvas }: Canvas, { x, y, width, height }: Omit<Box, 'colour'>, [red, green, blue]: Colour): void {
  // Four bytes in this machine's order, little-endian like every one that Node runs on: alpha, blue, green, red.
  const pixel = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
  const [left, right] = [Math.round(x), Math.min(canvas.width, Math.round(x + width))]
  for (let row = Math.round(y); row < Math.min(canvas.height, Math.round(y + height)); row += 1) pixels.fill(pixel, row * canvas.width + left, row * canvas.width + right)
}

function between(one: Colour, other: Colour, share: number): Colour {
  const mix = (a: number, b: number): number => Math.round(a + (b - a) * share)
  return [mix(one[0], other[0]), mix(one[1], other[1]), mix(one[2], other[2])]
}

function grid(columns: number, rows: number): { column: number; row: number }[] {
  return Array.from({ length: columns * rows }, (_, i) => ({ column: i % columns, row: Math.floor(i / columns) }))
}

function heightOfBook(column: number, row: number): number {
  return 150 + ((column * 37 + row * 53) % 70)
}

function pick(colours: readonly Colour[], i: number): Colour {
  return colours[i % colours.length] ?? paper
}
