type Option = { value: string; words: string }

/** Where one may look: the whole school, and studios of one’s own; nothing to choose where there is none. */
export function placeOptions(studios: readonly { id: string; name: string }[]): Option[] {
  return studios.length === 0 ? [] : [{ value: 'school', words: '全校' }, ...studios.map(({ id, name }) => ({ value: id, words: name }))]
}
