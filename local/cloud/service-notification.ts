/** A subscription message as its receiver finds it among WeChat's 服务通知. */
export type ServiceNotification = {
  msgId: string
  /** The receiver's OPENID. */
  to: string
  templateId: string
  /** The template's title, and its fields in their order with their names. */
  title: string
  lines: { label: string; value: string }[]
  /** What a tap opens, with its query; null when a tap opens nothing. */
  page: string | null
}

export type SentMessage = { at: number; message: ServiceNotification }
