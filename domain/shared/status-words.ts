/** Marks of the attendance strip: one character each, never colour alone. */
export const statusWords = { present: '到', late: '迟' } as const

export type Status = keyof typeof statusWords
