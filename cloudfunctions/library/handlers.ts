import type { Handlers } from '../kit/router'

/** The handlers of this function, so that a file can state the type of the one it holds. */
export type LibraryHandlers = Handlers<'library'>
