import { addHover, hoverDefaults } from './hover'
import { BuiltInView } from './view-base'

export class ViewView extends BuiltInView {
  static readonly defaults = hoverDefaults

  override attached(): void {
    addHover(this)
  }
}
