import { triggerEvent } from 'glass-easel'
import { elementAt, listensToLongPress } from './backend'

type Touch = { identifier: number; clientX: number; clientY: number; pageX: number; pageY: number }
type Press = { pointer: number; target: EventTarget; start: Touch; isTap: boolean; longPress: ReturnType<typeof setTimeout> }

const tapSlackPx = 10
const longPressMs = 350
const disabled = 'wx-button[disabled]'
let isTapping = false

/** Whether a tap is being handled at this moment; what its handler does after waiting is no longer part of it. */
export function duringTap(): boolean {
  return isTapping
}

/** Turns mouse, pen, finger and keyboard into the touch events of a mini-program. */
export function installGestures(): void {
  let press: Press | undefined
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary || event.button !== 0 || isDisabled(event.target) || event.target === null) return
      const target = event.target
      const touch = touchOf(event)
      press = {
        pointer: event.pointerId,
        target,
        start: touch,
        isTap: true,
        longPress: setTimeout(() => holdDown(target, touch), longPressMs),
      }
      trigger(target, 'touchstart', touch, [touch])
    },
    true,
  )
  document.addEventListener(
    'pointermove',
    (event) => {
      if (press?.pointer !== event.pointerId) return
      const touch = touchOf(event)
      if (Math.hypot(touch.clientX - press.start.clientX, touch.clientY - press.start.clientY) > tapSlackPx) stopTap(press)
      trigger(press.target, 'touchmove', touch, [touch])
    },
    true,
  )
  document.addEventListener(
    'pointerup',
    (event) => {
      if (press?.pointer !== event.pointerId) return
      const { target, isTap } = press
      release(press)
      const touch = touchOf(event)
      trigger(target, 'touchend', touch, [])
      if (isTap) trigger(target, 'tap', touch, [touch])
    },
    true,
  )
  document.addEventListener(
    'pointercancel',
    (event) => {
      if (press?.pointer !== event.pointerId) return
      release(press)
      trigger(press.target, 'touchcancel', touchOf(event), [])
    },
    true,
  )
  installKeyboard()

  function holdDown(target: EventTarget, touch: Touch): void {
    if (press === undefined || !press.isTap) return
    // A long press that somebody listens to is no tap.
    if (listensToLongPress(target)) press.isTap = false
    for (const type of ['longpress', 'longtap']) trigger(target, type, touch, [touch])
  }

  function release(ended: Press): void {
    clearTimeout(ended.longPress)
    press = undefined
  }
}

function stopTap(press: Press): void {
  press.isTap = false
  clearTimeout(press.longPress)
}

function installKeyboard(): void {
  // A click without a pointer comes from the keyboard or from assistive technology.
  document.addEventListener(
    'click',
    (event) => {
      if (event.detail === 0 && !isDisabled(event.target)) tapAtCentre(event.target)
    },
    true,
  )
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const target = event.target as HTMLElement
    if (target.tabIndex < 0 || target.matches('button, input, textarea') || elementAt(target) === undefined) return
    event.preventDefault()
    tapAtCentre(target)
  })
}

function tapAtCentre(target: EventTarget | null): void {
  if (!(target instanceof Element)) return
  const { left, top, width, height } = target.getBoundingClientRect()
  const [clientX, clientY] = [left + width / 2, top + height / 2]
  const touch = { identifier: 0, clientX, clientY, pageX: clientX, pageY: clientY }
  trigger(target, 'tap', touch, [touch])
}

function trigger(target: EventTarget, type: string, touch: Touch, touches: Touch[]): void {
  const element = elementAt(target)
  if (element === undefined) return
  const detail = type === 'tap' || type.startsWith('long') ? { x: touch.pageX, y: touch.pageY } : {}
  isTapping = type === 'tap'
  try {
    triggerEvent(element, type, detail, {
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: { touches, changedTouches: [touch] },
    })
  } finally {
    isTapping = false
  }
}

function touchOf({ clientX, clientY, pageX, pageY }: PointerEvent): Touch {
  return { identifier: 0, clientX, clientY, pageX, pageY }
}

function isDisabled(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(disabled) !== null
}
