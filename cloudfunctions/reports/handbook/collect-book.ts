import { namedType, typesOf } from '../../../domain/library/case-types'
import type { Reader } from '../../../domain/moderation/circles'
import type { Database } from '../../kit/database'
import type { HandbookDocument, LibraryCase, ResourceDocument, School, ShelfItem, StoredPicture } from '../../kit/documents'
import { readFilesTogether } from '../../kit/storage'
import { dateWords } from '../china-words'
import type { Book, BookPicture, Chapter } from './book'
import { caseChapter, resourceChapter } from './chapters'
import { knownCase, knownResource, ofKind } from './chosen-items'

/** Bounds that keep a book of a hundred cases within a function's memory and what a phone opens. */
const picturesPerCase = 3
const mostPictureBytes = 16_000_000
const mostBytesOfPicture = 200_000
const itemsPerStep = 10

type Whole = Pick<Book, 'chapters' | 'contributors' | 'leftOut'>

type Collecting = {
  reader: Reader
  school: School | null
  /** Hears how many are in and says whether to go on. */
  onStep: (done: number) => Promise<boolean>
  /** Asked before pictures are read: where the cloud is slow a book without the rest of them is better than none. */
  timeForPictures: () => boolean
}

/**
 * Reads what is in a handbook, ten items at a time; consent and who may see what are looked at as they are then. Null: `onStep` did not go on. What lacks consent is
 * named only where it is for the school or the studio of the handbook: whoever compiles may be of other studios, too. Three operations for ten items at most, and
 * what `onStep` needs.
 */
export async function collectBook(
  database: Database,
  { items, schoolId, studioId }: Pick<HandbookDocument, 'items' | 'schoolId' | 'studioId'>,
  { reader, school, onStep, timeForPictures }: Collecting,
): Promise<Whole | null> {
  const chapters: Chapter[] = []
  const contributions = new Map<string, { name: string; count: number }>()
  const waiting: string[] = []
  let [gone, unnamed, pictureBytes] = [0, 0, 0]
  for (let from = 0; from < items.length; from += itemsPerStep) {
    const step = items.slice(from, from + itemsPerStep)
    const { cases, resources } = await readWhole(database, step)
    const taken = step.flatMap((item) => {
      const one = item.kind === 'case' ? cases.find(({ _id }) => _id === item.id) : undefined
      const resource = item.kind === 'resource' ? resources.find(({ _id }) => _id === item.id) : undefined
      const known = item.kind === 'case' ? knownCase(item, one, reader) : knownResource(item, resource, reader)
      if (known.gone) gone++
      else if (known.missing.length > 0 && one?.circles.school !== schoolId && one?.circles.studio !== studioId) unnamed++
      else if (known.missing.length > 0) waiting.push(`《${known.title}》（${known.authors.map(({ name }) => name).join('、')}）：还没有${known.missing.map(({ name }) => name).join('、')}的同意。`)
      else return [{ known, one, resource }]
      return []
    })
    const wanted = taken.flatMap(({ one }) => (one === undefined ? [] : picturesOf(one).slice(0, picturesPerCase)))
    const pictures = pictureBytes < mostPictureBytes && timeForPictures() ? await readPictures(wanted) : new Map<string, BookPicture>()
    for (const { known, one, resource } of taken) {
      const chapter = one !== undefined ? chapterOfCase(one, school, pictures) : resource === undefined ? null : chapterOfResource(resource)
      if (chapter === null) {
        gone++
        continue
      }
      chapters.push(chapter)
      pictureBytes += chapter.pictures.reduce((sum, { content }) => sum + content.length, 0)
      for (const { id, name } of known.authors) contributions.set(id, { name, count: (contributions.get(id)?.count ?? 0) + 1 })
    }
    if (!(await onStep(Math.min(items.length, from + itemsPerStep)))) return null
  }
  return {
    chapters,
    contributors: [...contributions.values()].map(({ name, count }) => `${name}（${count} 篇）`),
    leftOut: [...waiting, ...(unnamed === 0 ? [] : [`另有 ${unnamed} 篇案例还没有作者同意。`]), ...(gone === 0 ? [] : [`另有 ${gone} 项在编制时已不在案例库或资源库中。`])],
  }
}

/** A book with its covers. */
export function bookOf({ title, subtitle, foreword, studioName }: HandbookDocument, school: School | null, whole: Whole, now: number): Book {
  const schoolName = school?.name ?? ''
  const makers = studioName === schoolName ? [`${schoolName}管理办公室`] : [studioName, schoolName]
  return { title, subtitle, foreword, ...whole, coverLines: [...makers.filter((line) => line !== ''), dateWords(now)], footer: title }
}

/** With the words that are published alone: a case may have been revised thirty times. */
async function readWhole(database: Database, items: readonly ShelfItem[]): Promise<{ cases: LibraryCase[]; resources: ResourceDocument[] }> {
  const only = (shown: string) => ({ $filter: { input: '$contents', as: 'one', cond: { $eq: ['$$one.version', shown] } } })
  const [cases, resources] = await Promise.all([
    ofKind(items, 'case', (ids) =>
      database.aggregate('library_cases', [
        { name: 'match', value: { _id: { $in: ids } } },
        { name: 'addFields', value: { contents: only('$flow.published.version') } },
        { name: 'project', value: { draft: 0, rounds: 0, facets: 0, reports: 0 } },
      ]),
    ),
    ofKind(items, 'resource', (ids) =>
      database.aggregate('resources', [
        { name: 'match', value: { _id: { $in: ids } } },
        { name: 'addFields', value: { contents: only('$shown.version') } },
        { name: 'project', value: { facets: 0, reports: 0 } },
      ]),
    ),
  ])
  return { cases, resources }
}

function picturesOf({ contents }: LibraryCase): StoredPicture[] {
  return contents[0]?.pictures ?? []
}

/** By the file of their small size; what is missing or unreadable is left out. */
async function readPictures(pictures: readonly StoredPicture[]): Promise<Map<string, BookPicture>> {
  const read = await readFilesTogether(pictures.map(({ small }) => small), mostBytesOfPicture)
  return new Map(
    pictures.flatMap(({ small, width, height }, i): [string, BookPicture][] => {
      const file = read[i]
      if (file?.kind !== 'read') return []
      return [[small, { content: file.content, kind: small.endsWith('.png') ? 'png' : 'jpg', width, height }]]
    }),
  )
}

function chapterOfCase(one: LibraryCase, school: School | null, pictures: ReadonlyMap<string, BookPicture>): Chapter | null {
  const [words] = one.contents
  if (words === undefined) return null
  const inBook = words.pictures.flatMap(({ small }) => pictures.get(small) ?? [])
  return caseChapter(one, words, namedType(typesOf(school?.caseTypes), words.type)?.name ?? '', inBook, words.pictures.length - inBook.length)
}

function chapterOfResource(resource: ResourceDocument): Chapter | null {
  const [words] = resource.contents
  return words === undefined ? null : resourceChapter(resource, words)
}
