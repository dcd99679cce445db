import { keepText, keptText } from '../../services/kept-text'

const mostCharacters = 500

/** What the author says against a takedown; what was typed is kept until it has arrived. Null: thought better of it. */
export async function askForAppeal(reflectionId: string): Promise<string | null> {
  const about = aboutOf(reflectionId)
  const { confirm, content = '' } = await wx.showModal({
    title: '为什么不该下架',
    editable: true,
    content: keptText(about),
    placeholderText: '写给主持人和管理办公室',
    confirmText: '提交',
    cancelText: '先不提交',
  })
  const text = content.trim().slice(0, mostCharacters)
  if (!confirm || text === '') return null
  keepText(about, text)
  return text
}

export function forgetAppeal(reflectionId: string): void {
  keepText(aboutOf(reflectionId), '')
}

function aboutOf(reflectionId: string): string {
  return `reflection-appeal:${reflectionId}`
}
