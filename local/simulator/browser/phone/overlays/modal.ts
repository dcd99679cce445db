import { make } from '../dom'
import { openDialog } from './layer'

export type Modal = {
  title: string
  content: string
  editable: boolean
  placeholderText: string
  showCancel: boolean
  cancelText: string
  cancelColor: string
  confirmText: string
  confirmColor: string
}

export type ModalAnswer = { confirm: boolean; cancel: boolean; content: string | null }

export function showModal(modal: Modal): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const field = make('textarea', {
      attributes: { placeholder: modal.placeholderText, rows: '1', 'aria-label': modal.placeholderText || modal.title },
    })
    field.value = modal.content
    const finish = (confirm: boolean): void => {
      layer.close()
      resolve({ confirm, cancel: !confirm, content: modal.editable && confirm ? field.value : null })
    }
    const button = (text: string, color: string, confirm: boolean): HTMLButtonElement => {
      const made = make('button', { text, onClick: () => finish(confirm) })
      made.style.color = color
      if (confirm) made.dataset.first = ''
      return made
    }
    const body = modal.editable ? [field] : modal.content === '' ? [] : [make('p', { text: modal.content })]
    const panel = make(
      'div',
      { className: 'modal' },
      make('div', { className: 'modal-body' }, ...(modal.title === '' ? [] : [make('h3', { text: modal.title })]), ...body),
      make(
        'div',
        { className: 'modal-buttons' },
        ...(modal.showCancel ? [button(modal.cancelText, modal.cancelColor, false)] : []),
        button(modal.confirmText, modal.confirmColor, true),
      ),
    )
    const layer = openDialog(panel, modal.title === '' ? modal.content : modal.title, (how) => {
      // A tap beside a modal does nothing in WeChat.
      if (how === 'key' && modal.showCancel) finish(false)
    })
    if (modal.editable) field.focus()
  })
}
