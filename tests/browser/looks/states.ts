import type { State } from './state'
import { activityStates } from './states/activity'
import { checkInStates } from './states/check-in'
import { messageStates } from './states/messages'
import { noticeStates } from './states/notices'
import { pupilStates } from './states/pupils'
import { reflectionEditorStates } from './states/reflection-editor'
import { reflectionStates } from './states/reflections'
import { remarkStates } from './states/remarks'
import { reviewStates } from './states/reviews'
import { roomStates } from './states/room'
import { standingDeskStates } from './states/standing-desk'
import { standingMemberStates } from './states/standing-member'
import { studioStates } from './states/studio'
import { tabStates } from './states/tabs'
import { todayStates } from './states/today'

/** What the mini-program can look like. A new page or a new face of one adds its rows. */
export const states: State[] = [...todayStates, ...tabStates, ...checkInStates, ...roomStates, ...activityStates, ...studioStates, ...standingMemberStates, ...standingDeskStates, ...messageStates, ...noticeStates, ...pupilStates, ...reflectionStates, ...reflectionEditorStates, ...remarkStates, ...reviewStates]
