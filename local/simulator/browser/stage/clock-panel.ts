import { chinaTime, fromInputValue, toInputValue } from './china-time'
import { moveClock, readClock, type CloudClock } from './control'
import { element } from './element'

export type ClockPanel = { element: HTMLElement; refresh(): Promise<void> }

const minute = 60_000
const hour = 60 * minute

/** Shows the cloud's time in China and lets it be moved; the phones are told through `onOffset`. */
export function createClockPanel(onOffset: (offsetMs: number) => void): ClockPanel {
  const face = element('output', { class: 'clock-face', 'aria-label': '云端时间' })
  const note = element('p', { class: 'quiet' })
  const chosen = element('input', { type: 'datetime-local', 'aria-label': '要设为的时间' })
  let offsetMs = 0

  const draw = (): void => {
    face.textContent = chinaTime(Date.now() + offsetMs)
  }
  const show = (clock: CloudClock): void => {
    offsetMs = clock.offsetMs
    note.textContent = describeOffset(offsetMs)
    if (document.activeElement !== chosen) chosen.value = toInputValue(clock.now)
    draw()
    onOffset(offsetMs)
  }
  const move = (change: Parameters<typeof moveClock>[0]): void => void moveClock(change).then(show)
  const button = (label: string, onclick: () => void): HTMLElement => element('button', { type: 'button', onclick }, label)
  setInterval(draw, 1000)

  return {
    element: element(
      'section',
      { class: 'panel', 'aria-label': '时钟' },
      element('h2', {}, '时钟'),
      face,
      note,
      element(
        'div',
        { class: 'row' },
        button('+10 分钟', () => move({ advanceMs: 10 * minute })),
        button('+1 小时', () => move({ advanceMs: hour })),
        button('次日', () => move({ advanceMs: 24 * hour })),
        button('回到现在', () => move({ offsetMs: 0 })),
      ),
      element('div', { class: 'row' }, chosen, button('设为这个时间', () => chosen.value !== '' && move({ now: fromInputValue(chosen.value) }))),
    ),
    refresh: async () => show(await readClock()),
  }
}

function describeOffset(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / minute)
  if (minutes === 0) return '中国时间，与这台电脑一致'
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const length = [days > 0 ? `${days} 天` : '', hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : ''].filter(Boolean).join(' ')
  return `中国时间，比这台电脑${offsetMs > 0 ? '快' : '慢'} ${length}`
}
