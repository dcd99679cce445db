import { BuiltInView } from './view-base'

export class CanvasView extends BuiltInView {
  static readonly drawsItself = true

  override attached(): void {
    if (this.text('type') !== '2d') throw new Error('only <canvas type="2d"> is simulated')
  }
}

/** The node that a selector query hands out: the DOM's canvas with what WeChat adds to it. */
export function canvasNode(element: HTMLCanvasElement): HTMLCanvasElement {
  const additions: Record<string, unknown> = {
    createImage: () => new Image(),
    createPath2D: (path?: Path2D) => new Path2D(path),
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (handle: number) => cancelAnimationFrame(handle),
  }
  for (const [name, value] of Object.entries(additions)) {
    if (!(name in element)) Object.defineProperty(element, name, { value, enumerable: false })
  }
  return element
}
