import type { InputOf } from '../../../contract/index'
import { call, uploadFile, type Trouble } from '../../services/cloud'
import { smallPicture } from '../../services/proof-pictures'
import { wishFor, type Wish } from '../../services/wish'
import type { Purpose } from './leave-draft'

type Asked = Pick<InputOf<'standing.askLeave'>, 'wish' | 'scope' | 'reason' | 'authority'>

/** A picture of proof. `key` stays the same; `fileId` is set once it is stored for the request `leaveId`. */
export type Proof = { key: string; path: string; fileId: string; leaveId: string }

export type Request = { asked: Asked; proofs: readonly Proof[]; version: number; wish: Wish | null }

export type Sent = { kind: 'sent' } | { kind: 'trouble'; trouble: Trouble } | { kind: 'not-uploaded'; because: 'offline' | 'failed' }

/** `remember` hears what the next try needs, before anything can get lost. */
export type Listeners = { remember: (wish: Wish, proofs: Proof[]) => void; progress: (words: string) => void }

/**
 * Sends the request after its pictures. The same request again keeps its id; one that was changed meanwhile gets another, under which its pictures are
 * stored anew.
 */
export async function sendLeave(purpose: Purpose, { asked, proofs, version, wish: last }: Request, { remember, progress }: Listeners): Promise<Sent> {
  const wish = await wishFor(last, { ...asked, proofs: proofs.map(({ key }) => key) })
  remember(wish, [...proofs])
  const leaveId = purpose.kind === 'new' ? wish.id : purpose.leaveId
  const stored = await storeAll(leaveId, proofs, { remember: (done) => remember(wish, done), progress })
  if (stored.kind !== 'stored') return { kind: 'not-uploaded', because: stored.kind }
  const input = { id: wish.id, studioId: purpose.studioId, ...asked, proofs: stored.proofs.map(({ fileId }) => fileId) }
  const answer = purpose.kind === 'new' ? await call('standing.askLeave', input) : await call('standing.reviseLeave', { ...input, leaveId, version })
  return answer.kind === 'done' ? { kind: 'sent' } : { kind: 'trouble', trouble: answer }
}

type Stored = { kind: 'stored'; proofs: Proof[] } | { kind: 'offline' } | { kind: 'failed' }

async function storeAll(
  leaveId: string,
  proofs: readonly Proof[],
  { remember, progress }: { remember: (proofs: Proof[]) => void; progress: Listeners['progress'] },
): Promise<Stored> {
  const done = [...proofs]
  for (const [index, proof] of proofs.entries()) {
    if (isStored(proof, leaveId)) continue
    const words = `正在上传第 ${index + 1} 张照片`
    progress(`${words}…`)
    const target = `proofs/${leaveId}/${freeNumber(done, leaveId)}.jpg`
    const upload = await uploadFile(target, await smallPicture(proof.path), (percent) => progress(`${words} ${percent}%`))
    if (upload.kind !== 'done') return upload
    done[index] = { ...proof, fileId: upload.fileId, leaveId }
    remember([...done])
  }
  return { kind: 'stored', proofs: done }
}

function isStored({ fileId, leaveId }: Proof, of: string): boolean {
  return fileId !== '' && leaveId === of
}

/** The cloud takes 1 to 99. */
function freeNumber(proofs: readonly Proof[], leaveId: string): number {
  const taken = proofs.filter((proof) => isStored(proof, leaveId)).map(({ fileId }) => Number(/(\d+)\.\w+$/.exec(fileId)?.[1]))
  let free = 1
  while (taken.includes(free)) free += 1
  return free
}
