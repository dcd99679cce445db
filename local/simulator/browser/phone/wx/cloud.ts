import { base64, PhoneFiles } from '../files/phone-files'
import { api, ApiFailure, required, type Options } from './call'
import type { Context } from './context'
import { post, postNow, travel } from './network'
import { transferApi, type Transfer } from './transfer'

type Failed = { error?: { errCode: number; errMsg: string } }
type Reply = Failed & { result?: unknown; requestId?: string }
type Uploaded = Failed & { fileID?: string }

/** wx.cloud: calls go to the local cloud, as this phone's persona. */
export function cloud(context: Context): object {
  return {
    DYNAMIC_CURRENT_ENV: 'dynamic-current-env',
    init: () => undefined,
    callFunction: api('cloud.callFunction', (options) => whileCurrent(context, call(context, options))),
    uploadFile: transferApi('cloud.uploadFile', { direction: 'Sent', orPromise: true }, (options, transfer) =>
      whileCurrent(context, upload(context, options, transfer)),
    ),
    getTempFileURL: api('cloud.getTempFileURL', async ({ fileList }) => {
      const files = (fileList as (string | { fileID: string })[]).map((file) => (typeof file === 'string' ? file : file.fileID))
      return { fileList: await post<object[]>(context, '/__local/links', { openid: context.settings.current.openid, fileList: files }) }
    }),
    deleteFile: api('cloud.deleteFile', async ({ fileList }) => ({
      fileList: await post<object[]>(context, '/__local/delete', { openid: context.settings.current.openid, fileList }),
    })),
  }
}

/** Once the run that asked is over, nobody waits any more. */
async function whileCurrent<T>(context: Context, answer: Promise<T>): Promise<T> {
  const reply = await answer
  return context.isCurrent() ? reply : new Promise<never>(() => undefined)
}

async function call(context: Context, options: Options): Promise<object> {
  const { openid } = context.settings.current
  const reply = await post<Reply>(context, '/__local/call', { openid, function: required(options, 'name'), data: options.data ?? {} })
  refuseFailed(reply)
  return { result: reply.result, requestID: reply.requestId ?? '' }
}

async function upload(context: Context, options: Options, { signal, progress }: Transfer): Promise<object> {
  const [path, filePath] = [required(options, 'cloudPath'), required(options, 'filePath')]
  const file = await new PhoneFiles(context.settings).read(filePath)
  if (file === null) throw new ApiFailure('file not found')
  await travel(context, { signal, onPart: (part) => progress(part * file.size, file.size) })
  const { openid } = context.settings.current
  const reply = await postNow<Uploaded>(context, '/__local/upload', { openid, path, content: await base64(file) })
  refuseFailed(reply)
  return { fileID: reply.fileID, statusCode: 204 }
}

function refuseFailed({ error }: Failed): void {
  if (error !== undefined) throw new ApiFailure(error.errMsg.replace(/^cloud\.\w+:fail\s*/, ''), { errCode: error.errCode })
}
