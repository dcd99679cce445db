export type Scan = { kind: 'scanned'; text: string } | { kind: 'cancelled' } | { kind: 'no-camera' }

/** Opens the camera. To be called first thing in the handler of a tap. */
export async function scanRoomCode(): Promise<Scan> {
  try {
    const { result } = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return { kind: 'scanned', text: result }
  } catch (error) {
    // WeChat tells "somebody went back" from "there is no camera" by words alone.
    const message = (error as { errMsg?: string } | null)?.errMsg ?? ''
    return { kind: message.includes('cancel') ? 'cancelled' : 'no-camera' }
  }
}
