import type { TFunction } from 'i18next'
import { err, type Result } from '../../../shared/kernel/result.ts'
import { agendaTimes } from '../../../shared/rules/agenda-times.ts'
import { saveFile, savePdf } from '../../data/files.ts'
import { paperToDocx } from '../../export/docx.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { paperToHtml } from '../../export/html.ts'
import { meetingToIcs } from '../../export/ics.ts'
import { agendaPaper, reportPaper, type MeetingContent } from './paper.ts'

export const takeForms = ['agendaPdf', 'agendaDocx', 'agendaIcs', 'reportPdf', 'reportDocx'] as const

/** In what form a meeting goes along. */
export type TakeForm = (typeof takeForms)[number]

type Taken = Result<{ name: string }, 'cancelled' | 'no-space' | 'io' | 'failed' | 'no-moment'>

/** Makes the file and asks where to keep it. `no-moment`: a calendar needs a day and a time. */
export async function takeAlong(
  form: TakeForm,
  content: MeetingContent,
  uid: string,
  t: TFunction<'meetings'>,
): Promise<Taken> {
  const paper = form.startsWith('agenda') ? agendaPaper(content, t) : reportPaper(content, t)
  const name = `${content.meeting.date} ${paper.title}`.trim()
  switch (form) {
    case 'agendaPdf':
    case 'reportPdf':
      return savePdf(fileNameOf(name, 'pdf'), paperToHtml(paper))
    case 'agendaDocx':
    case 'reportDocx':
      return saveFile(fileNameOf(name, 'docx'), await paperToDocx(paper), 'docx')
    case 'agendaIcs': {
      const calendar = await calendarOf(content, uid, t)
      if (calendar === null) return err('no-moment')
      return saveFile(fileNameOf(name, 'ics'), new TextEncoder().encode(calendar), 'ics')
    }
  }
}

const AN_HOUR = 60

/** The time is that of the wall clock here, as it was filled in here. */
async function calendarOf(
  { meeting, items }: MeetingContent,
  uid: string,
  t: TFunction<'meetings'>,
): Promise<string | null> {
  const start = new Date(`${meeting.date}T${meeting.startsAt}:00`)
  if (meeting.startsAt === '' || Number.isNaN(start.getTime())) return null
  const { planned } = agendaTimes(meeting.startsAt, meeting.minutes, items)
  return await meetingToIcs({
    uid,
    title: meeting.title || t('untitled'),
    place: meeting.place,
    start,
    minutes: meeting.minutes || planned || AN_HOUR,
    description: items
      .map((item, index) => t('item.number', { number: index + 1, title: item.title || t('item.untitled') }))
      .join('\n'),
  })
}
