import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watchFolder } from './watch'

it('notices a change deep in the folder, once for all that is written together', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeroom-watch-'))
  mkdirSync(path.join(folder, 'pages', 'today'), { recursive: true })
  let changes = 0
  const changed = new Promise<void>((resolve) => {
    const watcher = watchFolder(folder, async () => {
      changes += 1
      watcher.close()
      resolve()
    })
  })
  for (const extension of ['wxml', 'wxss', 'ts']) writeFileSync(path.join(folder, 'pages', 'today', `today.${extension}`), 'changed')
  await changed
  expect(changes).toBe(1)
  rmSync(folder, { recursive: true })
})
