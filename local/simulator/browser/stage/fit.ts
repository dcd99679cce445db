const belowThePhones = 120
const smallest = 0.4

/** Scales the phones so that both can be seen at once in the window, with a glimpse of what lies below. */
export function fitPhones(stage: HTMLElement): void {
  stage.style.setProperty('--scale', '1')
  const frames = [...stage.querySelectorAll<HTMLElement>('.phone-frame')]
  const height = Math.max(...frames.map((frame) => frame.offsetHeight))
  const width = frames.reduce((sum, frame) => sum + frame.offsetWidth, 0)
  const gaps = 24 * (frames.length + 1)
  const top = Math.max(...frames.map((frame) => frame.getBoundingClientRect().top + scrollY))
  const scale = Math.min(1, (innerHeight - top - belowThePhones) / height, (innerWidth - gaps) / width)
  stage.style.setProperty('--scale', String(Math.max(smallest, scale)))
}
