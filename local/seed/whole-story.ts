import type { LocalCloud } from '../cloud/local-cloud'
import { seedStory } from './story'
import { seedLibrary } from './story-library'
import { seedRecords } from './story-records'
import { seedReflections } from './story-reflections'

/** The story with what its people wrote, which only the functions themselves can write down. */
export async function seedWholeStory(cloud: LocalCloud): Promise<void> {
  await seedStory(cloud)
  await seedReflections(cloud)
  await seedRecords(cloud)
  await seedLibrary(cloud)
}
