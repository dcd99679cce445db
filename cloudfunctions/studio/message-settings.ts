import type { OutputOf } from '../../contract/index'
import { consentGiven } from '../../domain/messages/consents'
import type { Correspondence } from '../../domain/messages/correspondence'
import { channelOf } from '../../domain/messages/correspondence'
import { rulesOfKind, templates } from '../../domain/messages/kinds'
import { kindsFor } from '../../domain/messages/kinds-for'
import { chinaDay } from '../../domain/shared/china-day'
import type { Context } from '../kit/context'
import { isExpert, isOffice } from '../kit/context'
import { changeCorrespondence } from '../kit/correspondence-repository'
import type { Person } from '../kit/documents'
import { templateConfigs } from '../kit/message-templates'
import { askableNow, findPersonWithPost } from '../kit/post'
import { refuse } from '../kit/refuse'
import type { StudioHandlers } from './handlers'

/** One operation. */
export const messageSettings: StudioHandlers['messageSettings'] = async (_input, context) => {
  const { person, correspondence } = await callerWithCorrespondence(context)
  return settingsOf(person, correspondence, context.now)
}

/** Two operations, one where it is so already. */
export const setMessageChannel: StudioHandlers['setMessageChannel'] = async ({ kind, channel }, context) => {
  if (channel === 'none' && rulesOfKind(kind).alwaysInInbox) throw refuse('BAD_INPUT', { field: 'channel' })
  return changed(context, (before) => (channelOf(before, kind) === channel ? before : { ...before, channels: { ...before.channels, [kind]: channel } }))
}

/** Two operations, one where it was heard already. */
export const noteConsent: StudioHandlers['noteConsent'] = async ({ id, answers, mainSwitchOff, refused }, context) => {
  const { now } = context
  return changed(context, (before) => consentGiven(before, { id, answers, mainSwitchOff, refused }, chinaDay(now), now))
}

async function changed(context: Context, change: (before: Correspondence) => Correspondence): Promise<OutputOf<'studio.messageSettings'>> {
  const { person, correspondence } = await callerWithCorrespondence(context)
  const owner = { personId: person._id, schoolId: person.schoolId }
  return settingsOf(person, await changeCorrespondence(context.database, owner, change, correspondence), context.now)
}

async function callerWithCorrespondence({ database, openid }: Context): Promise<{ person: Person; correspondence: Correspondence }> {
  const caller = await findPersonWithPost(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  return { person: caller.person, correspondence: caller.post.correspondence }
}

function settingsOf(person: Person, correspondence: Correspondence, now: number): OutputOf<'studio.messageSettings'> {
  const { mainSwitchOff, credits, asked } = correspondence
  const kinds = kindsFor({ memberships: person.memberships, office: isOffice(person, person.schoolId), expert: isExpert(person, person.schoolId) }, now)
  const wanted = templates.filter((template) => kinds.some((kind) => rulesOfKind(kind).template === template))
  return {
    kinds: kinds.map((kind) => {
      const { to, alwaysInInbox } = rulesOfKind(kind)
      return { kind, to, channel: channelOf(correspondence, kind), locked: alwaysInInbox }
    }),
    mainSwitchOff,
    templates: wanted.map((template) => {
      const { id, title, longTerm } = templateConfigs[template]
      return { template, id, title, credits: credits[template], longTerm, refused: asked[template].never }
    }),
    mayAsk: askableNow(correspondence, now),
  }
}
