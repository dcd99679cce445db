import path from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Undefined for a kind of file that the simulator has no business to serve. */
export function contentType(file: string): string | undefined {
  return types[path.extname(file).toLowerCase()]
}

/** What a mini-program may name in `src` and `url()`; its sources stay unseen. */
export function isMedia(file: string): boolean {
  const type = contentType(file)
  return type !== undefined && (type.startsWith('image/') || type.startsWith('font/'))
}
