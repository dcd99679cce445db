import { serve } from '../kit/router'
import { bind } from './bind'
import { inbox, readMessages } from './inbox'
import { invite } from './invite'
import { me } from './me'
import { members } from './members'
import { messageSettings, noteConsent, setMessageChannel } from './message-settings'

export const main = serve('studio', { me, bind, members, invite, inbox, readMessages, messageSettings, setMessageChannel, noteConsent })
