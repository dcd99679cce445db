import path from 'node:path'

export const root = path.resolve(__dirname, '..')

export function inRoot(...parts: string[]): string {
  return path.join(root, ...parts)
}
