import { createHash } from 'node:crypto'
import type { ActionName, InputOf, OutputOf } from '../../../contract/index'
import { newId } from '../../../domain/shared/ids'
import type { Stage } from '../harness'
import { longStudioId, openids } from './cast'

// Notices that lie about. Each is written once; written again it answers as before.

export const noticeIds = { long: noticeId('long'), edited: noticeId('edited'), withdrawn: noticeId('withdrawn'), school: noticeId('school'), overtaken: noticeId('overtaken') }

const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
const long = {
  title: '关于期中“看见每一个孩子”主题班会同课异构观摩与班主任成长共同体第十二次研讨的',
  body: Array.from({ length: 9 }, (_, i) => `${i + 1}. 请第 ${i + 1} 组的老师提前看完案例，带上听课本和上一次的班会设计稿，两点以前到明德楼三层。`).join('\n\n'),
  fileName: '云溪市第三中学2025至2026学年第二学期名班主任工作室期中主题班会观摩评议表（打印两份带到现场）.pdf',
}

/** One with all that a notice can have, for everybody of the studio of long names. */
export async function writeLong(stage: Stage): Promise<void> {
  const stored = stage.cloud.upload({ openid: openids.longHost, path: `notices/${noticeIds.long}/1.pdf`, content: pdf })
  if (!('fileID' in stored)) throw new Error('The file was not stored.')
  const files = [{ file: stored.fileID, name: long.fileName }]
  await write(stage, openids.longHost, { id: noticeIds.long, to: { reach: 'studio', studioId: longStudioId }, title: long.title, body: long.body, files, confirm: { by: dayOf(stage) + 3 } })
}

export async function writeEdited(stage: Stage, id = noticeIds.edited): Promise<void> {
  await write(stage, openids.longHost, { id, to: { reach: 'counted', studioId: longStudioId }, title: '周五的集合地点', body: '校门口集合。', files: [], confirm: { by: null } })
  await studio(stage, openids.longMember, 'studio.confirmNotice', { noticeId: id, version: 1 }).catch(() => undefined)
  await studio(stage, openids.longHost, 'studio.editNotice', { noticeId: id, version: 1, title: '周五的集合地点', body: '改在体育馆门口集合，下雨也不变。', files: [], confirmBy: null })
}

export async function writeWithdrawn(stage: Stage): Promise<void> {
  const { withdrawn } = noticeIds
  await write(stage, openids.longHost, { id: withdrawn, to: { reach: 'studio', studioId: longStudioId }, title: '发错了的通知', body: '这条请忽略。', files: [], confirm: null })
  await studio(stage, openids.longHost, 'studio.withdrawNotice', { noticeId: withdrawn, version: 1 })
}

export async function writeSchool(stage: Stage): Promise<void> {
  await write(stage, openids.office, { id: noticeIds.school, to: { reach: 'school' }, title: '清明假期安排', body: '四月四日至六日放假，七日照常上课。', files: [], confirm: { by: null } })
}

export async function writeAll(stage: Stage): Promise<void> {
  for (const one of [writeLong, writeEdited, writeWithdrawn, writeSchool]) await one(stage)
}

export async function studio<Name extends Extract<ActionName, `studio.${string}`>>({ cloud }: Pick<Stage, 'cloud'>, openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const reply = await cloud.call({ openid, function: 'studio', data: { action: name.slice('studio.'.length), input } })
  const { result } = reply as { result?: { ok: boolean; output: OutputOf<Name> } }
  if (result?.ok !== true) throw new Error(`${name} was not answered: ${JSON.stringify(reply)}`)
  return result.output
}

async function write(stage: Stage, openid: string, input: InputOf<'studio.writeNotice'>): Promise<void> {
  await studio(stage, openid, 'studio.writeNotice', input)
}

function dayOf({ cloud }: Stage): number {
  return Math.floor((cloud.clock.now() + 8 * 3_600_000) / 86_400_000)
}

function noticeId(name: string): string {
  return newId(createHash('sha256').update(`notice ${name}`).digest())
}
