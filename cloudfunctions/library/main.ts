import { serve } from '../kit/router'
import { comment, comments, removeComment } from './comments'
import { answerAppeal, decideReflection, dismissReports, takeDown } from './decisions'
import { editReflection } from './edit'
import { giveFeedback, withdrawFeedback } from './feedback'
import { reflections } from './feeds'
import { reflection } from './reflection'
import { appealTakedown, reportReflection } from './reports'
import { reviewQueue } from './review-queue'
import { reflectionSettings, setComments } from './settings'
import { submitReflection } from './submit'
import { thank } from './thanks'
import { reflectionVersion } from './versions'
import { deleteReflection, restoreReflection, setVisibility } from './visibility'

export const main = serve('library', {
  submitReflection,
  editReflection,
  reflection,
  reflections,
  setVisibility,
  deleteReflection,
  restoreReflection,
  reportReflection,
  reviewQueue,
  decideReflection,
  takeDown,
  dismissReports,
  appealTakedown,
  answerAppeal,
  reflectionVersion,
  giveFeedback,
  withdrawFeedback,
  thank,
  comments,
  comment,
  removeComment,
  reflectionSettings,
  setComments,
})
