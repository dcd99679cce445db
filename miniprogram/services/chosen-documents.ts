/** Documents that the cloud takes, by the endings of their names; what they are is told by their bytes there. */
export type DocumentKind = 'pdf' | 'docx' | 'xlsx' | 'pptx'
export type ChosenDocument = { path: string; name: string; kind: DocumentKind; bytes: number }

const kinds: readonly DocumentKind[] = ['pdf', 'docx', 'xlsx', 'pptx']
const mostBytes = 10 * 1_048_576
const longestName = 100

/** From a chat, where WeChat keeps files. `refused`: why some were left out, in words. Null: thought better of it. */
export async function chooseDocuments(most: number): Promise<{ documents: ChosenDocument[]; refused: string } | null> {
  const chosen = await chosenFiles(most)
  if (chosen === null) return null
  const documents: ChosenDocument[] = []
  const refused: string[] = []
  for (const { path, name, size } of chosen) {
    const kind = kindOf(name)
    if (kind === null) refused.push(`「${name}」打不开，只能是 PDF、Word（docx）、Excel（xlsx）或 PPT（pptx）。`)
    else if (size > mostBytes) refused.push(`「${name}」超过了 10 MB。`)
    else documents.push({ path, name: shortName(name, kind), kind, bytes: size })
  }
  return { documents, refused: refused.join('') }
}

async function chosenFiles(most: number): Promise<{ path: string; name: string; size: number }[] | null> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: most, type: 'file', extension: [...kinds] })
    return tempFiles.slice(0, most)
  } catch {
    return null
  }
}

function kindOf(name: string): DocumentKind | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return kinds.find((kind) => kind === ending) ?? null
}

function shortName(name: string, kind: DocumentKind): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - kind.length - 1)}.${kind}`
}
