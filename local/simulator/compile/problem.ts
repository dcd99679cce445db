/** A defect of the mini-program's source, with the place where it stands. Line and column count from 1. */
export type Problem = { file: string; line: number; column: number; message: string }

export class CompileError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.name = 'CompileError'
    this.problems = problems
  }
}

export function describeProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}

/** Where a character offset of a text lies. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
