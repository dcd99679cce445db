import { transformSync, type Message } from 'esbuild'
import type { Problem } from './problem'

const constructorOf = /([\w$.[\]]+)\.constructor\b/g

/** WXS as a browser runs it: there `x.constructor` is the type's name as text. */
export function browserScript(text: string): string {
  return text.replace(constructorOf, 'wxsConstructorName($1)')
}

/** WXS is ECMAScript 5 only. `firstLine` is where the script starts in its file. */
export function scriptProblems(text: string, file: string, firstLine = 1): Problem[] {
  try {
    transformSync(text, { loader: 'js', target: 'es5', logLevel: 'silent' })
    return []
  } catch (error) {
    const messages = (error as { errors?: Message[] }).errors ?? []
    return messages.map((message) => ({
      file,
      line: firstLine - 1 + (message.location?.line ?? 1),
      column: (message.location?.column ?? 0) + 1,
      message: message.text,
    }))
  }
}

export function requiredScripts(text: string): string[] {
  return [...text.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1] ?? '')
}
