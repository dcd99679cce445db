/**
 * `kind`: nothing that is taken, or not what its name says; `old-format`: of Office before 2007; `locked`: with a password; `macros`: it brings something that runs, or might;
 * `bomb`: larger inside than it says or than documents are, or crooked.
 */
export const fileProblems = ['kind', 'old-format', 'locked', 'macros', 'bomb'] as const
export type FileProblem = (typeof fileProblems)[number]
