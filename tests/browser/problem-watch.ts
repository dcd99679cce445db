import type { Page } from 'playwright-core'

/** Notes whatever goes wrong in the page and its phones, even if nobody looks at it. */
export class ProblemWatch {
  private readonly seen: string[] = []
  private readonly allowed: RegExp[] = []

  /** `own` are the addresses of the product itself; everything else is outside. */
  constructor(page: Page, own: string[]) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.seen.push(`console ${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.seen.push(`uncaught: ${error.stack ?? error.message}`))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown reason'
      // Whoever leaves a page stops what it was still loading.
      if (!reason.includes('ERR_ABORTED')) this.seen.push(`request failed: ${request.url()} (${reason})`)
    })
    page.on('request', (request) => {
      const isOwn = own.some((url) => request.url().startsWith(`${url}/`))
      if (/^(https?|wss?):/.test(request.url()) && !isOwn) this.seen.push(`request to outside: ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) this.seen.push(`answered ${response.status()}: ${response.url()}`)
    })
  }

  /** For the test that is running: what it provokes on purpose. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern)
  }

  /** Throws if anything happened since the last check that was not allowed. */
  check(): void {
    const allowed = this.allowed.splice(0)
    const unexpected = this.seen.splice(0).filter((problem) => !allowed.some((pattern) => pattern.test(problem)))
    if (unexpected.length > 0) throw new Error(`The browser complained:\n${unexpected.join('\n')}`)
  }
}
