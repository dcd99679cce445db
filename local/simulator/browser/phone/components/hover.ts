import type { BuiltInView } from './view-base'

export const hoverDefaults = { hoverClass: 'none', hoverStartTime: 50, hoverStayTime: 400 } as const

const builtIn: readonly string[] = ['button-hover', 'navigator-hover']

/** The pressed look: the hover class comes shortly after the finger and stays a moment when it leaves. Times in milliseconds. */
export function addHover(view: BuiltInView): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: string[] = []
  const toggle = (name: string, isOn: boolean): void => {
    // The defaults are WeChat's own classes, not those of a style sheet of the mini-program.
    if (builtIn.includes(name)) view.element.classList.toggle(name, isOn)
    else view.component.classList?.toggle(name, isOn)
  }
  const show = (classes: string[]): void => {
    for (const name of shown) toggle(name, false)
    for (const name of classes) toggle(name, true)
    shown = classes
  }
  const soon = (classes: string[], milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => show(classes), milliseconds)
  }
  view.component.addListener('touchstart', () => {
    const classes = view
      .text('hoverClass')
      .split(/\s+/)
      .filter((name) => name !== '' && name !== 'none')
    if (classes.length > 0 && !view.flag('disabled')) soon(classes, view.number('hoverStartTime'))
  })
  for (const end of ['touchend', 'touchcancel']) view.component.addListener(end, () => soon([], view.number('hoverStayTime')))
}
