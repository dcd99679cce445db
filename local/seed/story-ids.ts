import { createHash } from 'node:crypto'
import { newId } from '../../domain/shared/ids'

/** The id of something in the story: always the same for the same name. */
export function storyId(name: string): string {
  return newId(createHash('sha256').update(`story ${name}`).digest())
}
