/** Goes up with what is written or decided on activity records, so that pages behind read again. */
let changes = 0

export function noteRecordChange(): void {
  changes += 1
}

export function recordChanges(): number {
  return changes
}
