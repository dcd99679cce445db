import { BuiltInView, reflect } from './view-base'

const keyboards: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text', text: 'text', nickname: 'text' }

const ownClasses: readonly string[] = ['input-placeholder', 'textarea-placeholder']

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
    this.limit()
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
        this.limit()
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

  /** Below zero means without a limit, which a browser says by having none. */
  private limit(): void {
    const most = this.number('maxlength')
    if (most < 0) this.field.removeAttribute('maxlength')
    else this.field.maxLength = most
  }

  private focusSoon(): void {
    setTimeout(() => this.field.focus({ preventScroll: false }))
  }

  /** The placeholder is no element of its own in a browser: its colour is handed over as a variable. */
  private placeholder(): void {
    const probe = document.createElement('span')
    probe.style.cssText = this.text('placeholderStyle')
    const color = probe.style.color === '' ? this.colorOfClass() : probe.style.color
    if (color === '') this.field.style.removeProperty('--placeholder-color')
    else this.field.style.setProperty('--placeholder-color', color)
  }

  /** What the placeholder's class makes of the field's own colour, seen by putting it on for a moment. */
  private colorOfClass(): string {
    const names = this.text('placeholderClass')
      .split(/\s+/)
      .filter((name) => name !== '' && !ownClasses.includes(name))
    const { classList } = this.component
    if (names.length === 0 || classList === null || !this.field.isConnected) return ''
    const before = getComputedStyle(this.field).color
    for (const name of names) classList.toggle(name, true)
    const after = getComputedStyle(this.field).color
    for (const name of names) classList.toggle(name, false)
    return after === before ? '' : after
  }
}
