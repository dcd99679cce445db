/** What stands above and below the code on an upright phone grows with its width: title, time, count, buttons. */
const besideUpright = 0.64
const margin = 16

/** How large a square the page has for the code, in px: beside the words in a wide window, between them on a phone. */
export function roomForCode(windowWidth: number, windowHeight: number): number {
  if (windowWidth > 500 && windowWidth > windowHeight) return Math.min(windowHeight - 2 * margin, windowWidth * 0.54)
  return Math.max(Math.min(windowWidth - 2 * margin, windowHeight - besideUpright * windowWidth), 200)
}
