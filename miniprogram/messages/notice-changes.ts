let changes = 0

/** A page that changed a notice (or read it for the first time) says so; a list behind it then knows that what it shows is out of date. */
export function noteNoticeChange(): void {
  changes += 1
}

export function noticeChanges(): number {
  return changes
}
