/** What one call of a cloud function did and cost, for the stage to show. */
export type CallRecord = {
  /** Which phone called, if a phone did. */
  phone: number | null
  openid: string
  function: string
  action: string | null
  /** The refusal's or the platform's code; null when all went well. */
  code: string | null
  milliseconds: number
  usage: Usage
}

export type Usage = { functionCalls: number; databaseOperations: number; roundTrips: number; documentsExamined: number }
