import { addHover, hoverDefaults } from './hover'
import { BuiltInView } from './view-base'

export class ViewView extends BuiltInView {
  static readonly defaults = hoverDefaults
  private hovers = false

  // Most views have no pressed look: they are spared the listeners.
  override changed(attribute: string): void {
    if (attribute !== 'hoverClass' || this.hovers) return
    this.hovers = true
    addHover(this)
  }
}
