import type { PhoneSettings } from '../settings'

export const userDataPath = 'wxfile://usr'

/**
 * The files that a mini-program can name: those of its own in `wx.env.USER_DATA_PATH`, which stay with phone and persona, and temporary ones,
 * which are gone when the phone is loaded anew.
 */
export class PhoneFiles {
  constructor(private readonly settings: PhoneSettings) {}

  /** Null when there is no such file. */
  async read(path: string): Promise<Blob | null> {
    const name = ownName(path)
    if (name !== null) return (await (await this.shelf()).match(address(name)))?.blob() ?? null
    if (!/^(blob:|\/)/.test(path)) return null
    const response = await fetch(path).catch(() => null)
    return response?.ok === true ? response.blob() : null
  }

  /** Only directly in USER_DATA_PATH: there are no folders. */
  async write(name: string, contents: Blob): Promise<void> {
    await (await this.shelf()).put(address(name), new Response(contents))
  }

  /** False when there was nothing to remove. */
  async remove(name: string): Promise<boolean> {
    return (await this.shelf()).delete(address(name))
  }

  private shelf(): Promise<Cache> {
    return caches.open(`${this.settings.prefix()}files`)
  }
}

/** The name of a file in USER_DATA_PATH; null for a path anywhere else. */
export function ownName(path: string): string | null {
  const name = path.startsWith(`${userDataPath}/`) ? path.slice(userDataPath.length + 1) : ''
  return name === '' ? null : name
}

/** A temporary path that ends like a file's, because pages take the ending from it. */
export function temporaryFile(contents: Blob, name: string): string {
  return `${URL.createObjectURL(contents)}#${encodeURIComponent(name)}`
}

/** What stands behind the last `/` or `#` of a path. */
export function nameIn(path: string): string {
  return decodeURIComponent(path.split(/[/#]/).at(-1) ?? '')
}

export function endingOf(path: string): string {
  return (/\.(\w+)$/.exec(nameIn(path))?.[1] ?? '').toLowerCase()
}

export function base64(contents: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    // `readAsDataURL` gives text: `data:…;base64,` and the rest.
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.readAsDataURL(contents)
  })
}

// The folders of the address mean nothing; it only has to be one that the browser's store of answers takes.
function address(name: string): string {
  return `/own-files/${encodeURIComponent(name)}`
}
