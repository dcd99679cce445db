// What the platform answers for a failed action: `{code, message}` with HTTP 200. The SDK maps `code` to its numeric errCode.
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}
