import { showPickerSheet, type PickerColumns } from '../overlays/picker-sheet'
import { dateColumns, timeColumns } from './picker-dates'
import { BuiltInView, reflect } from './view-base'

type Mode = 'selector' | 'multiSelector' | 'date' | 'time'

export class PickerView extends BuiltInView {
  static readonly defaults = { mode: 'selector', fields: 'day' }
  private initial: unknown

  override attached(): void {
    this.initial = this.value('value')
    if (!this.element.hasAttribute('role')) this.element.setAttribute('role', 'button')
    this.element.setAttribute('aria-haspopup', 'dialog')
    if (!this.flag('disabled')) this.element.tabIndex = 0
    this.onTap(() => {
      if (!this.flag('disabled')) void this.open()
    })
  }

  override changed(attribute: string, value: unknown): void {
    if (attribute !== 'disabled') return
    reflect(this.element, 'aria-disabled', value === true ? 'true' : null)
    this.element.tabIndex = value === true ? -1 : 0
  }

  override formValue(): unknown {
    return this.value('value')
  }

  override resetField(): void {
    this.set({ value: this.initial })
  }

  private async open(): Promise<void> {
    const columns = this.columns()
    const chosen = await showPickerSheet(this.text('headerText'), columns, (column, value) => this.fire('columnchange', { column, value }))
    this.element.focus()
    if (chosen === null) {
      this.fire('cancel')
      return
    }
    const value = columns.result(chosen)
    this.set({ value })
    this.fire('change', { value })
  }

  private columns(): PickerColumns {
    const mode = this.text('mode') as Mode
    switch (mode) {
      case 'selector': {
        const labels = this.labels(this.value('range'))
        // Documented as a number, handed out as text by the phone.
        return { labels: () => [labels], start: [Number(this.value('value') ?? 0)], result: ([index]) => String(index ?? 0) }
      }
      case 'multiSelector': {
        // The page may replace the other columns while the sheet is open.
        let known = this.value('value')
        return {
          labels: () => ((this.value('range') ?? []) as unknown[][]).map((column) => this.labels(column)),
          start: (known ?? []) as number[],
          moved: () => {
            const isNew = this.value('value') !== known
            known = this.value('value')
            return isNew ? (known as number[]) : undefined
          },
          result: (chosen) => [...chosen],
        }
      }
      case 'date':
        return dateColumns({ value: this.text('value'), start: this.text('start'), end: this.text('end'), fields: this.text('fields') })
      case 'time':
        return timeColumns({ value: this.text('value'), start: this.text('start'), end: this.text('end') })
      default:
        throw new Error(`<picker mode="${String(mode)}"> is not simulated`)
    }
  }

  private labels(range: unknown): string[] {
    const key = this.text('rangeKey')
    return ((range ?? []) as unknown[]).map((item) => String(key === '' ? item : (item as Record<string, unknown>)[key]))
  }
}
