import type { OutputOf } from '../../../contract/index'
import type { Remover, TextReports } from '../../../domain/moderation/text-reports'
import { decidesOnText, noReports, reportState } from '../../../domain/moderation/text-reports'

type Reporting = Pick<OutputOf<'library.collection'>, 'report' | 'reports'>

/** Of what was taken away there is nothing to report. */
export const notReportable: Reporting = { report: 'none', reports: [] }

/** What stands of reports beside a text, for whoever reads it. */
export function reportingOf(reports: TextReports = noReports, readerId: string, remover: Remover): Reporting {
  return { report: reportState(reports, readerId, remover), reports: decidesOnText(remover) ? reportsTold(reports) : [] }
}

/** Who reported it is not told. */
export function reportsTold({ waiting }: TextReports): Reporting['reports'] {
  return waiting.map(({ at, reason }) => ({ at, reason }))
}
