let changes = 0

/** A page that wrote, reviewed, changed or deleted something of the library says so; pages that stand behind it then know that what they show is out of date. */
export function noteLibraryChange(): void {
  changes += 1
}

export function libraryChanges(): number {
  return changes
}
