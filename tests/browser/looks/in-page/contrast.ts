import { contrastOf, over, readColour, white, type Colour } from './colours'
import type { Finding } from '../finding'
import { finding } from './find'
import { fieldsIn, shownTexts, withAncestors } from './texts'

/** Source: WCAG 2.2, 1.4.3, for text of any size. */
const least = 4.5

export function contrastFindings(root: Element): Finding[] {
  const elements = new Set(shownTexts(root).map(({ element }) => element))
  return [
    ...[...elements].flatMap((element) => judge(element, getComputedStyle(element).color, 'text')),
    ...fieldsIn(root).flatMap((field) => [
      ...judge(field, getComputedStyle(field).color, 'typed text'),
      ...(field.placeholder === '' || field.value !== '' ? [] : judge(field, getComputedStyle(field, '::placeholder').color, 'placeholder')),
    ]),
  ]
}

function judge(element: Element, colour: string, what: string): Finding[] {
  const ink = readColour(colour)
  if (ink === null) return [finding('contrast', element, `${what} of a colour that cannot be told: ${colour}`)]
  const seen = onTheScreen(element, ink)
  if (seen === null) return [finding('contrast', element, `${what} on a picture: nobody can tell its contrast`)]
  const contrast = contrastOf(seen.ink, seen.ground)
  return contrast >= least ? [] : [finding('contrast', element, `${what} has a contrast of ${contrast.toFixed(2)}`)]
}

/** What comes out on the screen of ink and of the ground beside it: every ancestor lays its own background below and fades both. */
function onTheScreen(element: Element, inkOfText: Colour): { ink: Colour; ground: Colour } | null {
  let ink = inkOfText
  let ground: Colour = { ...white, alpha: 0 }
  for (const at of withAncestors(element)) {
    const style = getComputedStyle(at)
    if (style.backgroundImage !== 'none' && ground.alpha < 1) return null
    const background = readColour(style.backgroundColor) ?? { ...white, alpha: 0 }
    ink = faded(over(ink, background), Number(style.opacity))
    ground = faded(over(ground, background), Number(style.opacity))
  }
  return { ink: over(ink, white), ground: over(ground, white) }
}

function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, alpha: colour.alpha * opacity }
}
