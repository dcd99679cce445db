const smallest = 0.9
const largest = 1.6

/**
 * How large the owner of the phone likes text, for `<page-meta page-style="{{typeStyle}}" />`, the first element of every page.
 * WeChat scales nothing by itself: the sizes of styles/tokens.wxss follow --type.
 */
export function typeStyle(): string {
  // Missing before base library 2.23.
  const scale = wx.getAppBaseInfo().fontSizeScaleFactor || 1
  return `--type: ${Math.min(Math.max(scale, smallest), largest)}`
}
