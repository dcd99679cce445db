import { storageAddress } from '../assets'
import { make } from '../dom'
import { endingOf, nameIn, ownName, PhoneFiles, temporaryFile } from '../files/phone-files'
import { sampleDocuments, samplePictures } from '../files/samples'
import { showDocument } from '../overlays/document-sheet'
import { showFileShareSheet } from '../overlays/file-share-sheet'
import { showFileSheet } from '../overlays/file-sheet'
import { api, ApiFailure, apis, required, text, type Options } from './call'
import type { Context } from './context'
import { fileSystem } from './file-system'
import { request, travel } from './network'
import { requireTap } from './tap'
import { transferApi, type Transfer } from './transfer'

type DocumentType = { kind: string; begins: string }

const [zipped, compound] = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0']
const documentTypes: Readonly<Record<string, DocumentType>> = {
  pdf: { kind: 'PDF 文档', begins: '%PDF' },
  docx: { kind: 'Word 文档', begins: zipped },
  xlsx: { kind: 'Excel 表格', begins: zipped },
  pptx: { kind: 'PowerPoint 演示', begins: zipped },
  doc: { kind: 'Word 文档', begins: compound },
  xls: { kind: 'Excel 表格', begins: compound },
  ppt: { kind: 'PowerPoint 演示', begins: compound },
}

/** Files of the phone, and documents. */
export function files(context: Context): object {
  const own = new PhoneFiles(context.settings)
  const manager = fileSystem(own)
  return {
    getFileSystemManager: () => manager,
    downloadFile: transferApi('downloadFile', { direction: 'Written', orPromise: false }, (options, transfer) =>
      download(context, own, options, transfer),
    ),
    ...apis({
      openDocument: (options) => openDocument(own, options),
      chooseMessageFile: (options) => chooseMessageFile(options),
      shareFileMessage: (options) => shareFile(own, options),
    }),
    // Unlike other APIs it answers by callbacks only.
    saveFileToDisk: (options: Options) => void api('saveFileToDisk', () => saveToDisk(context, own, options))(options)?.catch(() => undefined),
  }
}

async function openDocument(own: PhoneFiles, options: Options): Promise<void> {
  const filePath = required(options, 'filePath')
  const contents = await own.read(filePath)
  if (contents === null) throw new ApiFailure("file doesn't exist")
  const ending = text(options, 'fileType', endingOf(filePath))
  const type = documentTypes[ending]
  if (type === undefined) throw new ApiFailure('filetype not supported')
  // A viewer would not open it either; better said here than by a person.
  if (!(await beginsWith(contents, type.begins))) throw new ApiFailure(`the file is no ${ending}`)
  const name = nameIn(filePath)
  showDocument({ name: endingOf(filePath) === '' ? `${name}.${ending}` : name, kind: type.kind, contents })
}

async function shareFile(own: PhoneFiles, options: Options): Promise<void> {
  const filePath = required(options, 'filePath')
  requireTap()
  const contents = await own.read(filePath)
  if (contents === null) throw new ApiFailure('file not found')
  if (!(await showFileShareSheet({ name: text(options, 'fileName', nameIn(filePath)), contents }))) throw new ApiFailure('cancel')
}

/** In the windows of a computer only. */
async function saveToDisk({ frame }: Context, own: PhoneFiles, options: Options): Promise<void> {
  const filePath = required(options, 'filePath')
  if (!frame.isWide) throw new ApiFailure('not supported')
  const contents = await own.read(filePath)
  if (contents === null) throw new ApiFailure('file not found')
  make('a', { attributes: { href: URL.createObjectURL(contents), download: nameIn(filePath) } }).click()
}

async function beginsWith(contents: Blob, begins: string): Promise<boolean> {
  const bytes = new Uint8Array(await contents.slice(0, begins.length).arrayBuffer())
  return String.fromCharCode(...bytes) === begins
}

/** From the cloud's storage only. As in WeChat every answer is a success, also 403: the page has to look at `statusCode`. */
async function download(context: Context, own: PhoneFiles, options: Options, { signal, progress }: Transfer): Promise<object> {
  const [url, filePath] = [required(options, 'url'), text(options, 'filePath')]
  const address = storageAddress(url)
  if (address === null) throw new ApiFailure('url not in domain list')
  const name = ownName(filePath)
  if (filePath !== '' && name === null) throw new ApiFailure(`permission denied, open "${filePath}"`)
  const parts: number[] = []
  await travel(context, { signal, onPart: (part) => parts.push(part) })
  const response = await request(context, address, { signal })
  const contents = await response.blob()
  for (const part of parts) progress(part * contents.size, contents.size)
  const answer = { statusCode: response.status, dataLength: contents.size, header: Object.fromEntries(response.headers) }
  if (name === null) return { ...answer, tempFilePath: temporaryFile(contents, nameIn(address.split('?')[0] ?? '')) }
  await own.write(name, contents)
  return { ...answer, filePath }
}

async function chooseMessageFile(options: Options): Promise<object> {
  const type = text(options, 'type', 'all')
  if (type === 'video') throw new ApiFailure('video is not simulated')
  const most = Number(required(options, 'count'))
  const endings = ((options.extension ?? []) as string[]).map((ending) => ending.replace(/^\.?/, '.'))
  const samples = [...(type === 'file' ? [] : samplePictures()), ...(type === 'image' ? [] : sampleDocuments())]
  const accept = type === 'image' ? 'image/*' : endings.join(',')
  const picked = await showFileSheet({ title: '选择聊天里的文件', most, accept, samples })
  if (picked === null) throw new ApiFailure('cancel')
  return {
    tempFiles: picked.map((file) => ({
      path: temporaryFile(file, file.name),
      name: file.name,
      size: file.size,
      // WeChat gives seconds here.
      time: Math.floor(Date.now() / 1000),
      type: file.type.startsWith('image/') ? 'image' : 'file',
    })),
  }
}
