import { keepIfPossible } from './safe-storage'

/** What was typed and not sent yet survives leaving the page. `about` names what it is for, such as `appeal:…`. */
export function keepText(about: string, text: string): void {
  if (text === '') wx.removeStorageSync(keyOf(about))
  else keepIfPossible(keyOf(about), text)
}

export function keptText(about: string): string {
  return wx.getStorageSync<string>(keyOf(about)) || ''
}

function keyOf(about: string): string {
  return `text:${about}`
}
