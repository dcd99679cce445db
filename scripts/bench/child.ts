import { spawn } from 'node:child_process'
import { root } from '../root'

const limitMs = 180_000

/** Runs a program in a fresh process of node and reads the JSON it prints. It is ended after three minutes. */
export function askChild<T>(flags: string[], environment: Record<string, string> = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment }
    const child = spawn(process.execPath, flags, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env, timeout: limitMs })
    const printed: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => printed.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      const text = Buffer.concat(printed).toString()
      if (code === 0) resolve(JSON.parse(text) as T)
      else reject(new Error(`node ${flags.join(' ')} ended with ${code ?? 'a signal'}: ${text}`))
    })
  })
}
