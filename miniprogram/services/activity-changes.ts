let changes = 0

/** A page that changed an activity says so; a list that stands behind it then knows that what it shows is out of date. */
export function noteActivityChange(): void {
  changes += 1
}

export function activityChanges(): number {
  return changes
}
