import { expect, it } from '@jest/globals'
import { newDraft, type ReflectionDraft } from '../../services/reflection-draft'
import { confirmLatest, confirmSending } from './confirm'

type Question = { title: string; content: string }

/** Somebody who says yes to everything; `meanwhile`: what happens while the question stands there, one after the other. */
function asked(meanwhile: (() => void)[] = []): string[] {
  const titles: string[] = []
  const showModal = async ({ title }: Question): Promise<{ confirm: boolean }> => {
    titles.push(title)
    meanwhile.shift()?.()
    return { confirm: true }
  }
  Object.assign(globalThis, { wx: { showModal } })
  return titles
}

const draft = (text: string): ReflectionDraft => ({ ...newDraft('AAAAAAAAAAA', 'BBBBBBBBBBA', null, 0), text })

it('words that come in while it asks are asked about, and sent', async () => {
  let now = draft('家长电话 13812345678。')
  const titles = asked([() => (now = draft('家长电话 13812345678，另一个 13912345678。'))])
  expect(await confirmLatest(() => now, confirmSending)).toEqual(now)
  expect(titles).toEqual(['可能还有学生信息', '可能还有学生信息'])
})

it('what only goes on being uploaded is asked about once', async () => {
  let now = draft('家长电话 13812345678。')
  const titles = asked([() => (now = { ...now, changedAt: 1 })])
  expect(await confirmLatest(() => now, confirmSending)).toBe(now)
  expect(titles).toHaveLength(1)
})

it('what is thrown away while it asks is not sent', async () => {
  let now: ReflectionDraft | null = draft('家长电话 13812345678。')
  asked([() => (now = null)])
  expect(await confirmLatest(() => now, confirmSending)).toBeNull()
})
