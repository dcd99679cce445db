import { serve } from '../kit/router'
import { answerAppeal, decideReflection, dismissReports, takeDown } from './decisions'
import { editReflection } from './edit'
import { reflections } from './feeds'
import { reflection } from './reflection'
import { appealTakedown, reportReflection } from './reports'
import { reviewQueue } from './review-queue'
import { submitReflection } from './submit'
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
})
