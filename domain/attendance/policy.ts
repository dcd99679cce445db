/** A studio's rules of attendance. Source: PRODUCT.md, "The rule at the heart". */
export type AttendancePolicy = {
  /** Check-in opens so long before the start. */
  opensBeforeMinutes: number
  /** More than this after the start is late. */
  lateAfterMinutes: number
}

export const defaultPolicy: AttendancePolicy = { opensBeforeMinutes: 30, lateAfterMinutes: 10 }
