import type { Config } from 'jest'
import { prepareBrowser } from './browser'
import { buildAll } from './build'

/** Before any test that needs the built functions or a browser. `npm test` has done it already; jest alone has not. */
export default async function prepareTests(_global: Config, project: { displayName?: { name: string } }): Promise<void> {
  if (process.env['HOMEROOM_PREPARED'] === '1') return
  await buildAll()
  if (project.displayName?.name === 'browser') await prepareBrowser()
}
