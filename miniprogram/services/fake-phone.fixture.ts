type Asked = { name: string; data: { action: string; input: unknown } }
type Upload = { cloudPath: string; filePath: string; success: (done: { fileID: string }) => void; fail: (error: object) => void }
/** `silence`: no answer ever comes. */
export type Scripted = { ok: object } | { code: string; detail?: object } | 'lost' | 'broken' | 'silence'

/** What WeChat gives to a service, in memory: storage, own files, uploads and calls. What is answered is written down beforehand. */
export type FakePhone = {
  storage: Map<string, string>
  /** Bytes by path. */
  files: Map<string, number>
  /** Paths in the cloud, in the order they were stored. */
  stored: string[]
  /** Ids of what the phone deleted there. */
  deleted: string[]
  asked: { action: string; input: unknown }[]
  answers: Scripted[]
  /** Of uploads that do not succeed, by how their path ends; one each. */
  uploadTroubles: Map<string, 'lost' | 'broken'>
  network: { isConnected: boolean }
  room: 'enough' | 'none'
  reconnect: () => void
}

const lost = Object.assign(new Error('request:fail'), { errCode: -1, errMsg: 'fail Error: request:fail' })
const broken = Object.assign(new Error('broken'), { errCode: -504002, errMsg: 'fail functions execute fail' })
const folder = 'wxfile://usr'

export function fakePhone(): FakePhone {
  const listeners: ((status: { isConnected: boolean }) => void)[] = []
  const phone: FakePhone = {
    storage: new Map(),
    files: new Map(),
    stored: [],
    deleted: [],
    asked: [],
    answers: [],
    uploadTroubles: new Map(),
    network: { isConnected: true },
    room: 'enough',
    reconnect: () => {
      phone.network.isConnected = true
      for (const listener of listeners) listener({ isConnected: true })
    },
  }
  const networkType = async (): Promise<object> => ({ networkType: phone.network.isConnected ? 'wifi' : 'none' })
  const onNetworkStatusChange = (listener: (typeof listeners)[number]): number => listeners.push(listener)
  const network = { getNetworkType: networkType, onNetworkStatusChange }
  Object.assign(globalThis, { wx: { ...storageOf(phone), ...network, cloud: cloudOf(phone), env: { USER_DATA_PATH: folder }, getFileSystemManager: () => filesOf(phone) } })
  return phone
}

/** By way of JSON, as WeChat does. */
function storageOf(phone: FakePhone): object {
  return {
    getStorageSync: (key: string) => JSON.parse(phone.storage.get(key) ?? '""') as unknown,
    setStorageSync: (key: string, value: unknown) => {
      if (phone.room === 'none') throw new Error('exceed storage max size 10Mb')
      phone.storage.set(key, JSON.stringify(value))
    },
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  }
}

function filesOf({ files }: FakePhone): object {
  type Done = { success: (done: object) => void; fail: (error: object) => void }
  return {
    copyFile: ({ srcPath, destPath, success, fail }: Done & { srcPath: string; destPath: string }) => {
      const bytes = files.get(srcPath)
      if (bytes === undefined) return fail({})
      files.set(destPath, bytes)
      success({})
    },
    getFileInfo: ({ filePath, success, fail }: Done & { filePath: string }) => {
      const size = files.get(filePath)
      if (size === undefined) fail({})
      else success({ size })
    },
    unlink: ({ filePath, success }: Done & { filePath: string }) => {
      files.delete(filePath)
      success({})
    },
  }
}

function cloudOf(phone: FakePhone): object {
  return {
    callFunction: async ({ data }: Asked): Promise<object> => {
      if (!phone.network.isConnected) throw lost
      phone.asked.push(data)
      const answer = phone.answers.shift()
      if (answer === undefined) throw new Error('one call too many')
      if (answer === 'silence') return new Promise(() => undefined)
      if (answer === 'lost') throw lost
      if (answer === 'broken') throw broken
      return { result: 'ok' in answer ? { ok: true, now: 0, output: answer.ok } : { ok: false, now: 0, ...answer } }
    },
    deleteFile: async ({ fileList }: { fileList: string[] }): Promise<void> => {
      if (!phone.network.isConnected) throw lost
      phone.deleted.push(...fileList)
    },
    uploadFile: ({ cloudPath, success, fail }: Upload): object => {
      const trouble = phone.network.isConnected ? [...phone.uploadTroubles].find(([ending]) => cloudPath.endsWith(ending)) : (['', 'lost'] as const)
      if (trouble === undefined) {
        phone.stored.push(cloudPath)
        void Promise.resolve().then(() => success({ fileID: `cloud://local.x/${cloudPath}` }))
      } else {
        phone.uploadTroubles.delete(trouble[0])
        void Promise.resolve().then(() => fail(trouble[1] === 'lost' ? lost : broken))
      }
      return { onProgressUpdate: (listener: (progress: { progress: number }) => void) => listener({ progress: 50 }) }
    },
  }
}
