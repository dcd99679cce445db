import { fontSizeSetting } from '../font-size'
import { browserUnits } from '../units'
import { BuiltInView } from './view-base'

/** Sets what belongs to the page as a whole; only its first element. */
export class PageMetaView extends BuiltInView {
  override attached(): void {
    this.apply()
  }

  override changed(): void {
    if (this.element.isConnected) this.apply()
  }

  private apply(): void {
    const page = this.element.closest('page')
    if (!(page instanceof HTMLElement)) return
    page.style.cssText = browserUnits(this.text('pageStyle'))
    const size = (value: string): string => (value === 'system' ? `${fontSizeSetting()}px` : browserUnits(value))
    if (this.text('pageFontSize') !== '') page.style.fontSize = size(this.text('pageFontSize'))
    // rem belongs to the document; each phone shows one page at a time.
    if (this.text('rootFontSize') !== '') document.documentElement.style.fontSize = size(this.text('rootFontSize'))
    if (this.text('backgroundColor') !== '') page.parentElement?.style.setProperty('background-color', this.text('backgroundColor'))
  }
}
