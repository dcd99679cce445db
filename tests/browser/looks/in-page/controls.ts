import { isShown } from './texts'

const operable = [
  'wx-button',
  'button',
  'input',
  'textarea',
  'wx-picker',
  'wx-switch',
  'wx-slider',
  'wx-navigator',
  'a[href]',
  '[tabindex="0"]',
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option'].map((role) => `[role="${role}"]`),
].join(', ')

/** What a finger or a screen reader can operate; one that lies in another (the native part of a built-in) counts once. */
export function controlsIn(root: Element): Element[] {
  // The bar on top is WeChat's own.
  const found = [...root.querySelectorAll(operable)].filter((control) => isShown(control) && control.closest('.navigation-bar') === null)
  return found.filter((control) => (control.parentElement?.closest(operable) ?? null) === null)
}
