import { newId } from '../shared/index'

/** An id for something made on this phone, before anything is sent. */
export async function newPhoneId(): Promise<string> {
  const { randomValues } = await wx.getRandomValues({ length: 8 })
  return newId(new Uint8Array(randomValues))
}
