// Mini-program lengths in terms a browser knows. A page is a size container, so cqh is what WeChat means by vh: a hundredth of the
// page's window, without navigation bar and tab bar.
const lengths = /url\([^)]*\)|"[^"]*"|'[^']*'|(-?\d*\.?\d+)(rpx|[sdl]?vh)\b/g
const safeArea = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g

export function browserUnits(css: string): string {
  return css
    .replace(lengths, (whole: string, value: string | undefined, unit: string | undefined) => {
      if (value === undefined) return whole
      return unit === 'rpx' ? `${Number(((Number(value) * 100) / 750).toFixed(5))}vw` : `${value}cqh`
    })
    .replace(safeArea, (_whole: string, side: string) => `var(--safe-area-inset-${side})`)
}
