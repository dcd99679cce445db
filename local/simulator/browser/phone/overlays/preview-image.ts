import { make } from '../dom'
import { openDialog } from './layer'

/** Shows pictures on black, one at a time. */
export function previewImage(addresses: readonly string[], current: string): void {
  let index = Math.max(0, addresses.indexOf(current))
  const picture = make('img', { attributes: { alt: '' } })
  const count = make('p')
  const show = (wanted: number): void => {
    index = (wanted + addresses.length) % addresses.length
    picture.src = addresses[index] ?? ''
    count.textContent = `${index + 1} / ${addresses.length}`
  }
  const arrow = (text: string, label: string, step: number): HTMLButtonElement =>
    make('button', { text, attributes: { 'aria-label': label }, onClick: () => show(index + step) })
  const close = make('button', { className: 'preview-close', text: '关闭', onClick: () => layer.close() })
  const several = addresses.length > 1 ? [arrow('‹', '上一张', -1), count, arrow('›', '下一张', 1)] : []
  const panel = make('div', { className: 'preview' }, picture, make('div', { className: 'preview-bar' }, ...several), close)
  picture.addEventListener('click', () => layer.close())
  const layer = openDialog(panel, '预览图片', () => layer.close())
  show(index)
}
