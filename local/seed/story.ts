import type { LocalCloud } from '../cloud/local-cloud'
import type { Persona } from '../simulator/persona'

/** Whose phone the simulator can be. */
export const personas: Persona[] = [
  { openid: 'local-host', name: '沈知遥', label: '沈知遥 · 主持人', role: 'host' },
  { openid: 'local-assistant', name: '林予安', label: '林予安 · 助理', role: 'assistant' },
  { openid: 'local-member-1', name: '陈书影', label: '陈书影 · 学员', role: 'member' },
  { openid: 'local-stranger', name: '新老师', label: '还没有绑定的老师', role: 'stranger' },
]

export async function seedStory(_cloud: LocalCloud): Promise<void> {}
