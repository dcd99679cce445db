import { BuiltInView, reflect, viewAround, viewsIn } from './view-base'

/** A control that is on or off: switch, checkbox and radio. */
export abstract class ChoiceView extends BuiltInView {
  static readonly defaults: Readonly<Record<string, unknown>> = {}
  protected abstract readonly role: 'switch' | 'checkbox' | 'radio'
  private initial = false

  get isOn(): boolean {
    return this.flag('checked')
  }

  override attached(): void {
    this.initial = this.isOn
    if (!this.element.hasAttribute('role')) this.element.setAttribute('role', this.role)
    if (!this.flag('disabled')) this.element.tabIndex = 0
    this.show()
    this.element.style.setProperty('--choice-color', this.text('color'))
    this.onTap(() => {
      if (!this.flag('disabled')) this.toggle()
    })
  }

  override changed(attribute: string, value: unknown): void {
    if (attribute === 'checked') this.show()
    if (attribute === 'color') this.element.style.setProperty('--choice-color', this.text('color'))
    if (attribute === 'disabled') {
      reflect(this.element, 'aria-disabled', value === true ? 'true' : null)
      if (value === true) this.element.removeAttribute('tabindex')
      else this.element.tabIndex = 0
    }
  }

  override resetField(): void {
    this.set({ checked: this.initial })
  }

  /** What a tap does. */
  abstract toggle(): void

  protected mark(): void {
    const box = document.createElement('i')
    box.className = 'choice-mark'
    box.setAttribute('aria-hidden', 'true')
    this.element.prepend(box)
  }

  private show(): void {
    this.element.setAttribute('aria-checked', String(this.isOn))
  }
}

export class SwitchView extends ChoiceView {
  static override readonly defaults = { type: 'switch', color: '#07c160' }
  static readonly drawsItself = true
  protected readonly role = 'switch'

  override formValue(): boolean {
    return this.isOn
  }

  toggle(): void {
    this.set({ checked: !this.isOn })
    this.fire('change', { value: this.isOn })
  }
}

export class CheckboxView extends ChoiceView {
  static override readonly defaults = { color: '#09bb07' }
  protected readonly role = 'checkbox'

  override attached(): void {
    super.attached()
    this.mark()
  }

  toggle(): void {
    this.set({ checked: !this.isOn })
    viewAround(this.element, CheckboxGroupView)?.told()
  }
}

export class RadioView extends ChoiceView {
  static override readonly defaults = { color: '#09bb07' }
  protected readonly role = 'radio'

  override attached(): void {
    super.attached()
    this.mark()
  }

  toggle(): void {
    if (this.isOn) return
    const group = viewAround(this.element, RadioGroupView)
    for (const other of group?.items ?? []) other.set({ checked: other === this })
    this.set({ checked: true })
    group?.told()
  }
}

export class CheckboxGroupView extends BuiltInView {
  override attached(): void {
    if (!this.element.hasAttribute('role')) this.element.setAttribute('role', 'group')
  }

  override formValue(): string[] {
    return viewsIn(this.element, CheckboxView)
      .filter((item) => item.isOn)
      .map((item) => item.text('value'))
  }

  told(): void {
    this.fire('change', { value: this.formValue() })
  }
}

export class RadioGroupView extends BuiltInView {
  get items(): RadioView[] {
    return viewsIn(this.element, RadioView)
  }

  override attached(): void {
    if (!this.element.hasAttribute('role')) this.element.setAttribute('role', 'radiogroup')
  }

  override formValue(): string {
    return this.items.find((item) => item.isOn)?.text('value') ?? ''
  }

  told(): void {
    this.fire('change', { value: this.formValue() })
  }
}
