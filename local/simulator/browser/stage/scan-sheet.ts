import { decode, pixelsOf, scanned } from './decode'
import { element } from './element'
import type { ScanAnswer } from '../../phone-input'

/**
 * A scanner that lies over one phone: it can look at the other phone's screen or at a picture, or be given the code's text.
 * Resolves to null when the person cancels.
 */
export function openScanSheet(over: HTMLElement, lookAtOther: () => Promise<ImageData>): Promise<ScanAnswer | null> {
  return new Promise((resolve) => {
    const note = element('p', { class: 'scan-note', role: 'status' }, '对准二维码')
    const finish = (answer: ScanAnswer | null): void => {
      sheet.remove()
      resolve(answer)
    }
    const look = async (picture: Promise<ImageData>, nothingSeen: string): Promise<void> => {
      note.textContent = '正在识别…'
      const answer = decode(await picture)
      if (answer === null) note.textContent = nothingSeen
      else finish(answer)
    }
    const sheet = element(
      'div',
      { class: 'scan-sheet', role: 'dialog', 'aria-label': '扫码' },
      element('div', { class: 'scan-window', 'aria-hidden': 'true' }),
      note,
      button('扫另一台手机的屏幕', () => void look(lookAtOther(), '另一台手机的屏幕上没有看到二维码')),
      pictureButton((file) => void look(pixelsOf(file), '这张图片里没有看到二维码')),
      pasteForm((text) => finish(scanned(text))),
      button('取消', () => finish(null)),
    )
    over.append(sheet)
    sheet.querySelector('button')?.focus()
  })
}

function button(label: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', onclick }, label)
}

function pictureButton(onPicture: (file: File) => void): HTMLElement {
  const input = element('input', { type: 'file', accept: 'image/*', hidden: true, 'aria-label': '二维码图片' })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) onPicture(file)
  })
  return element('div', {}, button('选一张图片', () => input.click()), input)
}

function pasteForm(onText: (text: string) => void): HTMLElement {
  const field = element('input', { type: 'text', placeholder: '二维码里的文字', 'aria-label': '二维码里的文字', autocomplete: 'off' })
  const submit = (event: Event): void => {
    event.preventDefault()
    const text = field.value.trim()
    if (text === '') field.focus()
    else onText(text)
  }
  return element('form', { class: 'row', onsubmit: submit }, field, element('button', { type: 'submit' }, '粘贴文字'))
}
