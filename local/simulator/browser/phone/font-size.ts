// WeChat's own text size. Pages do not grow by themselves: they ask for it, or say page-font-size="system".
// Source: https://developers.weixin.qq.com/miniprogram/design/elderly.html

const standardPx = 17
let scale = 1

export function setFontScale(newScale: number): void {
  scale = newScale
  document.documentElement.style.setProperty('--font-scale', String(newScale))
}

export function fontScaleFactor(): number {
  return scale
}

export function fontSizeSetting(): number {
  return Math.round(standardPx * scale * 10) / 10
}
