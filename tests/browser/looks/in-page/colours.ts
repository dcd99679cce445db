/** Channels from 0 to 255, not multiplied; alpha from 0 to 1. */
export type Colour = { red: number; green: number; blue: number; alpha: number }

export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 }

/** Reads what `getComputedStyle` answers: rgb(…) and rgba(…). Null for anything else. */
export function readColour(text: string): Colour | null {
  const [red, green, blue, alpha = 1] = text.match(/^rgba?\((.*)\)$/)?.[1]?.split(/[\s,/]+/).map(Number) ?? []
  return red === undefined || green === undefined || blue === undefined ? null : { red, green, blue, alpha }
}

export function over(front: Colour, back: Colour): Colour {
  const alpha = front.alpha + back.alpha * (1 - front.alpha)
  if (alpha === 0) return { ...back, alpha: 0 }
  const channel = (name: 'red' | 'green' | 'blue'): number =>
    (front[name] * front.alpha + back[name] * back.alpha * (1 - front.alpha)) / alpha
  return { red: channel('red'), green: channel('green'), blue: channel('blue'), alpha }
}

/** From 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
