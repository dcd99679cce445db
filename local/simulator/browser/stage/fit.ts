const belowThePhones = 96
const smallest = 0.4
const gap = 24

/** Scales the phones so that both can be seen at once in the window, with a glimpse of what lies below. */
export function fitPhones(stage: HTMLElement): void {
  const phones = [...stage.children].filter((child) => child instanceof HTMLElement)
  const frames = [...stage.querySelectorAll<HTMLElement>('.phone-frame')]
  const height = Math.max(...frames.map((frame) => frame.offsetHeight))
  const width = sum(frames.map((frame) => frame.offsetWidth))
  const top = Math.max(...frames.map((frame) => frame.getBoundingClientRect().top + scrollY))
  const freeHeight = innerHeight - top - belowThePhones
  const freeWidth = innerWidth - sum(phones.map(widthBeside)) - gap * (phones.length + 1)
  const scale = Math.min(1, freeHeight / height, freeWidth / width)
  stage.style.setProperty('--scale', String(Math.max(smallest, scale)))
}

// In a wide window the controls stand beside the phone, otherwise above it.
function widthBeside(phone: HTMLElement): number {
  const { flexDirection, columnGap } = getComputedStyle(phone)
  const controls = phone.querySelector<HTMLElement>('.phone-controls')
  return controls === null || flexDirection === 'column' ? 0 : controls.offsetWidth + parseFloat(columnGap)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
