import { noteActivityChange } from './activity-changes'

let changes = 0

/** A page that changed what a standing rests on says so; pages that stand behind it then know that what they show is out of date. */
export function noteStandingChange(): void {
  changes += 1
  noteActivityChange()
}

export function standingChanges(): number {
  return changes
}
