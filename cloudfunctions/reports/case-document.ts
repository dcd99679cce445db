import { policyOfPeriod } from '../../domain/attendance/judge-standing'
import { refuse } from '../kit/refuse'
import { callerFinder } from '../standing/caller'
import { caseHistory } from '../standing/case-history'
import { actorOf, hostIds } from '../standing/case-people'
import { readCaseView, studioIdOfCase } from '../standing/case-view'
import { factsAbout } from '../standing/history'
import { namesOf } from '../standing/names'
import { casePaper, fileNameOf } from './case-paper'
import type { CaseFile } from './case-paper'
import type { ReportsHandlers } from './handlers'
import { writeDocx } from './write-docx'

/** Four operations in two trips; one more for a caller of elsewhere, one for names of elsewhere, two for a case of a period that is settled. */
export const caseDocument: ReportsHandlers['caseDocument'] = async ({ caseId }, context) => {
  const { database, now } = context
  const [{ view, found }, facts, [link]] = await Promise.all([
    readCaseView(database, caseId, now),
    factsAbout(database, caseId),
    database.find('links', { studioId: studioIdOfCase(caseId) }, { limit: 1, order: [['n', 'desc']] }),
  ])
  const { isHost, isOffice } = actorOf(await callerFinder(context)(view), view, now)
  if (!isHost && !isOffice) throw refuse('NOT_ALLOWED')
  if (found === null) throw refuse('NOT_FOUND')

  const { one, standing, view: whole } = found
  const { studio } = whole
  const [names, school] = await Promise.all([
    namesOf(whole, [one.decision?.by ?? null, one.signed?.by ?? null, ...facts.map(({ by }) => by)], database),
    database.first('schools', { _id: studio.schoolId }),
  ])
  const isOfPeriod = ({ from, until }: { from: number; until: number }) => one.period.from <= until && from < one.period.to
  const file: CaseFile = {
    schoolName: school?.name ?? '',
    studioName: studio.name,
    personName: names.get(one.personId) ?? '',
    hostNames: hostIds(whole, now).map((id) => names.get(id) ?? ''),
    one,
    policy: policyOfPeriod({ policies: studio.policies, period: one.period }, now),
    standing,
    sheets: whole.sheets,
    leaves: whole.leaves.filter((leave) => leave.personId === one.personId && isOfPeriod(leave)),
    names,
    rows: caseHistory(one, facts, names),
    link: link ?? null,
    now,
  }
  const docx = await writeDocx(casePaper(file))
  return { fileName: fileNameOf(file), docx: docx.toString('base64') }
}
