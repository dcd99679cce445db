import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { CloudError } from './cloud-error'

/** On whose behalf a function runs. A timer's call has no `openid`. */
export type Caller = { openid?: string; source: string; functionName: string; callId: string }

/** Signs what the SDK echoes with every request (`wxCloudApiToken`): identity travels through nested calls and cannot be made up. */
export class IdentityTokens {
  readonly #secret = randomBytes(32)

  sign(caller: Caller): string {
    const content = Buffer.from(JSON.stringify(caller)).toString('base64url')
    return `${content}.${this.#mac(content).toString('base64url')}`
  }

  verify(token: string): Caller {
    const [content = '', mac = ''] = token.split('.')
    const given = Buffer.from(mac, 'base64url')
    const expected = this.#mac(content)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new CloudError('INVALID_REQUEST_SOURCE', 'wxCloudApiToken was not signed by this local cloud')
    }
    // Only `sign` of this very object can have made it.
    return JSON.parse(Buffer.from(content, 'base64url').toString()) as Caller
  }

  #mac(content: string): Buffer {
    return createHmac('sha256', this.#secret).update(content).digest()
  }
}
