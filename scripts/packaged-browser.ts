import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './root'

const folder = inRoot('.local', 'chromium')

/** Where the Chromium that comes through npm lies once it is unpacked. */
export const packagedExecutable = path.join(folder, 'chromium')

/**
 * Unpacks it (190 MB, a few seconds). The package unpacks into the system's temporary folder, and the shared libraries that a bare
 * machine lacks only under this name of a runtime; so both are set for the moment, and the finished folder is put in place at once.
 */
export async function unpackBrowser(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  await withEnvironment({ TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }, async () => {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  })
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
}

/** How it has to be started. Its own default arguments are meant for single-process servers and make pages crash here. */
export function packagedRuntime(): { arguments: string[]; environment: Record<string, string> } {
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }
  return {
    arguments: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
    environment: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), ...fonts },
  }
}

async function withEnvironment(changes: Record<string, string>, act: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, changes)
  try {
    await act()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
