import { TextFieldView } from './text-field'

export class InputView extends TextFieldView {
  static readonly defaults = {
    maxlength: 140,
    type: 'text',
    placeholderClass: 'input-placeholder',
    confirmType: 'done',
    adjustPosition: true,
  }

  override attached(): void {
    super.attached()
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      this.fire('confirm', { value: this.formValue() })
      if (this.text('confirmType') !== 'done' || this.flag('confirmHold')) return
      this.element.blur()
    })
  }

  override changed(attribute: string, value: unknown): void {
    if (attribute === 'password') this.element.setAttribute('type', value === true ? 'password' : 'text')
    else super.changed(attribute, value)
  }
}
