import { make } from '../dom'
import { openDialog } from './layer'

/** Where WeChat would ask whom to send a file to: what it is, and a way to take it to this computer. Resolves to whether it was sent. */
export function showFileShareSheet({ name, contents }: { name: string; contents: Blob }): Promise<boolean> {
  return new Promise((resolve) => {
    const address = URL.createObjectURL(contents)
    const finish = (isSent: boolean): void => {
      layer.close()
      URL.revokeObjectURL(address)
      resolve(isSent)
    }
    const panel = make(
      'div',
      { className: 'sheet share-sheet' },
      make('h3', { text: '发送文件给朋友' }),
      make('div', { className: 'share-card' }, make('a', { text: name, attributes: { href: address, download: name } })),
      make('div', { className: 'sheet-row' }, make('button', { text: '取消', onClick: () => finish(false) }), make('button', { className: 'primary', text: '发送', onClick: () => finish(true) })),
    )
    const layer = openDialog(panel, '发送文件', () => finish(false))
  })
}
