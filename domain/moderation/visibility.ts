/** 仅自己 · 主持人 · 工作室 · 学校 · 区县 · 公开, from narrow to wide. Source: PRODUCT.md, "Reflections and the library". */
export const visibilities = ['self', 'hosts', 'studio', 'school', 'district', 'public'] as const
export type Visibility = (typeof visibilities)[number]

export function isWider(one: Visibility, than: Visibility): boolean {
  return visibilities.indexOf(one) > visibilities.indexOf(than)
}

export function narrowerOf(one: Visibility, other: Visibility): Visibility {
  return isWider(one, other) ? other : one
}
