import { mediaCheckAsync } from './media-check-async'
import { msgSecCheck } from './msg-sec-check'
import type { OpenApi } from './open-api'
import { subscribeMessageSend } from './subscribe-message-send'
import { wxacodeGetUnlimited } from './wxacode-get-unlimited'

/** Every API that is answered. Another one gets a file of its own and a line here. */
export const openApis: ReadonlyMap<string, OpenApi> = new Map(
  [mediaCheckAsync, msgSecCheck, subscribeMessageSend, wxacodeGetUnlimited].map((api) => [api.name, api]),
)
