/** The address of a picture that a page or a component names: relative to its own folder, as in the package. */
export function assetAddress(source: string, codePath: string): string {
  if (source === '' || /^(data:|blob:|https?:|\/)/.test(source)) return source
  return new URL(source, `http://package/${codePath}`).pathname
}
