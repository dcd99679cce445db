import type { PhoneSettings } from '../settings'
import { ownName, PhoneFiles } from './phone-files'

let settings: PhoneSettings | undefined

/** Whose files pictures are shown from: this document's phone. */
export function showFilesOf(owner: PhoneSettings): void {
  settings = owner
}

/** An address that a browser can show: of a file of the phone's own one for this document, any other as it is. Empty: there is no such file. */
export async function shownAddress(address: string): Promise<string> {
  if (ownName(address) === null) return address
  const contents = settings === undefined ? null : await new PhoneFiles(settings).read(address)
  return contents === null ? '' : URL.createObjectURL(contents)
}
