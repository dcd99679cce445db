import { serve } from '../kit/router'
import { editReflection } from './edit'
import { reflections } from './feeds'
import { reflection } from './reflection'
import { submitReflection } from './submit'
import { deleteReflection, restoreReflection, setVisibility } from './visibility'

export const main = serve('library', { submitReflection, editReflection, reflection, reflections, setVisibility, deleteReflection, restoreReflection })
