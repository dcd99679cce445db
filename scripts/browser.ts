import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { packagedExecutable, packagedRuntime, unpackBrowser } from './packaged-browser'

type Found = { executable: string; arguments: string[]; environment: Record<string, string> }

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
]
// Nothing that a test starts may talk to the outside.
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Makes sure that there is a browser to launch, unpacking the one that comes through npm if the machine has none. Says which it is. */
export async function prepareBrowser(): Promise<string> {
  if (findBrowser() === undefined) await unpackBrowser()
  return requireBrowser().executable
}

/** A headless Chromium or Chrome. Fails with a sentence rather than do without. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, arguments: args, environment } = requireBrowser()
  try {
    return await chromium.launch({ executablePath: executable, args: [...args, ...quiet], env: { ...definedEnvironment(), ...environment } })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The browser ${executable} does not start. Point CHROME_PATH at a Chromium or Chrome that does.\n${reason}`)
  }
}

function requireBrowser(): Found {
  const found = findBrowser()
  if (found === undefined) throw new Error('No Chromium or Chrome was found. Install Google Chrome, or point CHROME_PATH at a Chromium.')
  return found
}

function findBrowser(): Found | undefined {
  const chosen = process.env['CHROME_PATH']
  if (chosen !== undefined && chosen !== '') {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which is not a program that can be run.`)
    return installed(chosen)
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = [...folders.flatMap((folder) => commandNames.map((name) => path.join(folder, name))), ...usualPlaces]
  const executable = candidates.find(isProgram)
  if (executable !== undefined) return installed(executable)
  return existsSync(packagedExecutable) ? { executable: packagedExecutable, ...packagedRuntime() } : undefined
}

function installed(executable: string): Found {
  // Chromium cannot build its sandbox when it is run by root, as in most containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executable, arguments: [...sandbox, '--disable-gpu'], environment: {} }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
