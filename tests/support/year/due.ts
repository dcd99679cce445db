import { EJSON } from 'bson'
import type { LocalCloud } from '../../../local/cloud/local-cloud'

/** When the first studio has something due, epoch milliseconds; the look itself costs nothing. */
export async function firstDue({ database }: LocalCloud): Promise<number> {
  const question = { collectionName: 'standings', queryType: 'WHERE', query: '{"dueAt":{"$gt":0}}', order: '{"dueAt":1}', limit: 1, projection: '{"dueAt":1}' }
  const { body } = await database.handle('database.getDocument', question)
  const [found = '{}'] = (body['data'] as { list: string[] }).list
  return (EJSON.parse(found) as { dueAt?: number }).dueAt ?? Number.POSITIVE_INFINITY
}
