/** The address of a picture that a page or a component names: relative to its own folder, as in the package. */
export function assetAddress(source: string, codePath: string): string {
  const stored = storageAddress(source)
  if (stored !== null) return stored
  if (source === '' || /^(data:|blob:|https?:|wxfile:|\/)/.test(source)) return source
  return new URL(source, `http://package/${codePath}`).pathname
}

/**
 * A link to the cloud's storage, under the address of this page; null for any other. Both lead to the same file, but what came from elsewhere
 * may not be read nor drawn on.
 */
export function storageAddress(link: string): string | null {
  if (!/^https?:/.test(link) || !URL.canParse(link)) return null
  const { hostname, pathname, search } = new URL(link)
  return hostname === location.hostname && pathname.startsWith('/storage/') ? pathname + search : null
}
