import { serve } from '../kit/router'
import { bind } from './bind'
import { invite } from './invite'
import { me } from './me'
import { members } from './members'

export const main = serve('studio', { me, bind, members, invite })
