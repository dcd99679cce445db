import { FormView } from './form'
import { addHover } from './hover'
import { share } from './share'
import { BuiltInView, reflect, viewAround } from './view-base'

export class ButtonView extends BuiltInView {
  static readonly defaults = { hoverClass: 'button-hover', hoverStartTime: 20, hoverStayTime: 70, size: 'default', type: 'default' }

  override attached(): void {
    if (!this.element.hasAttribute('role')) this.element.setAttribute('role', 'button')
    if (!this.flag('disabled')) this.element.tabIndex = 0
    addHover(this)
    this.onTap(() => this.press())
  }

  override changed(attribute: string, value: unknown): void {
    if (['type', 'size', 'plain', 'loading', 'disabled'].includes(attribute)) reflect(this.element, attribute, value)
    if (attribute !== 'disabled') return
    reflect(this.element, 'aria-disabled', value === true ? 'true' : null)
    this.element.tabIndex = value === true ? -1 : 0
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
