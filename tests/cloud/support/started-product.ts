import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { inRoot } from '../../../scripts/root'

/** `npm start` in a process of its own, as somebody at a keyboard sees it. */
export class StartedProduct {
  output = ''
  private readonly exited: Promise<unknown>

  private constructor(private readonly child: ChildProcess) {
    this.exited = once(child, 'exit')
    child.stdout?.on('data', (part: Buffer) => (this.output += part.toString()))
    child.stderr?.on('data', (part: Buffer) => (this.output += part.toString()))
  }

  static run(flags: string[], nodeFlags: string[] = []): StartedProduct {
    const child = spawn(process.execPath, [...nodeFlags, inRoot('scripts', 'run.mjs'), 'start', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
    return new StartedProduct(child)
  }

  /** Resolves to its address once it stands. */
  async address(): Promise<string> {
    for (;;) {
      const address = /runs at (\S+)/.exec(this.output)?.[1]
      if (address !== undefined) return address
      if (this.child.exitCode !== null) throw new Error(`It did not start:\n${this.output}`)
      await Promise.race([this.child.stdout === null ? this.exited : once(this.child.stdout, 'data'), this.exited])
    }
  }

  async exitCode(): Promise<number | null> {
    await this.exited
    return this.child.exitCode
  }

  async stop(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    this.child.kill(signal)
    await this.exited
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
