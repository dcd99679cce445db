/** The types of activity that come with the product, in the order in which they are offered. */
export const activityTypes = [
  'study',
  'seminar',
  'teaching-research',
  'demonstration-lesson',
  'class-meeting-observation',
  'student-consultation',
  'emotion-salon',
  'reading',
  'moral-education-forum',
  'competition-coaching',
  'special-training',
  'online-study',
  'excursion',
  'outreach-lecture',
  'cross-studio-exchange',
] as const

export type ActivityType = (typeof activityTypes)[number]
