import { serve } from '../kit/router'
import { activities, activity } from './activities'
import { answerSpotCheck, decideAsking, decideEvidence, drawSpotCheck, noteHeadCount, rollCall } from './book'
import { checkIn } from './check-in'
import { checkInByDigits } from './digits'
import { submitLateScan } from './late-scan'
import { miniCode } from './mini-code'
import { cancelActivity, createActivity, reviseActivity } from './planning'
import { arrivals, openRoom } from './room'
import { roomList } from './room-list'
import { askHost, checkInAsGuest, checkInByReceipt } from './receipts'
import { today } from './today'

export const main = serve('attendance', {
  today,
  activities,
  activity,
  createActivity,
  reviseActivity,
  cancelActivity,
  openRoom,
  arrivals,
  roomList,
  checkIn,
  checkInByDigits,
  checkInByReceipt,
  submitLateScan,
  askHost,
  checkInAsGuest,
  miniCode,
  rollCall,
  decideEvidence,
  decideAsking,
  noteHeadCount,
  drawSpotCheck,
  answerSpotCheck,
})
