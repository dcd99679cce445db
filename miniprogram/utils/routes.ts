/** Addresses of the pages, so that none is spelled twice. Those of tabs are for `wx.switchTab`. */
export const tabs = {
  today: '/pages/today/today',
  activities: '/pages/activities/activities',
  me: '/pages/me/me',
} as const

export const routes = {
  /** With what was scanned, which may be anything; without, the page offers to scan. */
  checkIn: (scanned: string): string => `/pages/check-in/check-in?scanned=${encodeURIComponent(scanned)}`,
  bind: (): string => '/pages/bind/bind',
  room: (sessionId: string): string => `/attendance/room/room?session=${sessionId}`,
  roomList: (sessionId: string): string => `/attendance/room-list/room-list?session=${sessionId}`,
  activity: (activityId: string): string => `/activity/detail/detail?id=${activityId}`,
  newActivity: (studioId: string): string => `/activity/form/form?studio=${studioId}`,
  copyActivity: (activityId: string): string => `/activity/form/form?copy=${activityId}`,
  editActivity: (activityId: string): string => `/activity/form/form?edit=${activityId}`,
  members: (studioId: string): string => `/studio/members/members?studio=${studioId}`,
  about: (): string => '/studio/about/about',
}
