// The built-in components that the phone has, with the attributes and events that it answers. The compiler refuses the rest.
// Source: https://developers.weixin.qq.com/miniprogram/dev/component/

export type AttributeType = 'string' | 'number' | 'boolean' | 'any'

export type BuiltIn = { attributes: Readonly<Record<string, AttributeType>>; events: readonly string[] }

const meantOtherwise: readonly string[] = ['button', 'label', 'form', 'progress']

/** The tag in the document: what a browser knows under the same name, but treats in its own way, is called as WeChat calls it. */
export function domTag(tag: string): string {
  return meantOtherwise.includes(tag) ? `wx-${tag}` : tag
}

/** Attributes of any element that are no property of a component. */
export const structuralAttributes: readonly string[] = ['id', 'class', 'style', 'slot', 'hidden']

/** Events of any element. */
export const touchEvents: readonly string[] = [
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationend',
]

/** What a screen reader is told. `aria-role` becomes the DOM's `role`, the others keep their names. */
export const ariaAttributes: readonly string[] = [
  'aria-role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-hidden',
  'aria-checked',
  'aria-disabled',
  'aria-expanded',
  'aria-selected',
  'aria-pressed',
  'aria-live',
  'aria-atomic',
  'aria-busy',
  'aria-modal',
  'aria-level',
  'aria-valuenow',
  'aria-valuemin',
  'aria-valuemax',
  'aria-valuetext',
  'aria-controls',
  'aria-haspopup',
  'aria-invalid',
  'aria-required',
  'aria-current',
  'aria-multiline',
  'aria-readonly',
  'aria-orientation',
  'aria-posinset',
  'aria-setsize',
]

const hover = {
  'hover-class': 'string',
  'hover-stop-propagation': 'boolean',
  'hover-start-time': 'number',
  'hover-stay-time': 'number',
} as const

const typing = {
  name: 'string',
  value: 'any',
  placeholder: 'string',
  'placeholder-style': 'string',
  'placeholder-class': 'string',
  disabled: 'boolean',
  maxlength: 'number',
  'cursor-spacing': 'number',
  focus: 'boolean',
  'confirm-hold': 'boolean',
  cursor: 'number',
  'cursor-color': 'string',
  'selection-start': 'number',
  'selection-end': 'number',
  'adjust-position': 'boolean',
  'hold-keyboard': 'boolean',
  'confirm-type': 'string',
} as const

export const builtIns: Readonly<Record<string, BuiltIn>> = {
  view: { attributes: hover, events: [] },
  text: { attributes: { selectable: 'boolean', 'user-select': 'boolean', space: 'string', decode: 'boolean' }, events: [] },
  image: {
    attributes: { src: 'string', mode: 'string', webp: 'boolean', 'lazy-load': 'boolean', 'show-menu-by-longpress': 'boolean' },
    events: ['load', 'error'],
  },
  button: {
    attributes: {
      ...hover,
      size: 'string',
      type: 'string',
      plain: 'boolean',
      disabled: 'boolean',
      loading: 'boolean',
      'form-type': 'string',
      'open-type': 'string',
      name: 'string',
    },
    events: [],
  },
  input: {
    attributes: { ...typing, type: 'string', password: 'boolean', 'always-embed': 'boolean', 'safe-password-length': 'number' },
    events: ['input', 'focus', 'blur', 'confirm', 'change', 'keyboardheightchange'],
  },
  textarea: {
    attributes: {
      ...typing,
      'auto-focus': 'boolean',
      'auto-height': 'boolean',
      fixed: 'boolean',
      'show-confirm-bar': 'boolean',
      'disable-default-padding': 'boolean',
    },
    events: ['input', 'focus', 'blur', 'confirm', 'change', 'linechange', 'keyboardheightchange'],
  },
  form: { attributes: {}, events: ['submit', 'reset'] },
  label: { attributes: { for: 'string' }, events: [] },
  switch: { attributes: { name: 'string', checked: 'boolean', disabled: 'boolean', type: 'string', color: 'string' }, events: ['change'] },
  checkbox: { attributes: { name: 'string', value: 'string', checked: 'boolean', disabled: 'boolean', color: 'string' }, events: [] },
  'checkbox-group': { attributes: { name: 'string' }, events: ['change'] },
  radio: { attributes: { name: 'string', value: 'string', checked: 'boolean', disabled: 'boolean', color: 'string' }, events: [] },
  'radio-group': { attributes: { name: 'string' }, events: ['change'] },
  picker: {
    attributes: {
      name: 'string',
      'header-text': 'string',
      mode: 'string',
      disabled: 'boolean',
      range: 'any',
      'range-key': 'string',
      value: 'any',
      start: 'string',
      end: 'string',
      fields: 'string',
    },
    events: ['change', 'cancel', 'columnchange'],
  },
  'scroll-view': {
    attributes: {
      'scroll-x': 'boolean',
      'scroll-y': 'boolean',
      'upper-threshold': 'number',
      'lower-threshold': 'number',
      'scroll-top': 'any',
      'scroll-left': 'any',
      'scroll-into-view': 'string',
      'scroll-with-animation': 'boolean',
      'enable-back-to-top': 'boolean',
      'enable-flex': 'boolean',
      'scroll-anchoring': 'boolean',
      enhanced: 'boolean',
      bounces: 'boolean',
      'show-scrollbar': 'boolean',
      'paging-enabled': 'boolean',
      'fast-deceleration': 'boolean',
      'refresher-enabled': 'boolean',
      'refresher-threshold': 'number',
      'refresher-default-style': 'string',
      'refresher-background': 'string',
      'refresher-triggered': 'boolean',
    },
    events: ['scroll', 'scrolltoupper', 'scrolltolower', 'refresherpulling', 'refresherrefresh', 'refresherrestore', 'refresherabort'],
  },
  swiper: {
    attributes: {
      'indicator-dots': 'boolean',
      'indicator-color': 'string',
      'indicator-active-color': 'string',
      autoplay: 'boolean',
      current: 'number',
      'current-item-id': 'string',
      interval: 'number',
      duration: 'number',
      circular: 'boolean',
      vertical: 'boolean',
      'previous-margin': 'string',
      'next-margin': 'string',
      'easing-function': 'string',
    },
    events: ['change', 'animationfinish'],
  },
  'swiper-item': { attributes: { 'item-id': 'string' }, events: [] },
  canvas: { attributes: { type: 'string', 'disable-scroll': 'boolean' }, events: ['error'] },
  navigator: {
    attributes: { ...hover, url: 'string', 'open-type': 'string', delta: 'number', target: 'string' },
    events: ['success', 'fail', 'complete'],
  },
  'rich-text': { attributes: { nodes: 'any', space: 'string', 'user-select': 'boolean' }, events: [] },
  progress: {
    attributes: {
      percent: 'number',
      'border-radius': 'any',
      'stroke-width': 'any',
      color: 'string',
      activeColor: 'string',
      backgroundColor: 'string',
      active: 'boolean',
      'active-mode': 'string',
      duration: 'number',
    },
    events: ['activeend'],
  },
  'page-meta': {
    attributes: { 'page-style': 'string', 'root-font-size': 'string', 'page-font-size': 'string', 'background-color': 'string' },
    events: [],
  },
}
