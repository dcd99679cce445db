import { CloudError } from '../cloud-error'

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export function collectionMissing(name: string): CloudError {
  return new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`)
}

export function collectionExists(name: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[ResourceUnavailable.ResourceExist] Table exist: ${name}. ${ADVICE}`)
}

export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
}

export function transactionMissing(): CloudError {
  const cause = 'Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.'
  return new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] ${cause} ${ADVICE}`)
}

export function duplicateKey(collection: string, index: string, key: string): CloudError {
  const cause = `E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${key}`
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{${cause}}]}, {<nil>}]`,
  )
}

/** What MongoDB itself rejects, in MongoDB's words. */
export function rejected(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
}

/** What MongoDB may well accept, but this database does not know how to answer exactly. */
export function notAnswered(what: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[LocalCloud] The local database does not answer ${what}.`)
}

export function invalidParameter(message: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`)
}
