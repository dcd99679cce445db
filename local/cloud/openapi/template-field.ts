// What a field of each kind may hold, in code points. Times and dates may span a period with `~`.
// Source: "订阅消息参数值内容限制说明" of https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
const clock = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?'
const day = '(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}年\\d{1,2}月|\\d{1,2}月\\d{1,2}日|\\d{4}([-/.]\\d{1,2}){1,2}|\\d{1,2}[-/.]\\d{1,2})'
const time = `(${day} ?)?${clock}`
const date = `${day}( ?${clock})?`

const kinds: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: spanOf(time),
  date: spanOf(date),
  amount: /^[^\d\s]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^[\p{Script=Han}A-Z0-9][A-Z0-9]{0,6}[\p{Script=Han}A-Z0-9]$/u,
  // Ten characters as soon as one of them is Chinese.
  name: /^([\p{Script=Han}A-Za-z·. ]{1,10}|[A-Za-z·. ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** Whether this names a field of a kind that is known here: `thing1`, `character_string12`. */
export function isFieldKey(key: string): boolean {
  return kinds[kindOf(key)] !== undefined
}

/** Whether WeChat would take this text for the field. @param key such as `thing1` */
export function isFieldValue(key: string, text: string): boolean {
  // Line breaks and other control characters are refused everywhere.
  return !/\p{Cc}/u.test(text) && kinds[kindOf(key)]?.test(text) === true
}

function kindOf(key: string): string {
  return key.replace(/\d+$/, '')
}

function spanOf(moment: string): RegExp {
  return new RegExp(`^${moment}(~${moment})?$`)
}
