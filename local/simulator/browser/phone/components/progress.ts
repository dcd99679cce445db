import { BuiltInView } from './view-base'

export class ProgressView extends BuiltInView {
  static readonly defaults = {
    activeColor: '#09bb07',
    backgroundColor: '#ebebeb',
    strokeWidth: 6,
    borderRadius: 0,
    activeMode: 'backwards',
  }
  static readonly drawsItself = true

  private readonly bar = document.createElement('i')

  override attached(): void {
    this.element.append(this.bar)
    this.element.setAttribute('role', 'progressbar')
    this.draw()
  }

  override changed(): void {
    this.draw()
  }

  private draw(): void {
    const percent = Math.min(100, Math.max(0, this.number('percent')))
    this.element.setAttribute('aria-valuenow', String(percent))
    this.bar.style.width = `${percent}%`
    const style: Record<string, string> = {
      '--progress-color': this.text('color') === '' ? this.text('activeColor') : this.text('color'),
      '--progress-background': this.text('backgroundColor'),
      '--progress-width': length(this.value('strokeWidth')),
      '--progress-radius': length(this.value('borderRadius')),
    }
    for (const [name, value] of Object.entries(style)) this.element.style.setProperty(name, value)
    if (this.flag('active')) this.fire('activeend', { curPercent: percent })
  }
}

function length(value: unknown): string {
  return /^\d+$/.test(String(value)) ? `${String(value)}px` : String(value)
}
