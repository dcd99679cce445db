import { createHash } from 'node:crypto'
import { derivedCase, newCase } from '../../cloudfunctions/kit/case-shelf'
import type { CaseWords, LibraryCase, Person, StoredPicture } from '../../cloudfunctions/kit/documents'
import { newFlow } from '../../domain/library/case-flow'
import { caseSections } from '../../domain/library/case-words'
import type { LocalCloud } from '../../local/cloud/local-cloud'
import { storyId } from '../../local/seed/story-ids'
import { readCases } from '../../tests/judged/library/support/corpus'

/** From `contract/case-shapes.ts`. */
const charactersOfSection = 3000
const picturesOfCase = 9
const filesOfCase = 5
/** Small pictures as phones store them: 560 pixels at their shorter side, 100,000 bytes at most (`miniprogram/services/reflection-pictures.ts`). Only those that a handbook reads are there. */
const smallest = 25_000
const largest = 75_000
const picturesThere = 3
/** Earlier ones are as long and must not be read. */
const versions = 3

/** How somebody typed: paragraphs as in the judged cases, or a line for every character, which makes as many paragraphs as the contract allows. */
export type Lines = 'prose' | 'a line for each character'

/** Published cases as long as the contract allows, to which everybody has agreed, with their pictures. */
export function plantLongCases(cloud: LocalCloud, { author, coAuthors, studio, count, lines }: { author: Person; coAuthors: readonly Person[]; studio: { _id: string; name: string }; count: number; lines: Lines }): LibraryCase[] {
  const prose = readCases().map(({ body }) => body).join('\n')
  const now = cloud.clock.now()
  const cases = Array.from({ length: count }, (_, n): LibraryCase => {
    const id = storyId(`long case, ${lines}: ${n}`)
    const pictures = Array.from({ length: picturesOfCase }, (_, i) => pictureOf(cloud, id, n, i))
    const text = (section: number): string => (lines === 'prose' ? proseFrom(prose, n * caseSections.length + section) : '学\n'.repeat(charactersOfSection / 2))
    const words = (version: number): CaseWords => ({
      ...{ version, title: `第 ${n + 1} 篇`.padEnd(60, '长'), type: 'home-school', stage: 'junior', tags: ['家访', '手机', '家长群', '三方会谈', '情绪疏导'], sentAt: now },
      sections: { background: text(0), problem: text(1), analysis: text(2), practice: text(3), outcome: text(4), reflection: text(5) },
      pictures,
      files: Array.from({ length: filesOfCase }, (_, i) => ({ file: `cloud://local.local-bucket/cases/${id}/${i + 20}.docx`, name: `家访记录表（${i + 1}）.docx`, kind: 'docx', bytes: 1_000_000 })),
      coAuthors: coAuthors.map(({ _id, name }) => ({ id: _id, name })),
      credit: '感谢年级组全体老师。'.repeat(10),
    })
    return derivedCase({
      ...newCase(id, author, studio, now),
      version: versions,
      shown: { version: versions, visibility: 'school', at: now, files: filesOfCase },
      contents: Array.from({ length: versions }, (_, i) => words(i + 1)),
      flow: { ...newFlow, published: { version: versions, visibility: 'school', at: now, by: author._id } },
      consents: [author, ...coAuthors].map(({ _id }) => ({ personId: _id, at: now })),
    })
  })
  for (let from = 0; from < count; from += 10) cloud.database.import('library_cases', cases.slice(from, from + 10))
  return cases
}

function proseFrom(prose: string, n: number): string {
  const from = (n * charactersOfSection) % (prose.length - charactersOfSection)
  return prose.slice(from, from + charactersOfSection)
}

function pictureOf(cloud: LocalCloud, caseId: string, n: number, i: number): StoredPicture {
  const [large, small] = [`cases/${caseId}/${i + 1}.jpg`, `cases/${caseId}/${i + 1}s.jpg`]
  if (i < picturesThere) {
    const reply = cloud.upload({ openid: 'bench-host', path: small, content: noise(`${n} ${i}`, smallest + ((n * picturesThere + i) * 7919) % (largest - smallest)) })
    if ('error' in reply) throw new Error(reply.error.errMsg)
  }
  return { large: `cloud://local.local-bucket/${large}`, small: `cloud://local.local-bucket/${small}`, width: i % 2 === 0 ? 747 : 560, height: i % 2 === 0 ? 560 : 747 }
}

/** As little of it can be packed as of a JPEG. */
function noise(name: string, bytes: number): Buffer {
  return createHash('shake256', { outputLength: bytes }).update(name).digest()
}
