// The phone's Date: real time, moved by the cloud's clock and by the skew of this phone. Timers stay real.

const RealDate = Date
let offsetMs = 0

export function setClockOffset(milliseconds: number): void {
  offsetMs = milliseconds
}

/** Replaces the global Date; must run before any code of the mini-program. */
export function installClock(): void {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, parameters: unknown[], newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [RealDate.now() + offsetMs] : parameters, newTarget) as Date,
    apply: () => new RealDate(RealDate.now() + offsetMs).toString(),
    get: (target, key) => (key === 'now' ? () => RealDate.now() + offsetMs : (Reflect.get(target, key) as unknown)),
  })
}
