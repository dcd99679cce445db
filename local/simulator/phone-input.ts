// What the world around a phone does to it. Node and browser both speak of it.

export type Network = 'online' | 'slow' | 'offline'

/** `openid` hands the phone to that person first. */
export type LaunchOptions = { openid?: string; path?: string; query?: Record<string, string>; scene?: number }

export type ScanRequest = { onlyFromCamera: boolean }

/** `path` is set for a 小程序码, whose `result` is empty. */
export type ScanAnswer = { result: string; scanType: 'QR_CODE' | 'WX_CODE'; path?: string }
