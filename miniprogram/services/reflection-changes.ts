let changes = 0

/** A page that sent, changed or deleted a reflection says so; lists that stand behind it then know that what they show is out of date. */
export function noteReflectionChange(): void {
  changes += 1
}

export function reflectionChanges(): number {
  return changes
}
