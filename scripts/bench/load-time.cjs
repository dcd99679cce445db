// Loads one module in a process of its own and says what that took. Plain CommonJS: a loader for TypeScript would be part of what is measured.
'use strict'
const { statSync } = require('node:fs')

const begun = performance.now()
const processorBefore = process.cpuUsage()
require(process.argv[2])
const milliseconds = performance.now() - begun
const { user, system } = process.cpuUsage(processorBefore)
const files = Object.keys(require.cache).filter((file) => file !== __filename)
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
process.stdout.write(JSON.stringify({ milliseconds, processorMilliseconds: (user + system) / 1000, files: files.length, bytes }), () => process.exit(0))
