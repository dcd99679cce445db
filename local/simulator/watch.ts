import { watch } from 'node:fs'

// An editor writes a file in several steps, and often several files at once.
const settledMs = 150

/** Calls `onChange` when something below the folder has changed and come to rest; never twice at a time. */
export function watchFolder(folder: string, onChange: () => Promise<void>): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(onChange).catch((error: unknown) => console.error(error))
    }, settledMs)
  })
  return {
    close: () => {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
