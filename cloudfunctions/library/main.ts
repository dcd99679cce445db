import { serve } from '../kit/router'
import { editAsking, withdrawAsking } from './asked-changes'
import { askings } from './asked-list'
import { askedOfMe } from './asked-of-me'
import { remindAsking } from './asked-reminding'
import { asking } from './asked-table'
import { askForReflections } from './asked-writing'
import { colleagues } from './cases/colleagues'
import { consentToHandbook } from './cases/consent'
import { appealCase, decideCase, reportCase } from './cases/deciding'
import { myCases } from './cases/mine'
import { deleteCase, featureCase, restoreCase, retireCase, setCaseVisibility } from './cases/publication'
import { libraryCase } from './cases/read'
import { reviewCase } from './cases/review'
import { caseReviews } from './cases/reviews'
import { saveCase } from './cases/save'
import { submitCase } from './cases/submit'
import { caseVersion } from './cases/version'
import { countedCases } from './cases/counted'
import { caseExperts, setCaseExpert } from './cases/experts'
import { favourCase, favouriteCases } from './cases/favourites'
import { caseLibrary } from './cases/front'
import { cases } from './cases/list'
import { searchCases, suggestCases } from './cases/search'
import { caseStatistics } from './cases/statistics'
import { caseTypes, setCaseTypes } from './cases/types'
import { caseUses, removeUse, useCase } from './cases/uses'
import { comment, comments, removeComment } from './comments'
import { answerAppeal, decideReflection, dismissReports, takeDown } from './decisions'
import { editReflection } from './edit'
import { giveFeedback, withdrawFeedback } from './feedback'
import { reflections } from './feeds'
import { reflection } from './reflection'
import { activityRecord } from './activity-record'
import { appealRecord, decideRecord, reportRecord } from './record-deciding'
import { recordList } from './record-list'
import { writeRecord } from './record-writing'
import { appealTakedown, reportReflection } from './reports'
import { removeCollection, writeCollection } from './resources/collection-writing'
import { collection, collections } from './resources/collections'
import { resource, resourceFile } from './resources/resource'
import { appealResource, decideResource, deleteResource, reportResource } from './resources/resource-deciding'
import { resources } from './resources/resource-list'
import { writeResource } from './resources/resource-writing'
import { reviewQueue } from './review-queue'
import { reflectionSettings, setComments } from './settings'
import { submitReflection } from './submit'
import { dismissTextReports, reportedText, reportText } from './texts/report-text'
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
  writeRecord,
  activityRecord,
  decideRecord,
  reportRecord,
  appealRecord,
  recordList,
  reflectionVersion,
  giveFeedback,
  withdrawFeedback,
  thank,
  comments,
  comment,
  removeComment,
  reflectionSettings,
  setComments,
  askForReflections,
  editAsking,
  withdrawAsking,
  remindAsking,
  asking,
  askings,
  askedOfMe,
  saveCase,
  submitCase,
  libraryCase,
  caseVersion,
  myCases,
  reviewCase,
  caseReviews,
  featureCase,
  retireCase,
  setCaseVisibility,
  deleteCase,
  restoreCase,
  consentToHandbook,
  colleagues,
  writeResource,
  resource,
  resourceFile,
  resources,
  deleteResource,
  reportResource,
  decideResource,
  appealResource,
  writeCollection,
  collection,
  collections,
  removeCollection,
  caseLibrary,
  cases,
  searchCases,
  suggestCases,
  favourCase,
  favouriteCases,
  useCase,
  caseUses,
  removeUse,
  caseTypes,
  setCaseTypes,
  caseExperts,
  setCaseExpert,
  caseStatistics,
  countedCases,
  reportCase,
  decideCase,
  appealCase,
  reportText,
  reportedText,
  dismissTextReports,
})
