import type { LibraryFilters } from '../../services/library-list'
import { stageNames, stageOrder } from '../../shared/index'

export type FilterName = 'type' | 'stage' | 'tag'
export type FilterChoice = { name: FilterName; label: string; names: string[]; index: number; chosen: boolean; words: string }
export type Offered = { types: readonly { id: string; name: string }[]; tags: readonly string[] }

export const nothingOffered: Offered = { types: [], tags: [] }
export const noFilters: LibraryFilters = {}

/** One picker for each; the first line of each is: whichever. A tag that is looked for is offered also where it is not among the most used. */
export function filterChoices({ types, tags }: Offered, filters: LibraryFilters): FilterChoice[] {
  const { type = '', stage = '', tag = '' } = filters
  const offeredTags = tag === '' || tags.includes(tag) ? tags : [tag, ...tags]
  return [
    choice('type', '类型', '全部类型', types.map(({ id }) => id), types.map(({ name }) => name), type),
    choice('stage', '学段', '全部学段', stageOrder, stageOrder.map((one) => stageNames[one]), stage),
    ...(offeredTags.length === 0 ? [] : [choice('tag', '标签', '全部标签', offeredTags, offeredTags, tag)]),
  ]
}

/** The filters after another line of a picker was chosen. */
export function withChoice(offered: Offered, filters: LibraryFilters, name: FilterName, index: number): LibraryFilters {
  const { [name]: current, ...others } = filters
  if (index === 0) return others
  switch (name) {
    case 'type':
      return { ...others, ...optional('type', offered.types[index - 1]?.id) }
    case 'stage':
      return { ...others, ...optional('stage', stageOrder[index - 1]) }
    case 'tag': {
      const tags = current === undefined || offered.tags.includes(current) ? offered.tags : [current, ...offered.tags]
      return { ...others, ...optional('tag', tags[index - 1]) }
    }
  }
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value })
}

function choice(name: FilterName, label: string, all: string, values: readonly string[], words: readonly string[], value: string): FilterChoice {
  const index = values.indexOf(value) + 1
  const names = [all, ...words]
  return { name, label, names, index, chosen: index > 0, words: index > 0 ? (names[index] ?? label) : label }
}
