/** A file in this phone's own folder, where it stays until it is removed; the album's files go with the page. */
export function ownPath(name: string): string {
  return `${wx.env.USER_DATA_PATH}/${name}`
}

/** False where the phone has no room for it. */
export function copyFile(srcPath: string, destPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().copyFile({ srcPath, destPath, success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** Null: there is no such file. */
export function sizeOfFile(filePath: string): Promise<number | null> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: () => resolve(null) })
  })
}

/** What is gone already needs no removing. */
export function removeFile(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().unlink({ filePath, success: () => resolve(), fail: () => resolve() })
  })
}
