import { newPhoneId } from '../utils/new-id'

/** Something asked of the cloud, under the id it is sent with. */
export type Wish = { id: string; content: string }

/**
 * The wish that goes with what is asked for: the same again keeps its id, so that a reply that was lost does no harm; another one gets an id of its own.
 */
export async function wishFor(last: Wish | null, asked: object): Promise<Wish> {
  const content = JSON.stringify(asked)
  return last !== null && last.content === content ? last : { id: await newPhoneId(), content }
}
