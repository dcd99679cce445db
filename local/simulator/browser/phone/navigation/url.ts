export type Query = Record<string, string>
export type Target = { route: string; query: Query }

/** Splits a page's address. A relative one starts from the page it is called on. Values stay as written: a page decodes them itself. */
export function parseAddress(address: string, from: string): Target {
  const [path = '', search = ''] = address.split(/\?(.*)/s)
  const absolute = path.startsWith('/') ? path : new URL(path, `http://package/${from}`).pathname
  const pairs = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return [name, value] as const
    })
  return { route: absolute.slice(1).replace(/\.html$/, ''), query: Object.fromEntries(pairs) }
}

export function formatAddress({ route, query }: Target): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return search === '' ? `/${route}` : `/${route}?${search}`
}
