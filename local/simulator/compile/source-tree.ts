import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { transformSync, type Message } from 'esbuild'
import { CompileError, type Problem } from './problem'

/** The mini-program's folder: code paths (`pages/today/index`, no extension) in, files out. */
export class SourceTree {
  readonly root: string

  constructor(root: string) {
    this.root = path.resolve(root)
  }

  file(codePath: string, extension: string): string {
    return path.join(this.root, `${codePath}${extension}`)
  }

  has(codePath: string, extension = ''): boolean {
    const file = this.file(codePath, extension)
    return existsSync(file) && statSync(file).isFile()
  }

  read(codePath: string, extension: string): string {
    return readFileSync(this.file(codePath, extension), 'utf8')
  }

  /** The page's or component's script: TypeScript before JavaScript. */
  script(codePath: string): string | undefined {
    return ['.ts', '.js'].filter((extension) => this.has(codePath, extension)).map((extension) => this.file(codePath, extension))[0]
  }

  /** Reads a JSON file; a broken one is told with its line. */
  json(codePath: string): unknown {
    const text = this.read(codePath, '.json')
    try {
      return JSON.parse(text) as unknown
    } catch (error) {
      throw new CompileError([this.jsonProblem(codePath, text, error)])
    }
  }

  name(file: string): string {
    return path.relative(this.root, file).split(path.sep).join('/')
  }

  private jsonProblem(codePath: string, text: string, error: unknown): Problem {
    const file = `${codePath}.json`
    // esbuild's JSON reader knows the line, JSON.parse of Node 20 only an offset.
    const message = jsonMessage(text)
    const place = { line: message?.location?.line ?? 1, column: (message?.location?.column ?? 0) + 1 }
    return { file, ...place, message: message?.text ?? String(error) }
  }
}

function jsonMessage(text: string): Message | undefined {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' })
    return undefined
  } catch (error) {
    return (error as { errors?: Message[] }).errors?.[0]
  }
}
