import type { Visibility } from '../../domain/moderation/visibility'

/** From narrow to wide. */
const order: readonly Visibility[] = ['self', 'hosts', 'studio', 'school', 'district', 'public']

/** Who can be chosen today: nobody reads for a district yet, and nothing is read without belonging to a school. */
export const offeredVisibilities: readonly Visibility[] = order.slice(0, 4)

export const visibilityNames: Readonly<Record<Visibility, string>> = {
  self: '仅自己',
  hosts: '主持人',
  studio: '工作室',
  school: '学校',
  district: '区县',
  public: '公开',
}

/** Who these are. */
export const visibilityReaders: Readonly<Record<Visibility, string>> = {
  self: '只有自己能看到',
  hosts: '自己和工作室主持人能看到',
  studio: '工作室的成员都能看到',
  school: '全校的老师都能看到',
  district: '全区县的老师都能看到',
  public: '所有人都能看到',
}

export function isWider(one: Visibility, than: Visibility): boolean {
  return order.indexOf(one) > order.indexOf(than)
}
