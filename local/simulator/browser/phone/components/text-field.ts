import { BuiltInView, reflect } from './view-base'

const keyboards: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text', text: 'text', nickname: 'text' }

/** What input and textarea have in common. */
export abstract class TextFieldView extends BuiltInView {
  static readonly drawsItself: boolean = true
  private initial: string | undefined

  private get field(): HTMLInputElement | HTMLTextAreaElement {
    return this.element as HTMLInputElement | HTMLTextAreaElement
  }

  override attached(): void {
    const { field } = this
    this.initial ??= this.text('value')
    field.maxLength = this.maxLength()
    // Native events end here: pages hear the component's own.
    field.addEventListener('input', (event) => {
      event.stopPropagation()
      this.typed()
    })
    field.addEventListener('focus', () => this.fire('focus', { value: field.value, height: 0 }))
    field.addEventListener('blur', () => this.fire('blur', { value: field.value, cursor: field.selectionStart ?? 0 }))
    field.addEventListener('change', (event) => {
      event.stopPropagation()
      this.fire('change', { value: field.value })
    })
    this.placeholder()
    if (this.flag('focus') || this.flag('autoFocus')) this.focusSoon()
  }

  override changed(attribute: string, value: unknown): void {
    switch (attribute) {
      case 'value':
        if (this.field.value !== this.text('value')) this.field.value = this.text('value')
        break
      case 'placeholder':
        reflect(this.field, 'placeholder', value)
        break
      case 'placeholderStyle':
      case 'placeholderClass':
        this.placeholder()
        break
      case 'disabled':
        this.field.disabled = value === true
        break
      case 'maxlength':
        this.field.maxLength = this.maxLength()
        break
      case 'type':
        this.field.inputMode = keyboards[String(value)] ?? 'text'
        break
      case 'confirmType':
        reflect(this.field, 'enterkeyhint', value === 'return' ? 'enter' : value)
        break
      case 'focus':
        if (value === true) this.focusSoon()
        else this.field.blur()
        break
    }
  }

  override formValue(): string {
    return this.field.value
  }

  override resetField(): void {
    this.field.value = this.initial ?? ''
    this.set({ value: this.field.value })
  }

  protected typed(): void {
    const { field } = this
    this.set({ value: field.value })
    this.fire('input', { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 })
  }

  private maxLength(): number {
    return this.number('maxlength')
  }

  private focusSoon(): void {
    setTimeout(() => this.field.focus({ preventScroll: false }))
  }

  /** The placeholder is no element of its own in a browser: its colour and size are handed over as variables. */
  private placeholder(): void {
    const own = this.text('placeholderStyle')
    const probe = document.createElement('span')
    probe.style.cssText = own
    this.field.style.setProperty('--placeholder-color', probe.style.color)
    const classes = this.text('placeholderClass')
      .split(/\s+/)
      .filter((name) => name !== '' && name !== 'input-placeholder')
    for (const name of classes) this.component.classList?.toggle(`placeholder-of-${name}`, true)
  }
}
