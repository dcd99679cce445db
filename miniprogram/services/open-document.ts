export type Opened = 'opened' | 'no-room' | 'no-viewer'

/** A Word document, see `openDocument`. */
export function openWordDocument(fileName: string, base64: string): Promise<Opened> {
  return openDocument(fileName, base64, 'docx')
}

/** An Excel workbook, see `openDocument`. */
export function openWorkbook(fileName: string, base64: string): Promise<Opened> {
  return openDocument(fileName, base64, 'xlsx')
}

/** Puts a document (base64) into this phone's own folder and opens it in WeChat's viewer, from where it can be sent on. */
async function openDocument(fileName: string, base64: string, fileType: 'docx' | 'xlsx'): Promise<Opened> {
  const filePath = `${wx.env.USER_DATA_PATH}/${fileName}`
  if (!(await isWritten(filePath, base64))) return 'no-room'
  try {
    await wx.openDocument({ filePath, fileType, showMenu: true })
    return 'opened'
  } catch {
    return 'no-viewer'
  }
}

/** One of the same name is replaced: made again it is the newer one. */
function isWritten(filePath: string, base64: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })
}
