// A cold start leaves nothing running of the one before: its timers are known and stopped.

const stops = new Set<() => void>()

/** Replaces the global timers; what was started before goes on. */
export function trackTimers(): void {
  const startTimeout = window.setTimeout.bind(window)
  const startInterval = window.setInterval.bind(window)
  window.setTimeout = ((handler: () => void, delay?: number, ...values: []) => {
    const stop = (): void => window.clearTimeout(id)
    const id = startTimeout(() => {
      stops.delete(stop)
      handler(...values)
    }, delay)
    stops.add(stop)
    return id
  }) as typeof setTimeout
  window.setInterval = ((handler: () => void, delay?: number, ...values: []) => {
    const id = startInterval(handler, delay, ...values)
    stops.add(() => window.clearInterval(id))
    return id
  }) as typeof setInterval
}

export function stopTimers(): void {
  for (const stop of stops) stop()
  stops.clear()
}
