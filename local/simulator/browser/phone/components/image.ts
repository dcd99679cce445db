import { assetAddress } from '../assets'
import { ownName } from '../files/phone-files'
import { shownAddress } from '../files/shown-files'
import { BuiltInView } from './view-base'

const fits: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
}

export class ImageView extends BuiltInView {
  static readonly defaults = { mode: 'scaleToFill' }
  static readonly drawsItself = true
  private readonly picture = document.createElement('img')

  override attached(): void {
    this.picture.alt = ''
    this.picture.draggable = false
    this.picture.onload = () => this.loaded()
    this.picture.onerror = () => {
      if (this.picture.hasAttribute('src')) this.fire('error', { errMsg: `GET ${this.picture.src} failed` })
    }
    this.element.append(this.picture)
    this.fit()
    this.load()
  }

  override changed(attribute: string): void {
    if (attribute === 'mode') this.fit()
    if (attribute === 'src') this.load()
  }

  private load(): void {
    if (!this.element.contains(this.picture)) return
    const address = assetAddress(this.text('src'), this.component.ownerShadowRoot?.getHostNode().is ?? '')
    if (ownName(address) === null) this.show(address)
    else void this.loadOwn(address)
  }

  private async loadOwn(address: string): Promise<void> {
    const shown = await shownAddress(address)
    // Another picture was asked for meanwhile.
    if (this.text('src') !== address) return
    this.show(shown)
    if (shown === '') this.fire('error', { errMsg: `no such file or directory, open ${address}` })
  }

  private show(address: string): void {
    if (address === '') this.picture.removeAttribute('src')
    else this.picture.src = address
    this.picture.style.visibility = address === '' ? 'hidden' : ''
  }

  private fit(): void {
    const mode = this.text('mode')
    this.picture.style.objectFit = fits[mode] ?? 'none'
    this.picture.style.objectPosition = fits[mode] === undefined ? mode : ''
  }

  private loaded(): void {
    const { naturalWidth: width, naturalHeight: height } = this.picture
    const mode = this.text('mode')
    // aspect-ratio keeps the shape when the page changes its width later.
    if (mode === 'widthFix') Object.assign(this.element.style, { height: 'auto', aspectRatio: `${width} / ${height}` })
    if (mode === 'heightFix') Object.assign(this.element.style, { width: 'auto', aspectRatio: `${width} / ${height}` })
    this.fire('load', { width, height })
  }
}
