// The one door behind every `npm run …`: checks Node, installs what is missing, then runs the task's TypeScript.
// It has to be understood by any Node, also one that is far too old: no dependency, no modern syntax.
import { spawnSync } from 'child_process'
import { createHash } from 'crypto'
import fs from 'fs'
import { createRequire } from 'module'
import path from 'path'
import { fileURLToPath } from 'url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => path.join(root, ...parts)
const oldestNode = [20, 19]
const installedStamp = inRoot('node_modules', '.homeroom-installed')

const tasks = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  check: 'scripts/check.ts',
  bench: 'scripts/bench.ts',
  build: 'scripts/build.ts',
  docs: 'scripts/docs.ts',
  'audit:verify': 'scripts/audit-verify.ts',
  'search:verify': 'scripts/search-verify.ts',
  'local-cloud': 'local/cloud/main.ts',
}

requireNode()
const task = taskFile(process.argv[2])
requirePackages()
runTask(task, process.argv.slice(3))

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  fail(`Homeroom Studio needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. Install it from https://nodejs.org.`)
}

function taskFile(name) {
  const file = Object.prototype.hasOwnProperty.call(tasks, name) ? inRoot(tasks[name]) : undefined
  if (file === undefined || !fs.existsSync(file)) fail(`There is no task "${name}". Choose one of: ${Object.keys(tasks).join(', ')}.`)
  return file
}

function requirePackages() {
  const wanted = createHash('sha256').update(fs.readFileSync(inRoot('package-lock.json'))).digest('hex')
  if (readText(installedStamp) === wanted) return
  if (!installedMatchesLock()) install()
  fs.writeFileSync(installedStamp, wanted)
}

// npm keeps its own record of what lies in node_modules: somebody who ran `npm ci` by hand need not wait a second time.
function installedMatchesLock() {
  const record = readText(inRoot('node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const installed = JSON.parse(record).packages
  const wanted = JSON.parse(readText(inRoot('package-lock.json'))).packages
  return Object.keys(wanted).every((place) => {
    if (place === '') return true
    const there = installed[place]
    // Optional packages are binaries for other machines: npm leaves them out.
    return there === undefined ? wanted[place].optional === true : there.version === wanted[place].version
  })
}

function install() {
  console.log('Installing packages (once, and again when package-lock.json changes) …')
  const npm = process.env.npm_execpath
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const done = npm !== undefined && /\.c?js$/.test(npm) ? spawnSync(process.execPath, [npm].concat(flags), options) : spawnSync('npm', flags, options)
  if (done.status !== 0) fail('npm could not install the packages: see its message above. It needs the npm registry for this one step.')
}

// In this process, so that Ctrl-C and kill reach the task itself and nothing is left behind.
function runTask(file, flags) {
  const require = createRequire(import.meta.url)
  process.argv = [process.execPath, file].concat(flags)
  process.chdir(root)
  require('tsx/cjs')
  require(file)
}

function readText(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
