import { TextFieldView } from './text-field'

export class TextareaView extends TextFieldView {
  static readonly defaults = { maxlength: 140, placeholderClass: 'textarea-placeholder', adjustPosition: true, showConfirmBar: true }
  private lines = 0

  override attached(): void {
    super.attached()
    this.element.addEventListener('keydown', (event) => {
      const confirms = this.text('confirmType') !== '' && this.text('confirmType') !== 'return'
      if (event.key !== 'Enter' || event.isComposing || !confirms) return
      event.preventDefault()
      this.fire('confirm', { value: this.formValue() })
    })
    requestAnimationFrame(() => this.grow())
  }

  override changed(attribute: string, value: unknown): void {
    super.changed(attribute, value)
    if (attribute === 'value' || attribute === 'autoHeight') this.grow()
  }

  protected override typed(): void {
    super.typed()
    this.grow()
  }

  private grow(): void {
    if (!this.element.isConnected) return
    const lineHeight = parseFloat(getComputedStyle(this.element).lineHeight)
    if (this.flag('autoHeight')) {
      this.element.style.height = 'auto'
      this.element.style.height = `${this.element.scrollHeight}px`
    }
    const lines = Math.max(1, Math.round(this.element.scrollHeight / (Number.isNaN(lineHeight) ? 20 : lineHeight)))
    if (lines === this.lines) return
    this.lines = lines
    this.fire('linechange', { height: this.element.scrollHeight, lineCount: lines })
  }
}
