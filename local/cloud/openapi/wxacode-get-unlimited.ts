import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { drawMiniProgramCode, miniProgramCodeContent } from './mini-program-code'
import { WeChatError, type OpenApi, type OpenApiContext } from './open-api'

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
const scene = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/
const maximumSceneCharacters = 32
const colour = z.union([z.number(), z.string().regex(/^\d{1,3}$/)])
const options = z.strictObject({
  scene: z.string(),
  page: z.string().default(''),
  check_path: z.boolean().default(true),
  env_version: z.enum(['release', 'trial', 'develop']).default('release'),
  width: z.number().int().min(280).max(1280).default(430),
  auto_color: z.boolean().optional(),
  line_color: z.object({ r: colour, g: colour, b: colour }).optional(),
  is_hyaline: z.boolean().optional(),
})

/** The 小程序码 of a page with a scene; here a QR code in a green ring that stands for it. */
export const wxacodeGetUnlimited: OpenApi = {
  name: 'wxacode.getUnlimited',
  answer(fields, context) {
    const wanted = checkedFields(fields, context)
    const content = drawMiniProgramCode(miniProgramCodeContent(wanted), wanted.width)
    return { kind: 'file', contentType: 'image/png', content }
  },
}

function checkedFields(fields: Record<string, unknown>, { pages }: OpenApiContext): z.output<typeof options> {
  const { scene: wanted } = fields
  if (typeof wanted !== 'string' || wanted === '' || [...wanted].length > maximumSceneCharacters) {
    throw refusal(40169, 'invalid length for scene, or the data is not json string')
  }
  if (!scene.test(wanted)) throw refusal(40129, 'invalid scene')
  const parsed = options.safeParse(fields)
  // WeChat only says "invalid args"; which one it was helps whoever reads it here.
  if (!parsed.success) throw refusal(40097, `invalid args: ${z.prettifyError(parsed.error)}`)
  if (!isPage(parsed.data, pages)) throw refusal(41030, 'invalid page')
  return parsed.data
}

function isPage({ page, check_path: mustExist }: z.output<typeof options>, pages: readonly string[] | null): boolean {
  if (page.startsWith('/') || page.includes('?')) return false
  return page === '' || pages === null || !mustExist || pages.includes(page)
}

function refusal(errcode: number, errmsg: string): WeChatError {
  return new WeChatError(errcode, `${errmsg} rid: ${randomUUID()}`)
}
