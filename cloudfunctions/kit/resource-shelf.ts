import { resourceFacets } from '../../domain/library/resource-facets'
import { resourceMessages } from '../../domain/library/resource-telling'
import { circlesOf } from '../../domain/moderation/circles'
import { restorableMs } from '../../domain/moderation/next-of'
import { concernsDeciders } from '../../domain/moderation/telling'
import { timerLooksAt } from '../../domain/moderation/timer-look'
import { waitsFrom } from '../../domain/moderation/waiting'
import type { ResourceDocument, ResourceWords } from './documents'
import type { Shelf } from './piece-repository'
import { decidersOn } from './reflection-messages'

export const resourceShelf: Shelf<'resources'> = {
  collection: 'resources',
  derived(resource) {
    const { shown, version, contents, createdAt, deletedAt } = resource
    const words = contents.find((one) => one.version === (shown?.version ?? version))
    return {
      ...resource,
      at: shown?.at ?? createdAt,
      card: words === undefined ? resource.card : resourceCardOf(words),
      circles: circlesOf(resource, resource),
      facets: words === undefined ? [] : resourceFacets(words),
      // It has no pictures that WeChat could say something of.
      traces: [],
      waitsFrom: waitsFrom(resource),
      purgeAt: deletedAt === null ? null : deletedAt + restorableMs,
      lookAt: timerLooksAt(resource),
    }
  },
  async messages(database, { told, by, reason, at }, resource) {
    const { _id: id, schoolId, studioId, rev, authorId, authorName, studioName, card } = resource
    const deciders = concernsDeciders(told) ? await decidersOn(database, resource, at) : { hosts: [], office: [] }
    const news = { told, by, reason, resource: { id, rev, authorId, authorName, studioName, title: card.title } }
    return resourceMessages(news, deciders, at).map(({ id: messageId, ...message }) => ({ _id: messageId, schoolId, studioId, ...message }))
  },
}

/** How a version is shown in lists. */
export function resourceCardOf({ kind, topic, title, tags, files, link }: ResourceWords): ResourceDocument['card'] {
  return { kind, topic, title, tags, files: files.length, hasLink: link !== null }
}
