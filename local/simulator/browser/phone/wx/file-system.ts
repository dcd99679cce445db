import { base64, ownName, type PhoneFiles } from '../files/phone-files'
import { api, ApiFailure, required, text, type Options } from './call'
import { loud } from './loud'

type Work = (options: Options) => Promise<object | undefined | void>

/** wx.getFileSystemManager(). Unlike other APIs these answer by callbacks only. */
export function fileSystem(files: PhoneFiles): object {
  return loud(
    callbackApis({
      writeFile: async (options) => {
        const filePath = required(options, 'filePath')
        await files.write(writableName(filePath, 'open'), contentsOf(options))
      },
      readFile: async (options) => {
        const file = await existing(required(options, 'filePath'), 'open')
        if (options.position !== undefined || options.length !== undefined) throw new ApiFailure('reading a part of a file is not simulated')
        return { data: await decoded(file, options) }
      },
      copyFile: async (options) => {
        const [from, to] = [required(options, 'srcPath'), required(options, 'destPath')]
        const name = writableName(to, 'copyFile')
        await files.write(name, await existing(from, 'copyFile'))
      },
      getFileInfo: async (options) => {
        const file = await existing(required(options, 'filePath'), 'getFileInfo')
        return { size: file.size }
      },
      unlink: async (options) => {
        const filePath = required(options, 'filePath')
        if (!(await files.remove(writableName(filePath, 'unlink')))) throw missing(filePath, 'unlink')
      },
      access: async (options) => {
        await existing(required(options, 'path'), 'access')
      },
    }),
    'FileSystemManager',
  )

  async function existing(path: string, doing: string): Promise<Blob> {
    const file = await files.read(path)
    if (file === null) throw missing(path, doing)
    return file
  }
}

function callbackApis(works: Record<string, Work>): Record<string, (options: Options) => void> {
  const entries = Object.entries(works).map(([name, work]): [string, (options: Options) => void] => {
    const run = api(name, work)
    return [name, (options) => void run(options)?.catch(() => undefined)]
  })
  return Object.fromEntries(entries)
}

function writableName(path: string, doing: string): string {
  const name = ownName(path)
  if (name === null) throw new ApiFailure(`permission denied, ${doing} ${path}`)
  // There are no folders but the one that is there from the beginning.
  if (name.includes('/')) throw missing(path, doing)
  return name
}

function missing(path: string, doing: string): ApiFailure {
  return new ApiFailure(`no such file or directory, ${doing} ${path}`)
}

function contentsOf(options: Options): Blob {
  const { data } = options
  if (data instanceof ArrayBuffer) return new Blob([data])
  if (typeof data !== 'string') throw new ApiFailure('invalid data type')
  switch (text(options, 'encoding', 'utf8')) {
    case 'utf8':
    case 'utf-8':
      return new Blob([data])
    case 'base64':
      return new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))])
    default:
      throw new ApiFailure(`the encoding ${text(options, 'encoding')} is not simulated`)
  }
}

async function decoded(file: Blob, options: Options): Promise<ArrayBuffer | string> {
  switch (text(options, 'encoding')) {
    case '':
      return file.arrayBuffer()
    case 'utf8':
    case 'utf-8':
      return file.text()
    case 'base64':
      return base64(file)
    default:
      throw new ApiFailure(`the encoding ${text(options, 'encoding')} is not simulated`)
  }
}
