import cloud from 'wx-server-sdk'
import { DatabaseFailure } from './database-failure'

type WechatApis = { wxacode: { getUnlimited(options: object): Promise<{ buffer: Buffer; contentType: string }> } }

/**
 * The 小程序码 that opens the check-in page of a session, PNG in base64. Of the kind that is unlimited in number and never expires.
 * The page is not checked: before the first release WeChat knows none.
 */
export async function drawMiniCode(scene: string): Promise<string> {
  const apis = cloud.openapi as unknown as WechatApis
  try {
    const { buffer } = await apis.wxacode.getUnlimited({ scene, page: 'pages/check-in/check-in', checkPath: false, width: 280 })
    return buffer.toString('base64')
  } catch (error) {
    throw new DatabaseFailure(error)
  }
}
