/** Brings a field of a form into sight, by the name in its id: `field-…`. */
export function showField(name: string): void {
  void wx.pageScrollTo({ selector: `#field-${name}`, offsetTop: -80, duration: 200 })
}
