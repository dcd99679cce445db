import { reportError } from '../errors'
import { showActionSheet } from '../overlays/action-sheet'
import { showModal } from '../overlays/modal'
import { hideToast, showToast, type Toast } from '../overlays/toast'
import { ApiFailure, apis, text } from './call'

const defaultToastMs = 1500
const mostActions = 6
const longestTitleBesideIcon = 7

export function feedback(): object {
  return apis({
    showToast: (options) => {
      const icon = text(options, 'icon', 'success') as Toast['icon']
      checkToastTitle(text(options, 'title'), icon)
      const image = options.image === undefined ? {} : { image: text(options, 'image') }
      showToast({ title: text(options, 'title'), icon, ...image, mask: options.mask === true }, Number(options.duration ?? defaultToastMs))
    },
    hideToast: () => hideToast(),
    showLoading: (options) => {
      checkToastTitle(text(options, 'title'), 'loading')
      showToast({ title: text(options, 'title'), icon: 'loading', mask: options.mask === true })
    },
    hideLoading: () => hideToast(),
    showModal: async (options) =>
      showModal({
        title: text(options, 'title'),
        content: text(options, 'content'),
        editable: options.editable === true,
        placeholderText: text(options, 'placeholderText'),
        showCancel: options.showCancel !== false,
        cancelText: label(options, 'cancelText', '取消'),
        cancelColor: text(options, 'cancelColor', '#000000'),
        confirmText: label(options, 'confirmText', '确定'),
        confirmColor: text(options, 'confirmColor', '#576B95'),
      }),
    showActionSheet: async (options) => {
      const items = (options.itemList ?? []) as string[]
      if (items.length === 0 || items.length > mostActions) throw new ApiFailure('parameter error: itemList should have 1 to 6 items')
      const sheet = { title: text(options, 'alertText'), items, color: text(options, 'itemColor', '#000000') }
      const tapIndex = await showActionSheet(sheet)
      if (tapIndex === null) throw new ApiFailure('cancel')
      return { tapIndex }
    },
  })
}

/** Beside an icon WeChat cuts a longer title off, which is a mistake of the page. */
function checkToastTitle(title: string, icon: Toast['icon']): void {
  if (icon !== 'none' && [...title].length > longestTitleBesideIcon)
    reportError(`"${title}" is longer than the 7 characters that a toast with an icon shows`)
}

/** A modal's button holds four characters. */
function label(options: Record<string, unknown>, name: string, otherwise: string): string {
  const value = text(options, name, otherwise)
  if ([...value].length > 4) throw new ApiFailure(`${name} length should not larger than 4 Chinese characters`)
  return value
}
