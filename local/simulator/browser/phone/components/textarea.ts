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
    const { element } = this
    if (!element.isConnected) return
    // Only a flat field tells how much its text needs.
    const own = element.style.height
    element.style.height = '0'
    const height = element.scrollHeight
    element.style.height = this.flag('autoHeight') ? `${height}px` : own
    const { lineHeight, fontSize } = getComputedStyle(element)
    const linePx = lineHeight === 'normal' ? parseFloat(fontSize) * 1.2 : parseFloat(lineHeight)
    const lines = Math.max(1, Math.round(height / linePx))
    if (lines === this.lines) return
    this.lines = lines
    this.fire('linechange', { height, lineCount: lines })
  }
}
