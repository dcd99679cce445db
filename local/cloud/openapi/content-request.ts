import { randomBytes } from 'node:crypto'
import { WeChatError, type ContentVerdict, type OpenApiContext } from './open-api'

const secondVersion = 2

/** What both checks ask of every request: somebody who has used the mini-program within two hours, the second version and a scene. */
export function checkRequest({ openid, version, scene }: Record<string, unknown>, { subscriptions, visits }: OpenApiContext): string {
  if (typeof openid !== 'string' || !subscriptions.knows(openid)) throw new WeChatError(40003, 'invalid openid')
  if (version !== secondVersion) throw new WeChatError(47001, 'data format error')
  if (scene !== 1 && scene !== 2 && scene !== 3 && scene !== 4) throw new WeChatError(40129, 'invalid scene')
  if (!visits.isRecent(openid)) throw new WeChatError(61010, 'code is expired')
  return openid
}

/** `60f96f1d-3845297a-1976a3ae` in WeChat's documents. */
export function newTraceId(): string {
  return [1, 2, 3].map(() => randomBytes(4).toString('hex')).join('-')
}

export function detailOf({ suggest, label }: ContentVerdict): object[] {
  return [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
}
