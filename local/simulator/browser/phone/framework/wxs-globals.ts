/** What WXS has that a browser has not, and `constructor`, which is text there (see compile/wxs.ts). */
export function installWxsGlobals(): void {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parameters: []) => new Date(...parameters),
    wxsConstructorName: (value: unknown) => Object.prototype.toString.call(value).slice('[object '.length, -1),
  })
}
