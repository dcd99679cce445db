import { BuiltInView, viewsIn } from './view-base'

export class FormView extends BuiltInView {
  submit(): void {
    const fields = viewsIn(this.element, BuiltInView).filter((view) => view.text('name') !== '' && view.formValue() !== undefined)
    this.fire('submit', { value: Object.fromEntries(fields.map((view) => [view.text('name'), view.formValue()])) })
  }

  reset(): void {
    for (const view of viewsIn(this.element, BuiltInView)) view.resetField()
    this.fire('reset')
  }
}
