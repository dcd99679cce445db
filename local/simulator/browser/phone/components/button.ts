import { FormView } from './form'
import { addHover } from './hover'
import { share } from './share'
import { BuiltInView, reflect, viewAround } from './view-base'

export class ButtonView extends BuiltInView {
  static readonly defaults = { hoverClass: 'button-hover', hoverStartTime: 20, hoverStayTime: 70, size: 'default', type: 'default' }

  override attached(): void {
    // The DOM's default type would submit the form by itself.
    this.element.setAttribute('type', 'button')
    this.element.dataset.type ??= 'default'
    this.element.dataset.size ??= 'default'
    addHover(this)
    this.onTap(() => this.press())
  }

  override changed(attribute: string, value: unknown): void {
    if (attribute === 'disabled') reflect(this.element, 'disabled', value)
    if (attribute === 'type' || attribute === 'size') reflect(this.element, `data-${attribute}`, value)
    if (attribute === 'plain' || attribute === 'loading') reflect(this.element, `data-${attribute}`, value)
  }

  private press(): void {
    const form = viewAround(this.element, FormView)
    if (this.text('formType') === 'submit') form?.submit()
    if (this.text('formType') === 'reset') form?.reset()
    const openType = this.text('openType')
    if (openType === 'share') share(this.component)
    else if (openType !== '') throw new Error(`open-type="${openType}" of <button> is not simulated`)
  }
}
