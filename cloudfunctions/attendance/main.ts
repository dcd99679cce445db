import { serve } from '../kit/router'
import { activities, activity } from './activities'
import { checkIn } from './check-in'
import { cancelActivity, createActivity, reviseActivity } from './planning'
import { arrivals, openRoom, roomList } from './room'
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
})
