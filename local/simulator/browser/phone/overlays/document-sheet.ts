import { make } from '../dom'
import { openDialog } from './layer'

export type OpenedDocument = { name: string; kind: string; contents: Blob }

/** Where WeChat would show the document: what it is, and a way to open it on this computer. */
export function showDocument({ name, kind, contents }: OpenedDocument): void {
  const address = URL.createObjectURL(contents)
  const panel = make(
    'div',
    { className: 'sheet document-sheet' },
    make('h3', { text: name }),
    make('p', { text: `${kind} · ${sizeOf(contents.size)}` }),
    make('a', { className: 'primary', text: '下载到这台电脑', attributes: { href: address, download: name } }),
    make('button', { className: 'sheet-cancel', text: '关闭', onClick: () => close() }),
  )
  const close = (): void => {
    layer.close()
    URL.revokeObjectURL(address)
  }
  const layer = openDialog(panel, '打开的文档', close)
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
