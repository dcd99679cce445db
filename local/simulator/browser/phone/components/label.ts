import { triggerEvent } from 'glass-easel'
import { ButtonView } from './button'
import { ChoiceView } from './choice'
import { TextFieldView } from './text-field'
import { BuiltInView, viewOf } from './view-base'

/** A tap on a label is a tap on its control: the one that `for` names, otherwise the first one inside. */
export class LabelView extends BuiltInView {
  override attached(): void {
    this.component.addListener('tap', (event) => {
      const control = this.control()
      const tapped = (event.target as { $$?: unknown } | undefined)?.$$
      if (control === undefined || (tapped instanceof Element && isWithinControl(tapped, this.element))) return
      if (control instanceof TextFieldView) control.element.focus()
      else if (control instanceof ChoiceView) {
        if (!control.flag('disabled')) control.toggle()
      } else triggerEvent(control.component, 'tap', {}, {})
    })
  }

  private control(): BuiltInView | undefined {
    const id = this.text('for')
    const scope = id === '' ? this.element : this.component.ownerShadowRoot?.querySelector(`#${id}`)?.getBackendElement()
    if (!(scope instanceof Element)) return undefined
    return [scope, ...scope.querySelectorAll('*')].map(viewOf).find((view) => view !== undefined && isControl(view))
  }
}

function isControl(view: BuiltInView): boolean {
  return view instanceof ChoiceView || view instanceof TextFieldView || view instanceof ButtonView
}

function isWithinControl(element: Element, label: Element): boolean {
  for (let current: Element | null = element; current !== null && current !== label; current = current.parentElement) {
    const view = viewOf(current)
    if (view !== undefined && isControl(view)) return true
  }
  return false
}
