/** A document that the cloud gave a link to. */
export type StoredDocument = { name: string; kind: 'pdf' | 'docx' | 'xlsx' | 'pptx'; url: string }

export type OpenedDocument = 'opened' | 'missing' | 'lost' | 'no-viewer'

/** What is said where it was not opened. */
export const documentTroubles: Readonly<Record<OpenedDocument, string>> = {
  opened: '',
  missing: '这个文件找不到了，可以告诉上传的人。',
  lost: '文件没有下载下来，检查网络后再点一次。',
  'no-viewer': '手机打不开这个文件，可以换一台设备看。',
}

/** Opens a document in WeChat's viewer, from where it can be sent on. */
export async function openStoredDocument({ name, kind, url }: StoredDocument): Promise<OpenedDocument> {
  if (url === '') return 'missing'
  const path = await downloaded(url, `${wx.env.USER_DATA_PATH}/${ownName(name, kind)}`)
  if (path === null) return 'lost'
  try {
    await wx.openDocument({ filePath: path, fileType: kind, showMenu: true })
    return 'opened'
  } catch {
    return 'no-viewer'
  }
}

/** Under its own name, which the viewer shows and the file keeps when it is sent on. Every answer is a success to WeChat, also 403. */
function downloaded(url: string, filePath: string): Promise<string | null> {
  return new Promise((resolve) => {
    wx.downloadFile({ url, filePath, success: ({ statusCode }) => resolve(statusCode === 200 ? filePath : null), fail: () => resolve(null) })
  })
}

/** Its name may hold what no file's can, and another ending than its bytes. */
function ownName(name: string, kind: StoredDocument['kind']): string {
  const stem = name.replace(/\.\w{1,5}$/, '').replace(/[\\/:*?"<>|\s]+/g, '_')
  return `${stem || '附件'}.${kind}`
}
