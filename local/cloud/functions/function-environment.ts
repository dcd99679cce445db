import type { Caller } from '../identity'

/** The environment's id; a function reads it as `ENV` of `getWXContext()`. */
export const environmentId = 'local'
export const appId = 'wxlocal00000000000'

/** What the platform sets for every instance, pointing the SDK here. Nothing of this computer's environment reaches a function. */
export function instanceEnvironment(cloudUrl: string, own: Record<string, string>): Record<string, string> {
  return {
    ...own,
    ...sdkEnvironment(cloudUrl),
    WX_CONTEXT_KEYS: '',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  }
}

/** What leads an unmodified wx-server-sdk to the local cloud, also from a script of one's own. */
export function sdkEnvironment(cloudUrl: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloudUrl}/admin` }),
    // Without it the SDK asks the metadata service of Tencent's data centre first.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    // Requests are signed with these; missing ones end in an unhandled rejection inside the SDK.
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
  }
}

/** What changes with each invocation. `getWXContext()` reads the names that WX_CONTEXT_KEYS lists. */
export function invocationEnvironment(caller: Caller, token: string, requestId: string): Record<string, string> {
  const context = {
    ...(caller.openid === undefined ? {} : { WX_OPENID: caller.openid }),
    WX_APPID: appId,
    WX_CLIENTIP: '127.0.0.1',
    WX_API_TOKEN: token,
  }
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: caller.source,
    SCF_REQUEST_ID: requestId,
    ...(caller.source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  }
}
