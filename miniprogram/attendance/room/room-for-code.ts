/** What stands above and below the code on an upright phone grows with its width: title, time, digits, count, buttons. */
const besideUpright = 0.68
/** Above and below the code in a wide window. On a phone its own quiet zone reaches to the edge of the screen. */
const margin = 16

/** How large a square the page has for the code, in px: beside the words in a wide window, between them on a phone. */
export function roomForCode(windowWidth: number, windowHeight: number): number {
  if (windowWidth > 500 && windowWidth > windowHeight) return Math.min(windowHeight - 2 * margin, windowWidth * 0.54)
  return Math.max(Math.min(windowWidth, windowHeight - besideUpright * windowWidth), 200)
}

/** From the last row, in metres, and how wide a picture the projector throws at least. */
const farthest = 15
const narrowestPicture = 2
/** A phone scans with 1,920 dots across the 69° of its main lens (26 mm equivalent); two dots to a module are the least that can be told apart. */
const cameraDots = 1920
const cameraAngle = (69 * Math.PI) / 180
const dotsPerModule = 2

/**
 * How many px a module needs in a window of this width that fills the projected picture, to be read from the last row without zooming in:
 * 15 m away a camera sees 2 × 15 m × tan 34.5° = 20.6 m across, 93 dots a metre, so a module takes 21 mm; a picture of 2 m has 2,000 mm ÷ width to a px.
 */
export function moduleNeeded(windowWidth: number): number {
  const metresSeen = 2 * farthest * Math.tan(cameraAngle / 2)
  return (dotsPerModule * metresSeen * windowWidth) / (cameraDots * narrowestPicture)
}
