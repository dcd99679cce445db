import { serve } from '../kit/router'
import { bind } from './bind'
import { inbox, readMessages } from './inbox'
import { invite } from './invite'
import { me } from './me'
import { members } from './members'
import { messageSettings, noteConsent, setMessageChannel } from './message-settings'
import { editNotice, withdrawNotice } from './notice-changes'
import { notices } from './notice-lists'
import { noticeReaders } from './notice-readers'
import { confirmNotice, notice, noticeFiles } from './notice-reading'
import { remindNotice } from './notice-reminding'
import { writeNotice } from './notice-writing'

export const main = serve('studio', {
  me,
  bind,
  members,
  invite,
  inbox,
  readMessages,
  messageSettings,
  setMessageChannel,
  noteConsent,
  writeNotice,
  notices,
  notice,
  noticeFiles,
  confirmNotice,
  noticeReaders,
  remindNotice,
  editNotice,
  withdrawNotice,
})
