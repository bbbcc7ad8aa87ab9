import ICAL from 'ical.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingToIcs, type CalendarMeeting } from '../../../renderer/export/ics.ts'

const meeting: CalendarMeeting = {
  uid: 'meeting:3f2c@wederzijds',
  title: 'Overleg; De Linde, "gemeente" \\ wmo',
  place: 'Raadhuisplein 1, Voorbeeldstad',
  start: new Date('2026-11-24T10:00:00+01:00'),
  minutes: 90,
  description: 'Agenda:\n1. Wachttijden\n2. Rondvraag',
  organizer: { name: 'Anna "de" Boer', email: 'anna@voorbeeldstad.nl' },
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined) }
}

test('a calendar reads back what was written', async () => {
  const { calendar, event } = read(await meetingToIcs(meeting))
  expect(event.uid).toBe(meeting.uid)
  expect(event.summary).toBe(meeting.title)
  expect(event.location).toBe(meeting.place)
  expect(event.description).toBe(meeting.description)
  expect(event.organizer).toBe('mailto:anna@voorbeeldstad.nl')
  // No invitation that asks for an answer, and no time zone of its own.
  expect(calendar.getFirstPropertyValue('method')).toBeNull()
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([])
})

test.each([
  ['the day that summer time begins', '2026-03-29T01:30:00+01:00', 60, '2026-03-29T03:30:00+02:00'],
  ['the day that it ends', '2026-10-25T02:30:00+02:00', 60, '2026-10-25T02:30:00+01:00'],
  ['a summer meeting', '2026-07-01T09:00:00+02:00', 45, '2026-07-01T09:45:00+02:00'],
  ['over midnight', '2026-12-31T23:30:00+01:00', 60, '2027-01-01T00:30:00+01:00'],
])('start and end are right on %s', async (_day, start, minutes, end) => {
  const text = await meetingToIcs({ ...meeting, start: new Date(start), minutes })
  const { event } = read(text)
  expect(event.startDate.zone.tzid).toBe('UTC')
  expect(event.startDate.toJSDate()).toEqual(new Date(start))
  expect(event.endDate.toJSDate()).toEqual(new Date(end))
  expect(text).toMatch(/^DTSTART:\d{8}T\d{6}Z\r$/m)
})

test('lines end and fold as calendars want, whatever is written', async () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (title, place, description) => {
      const text = await meetingToIcs({ ...meeting, title, place, description })
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
      const { component } = read(text).event
      expect(component.getFirstPropertyValue('description') ?? '').toBe(description)
    }),
  )
})

test('control signs do not get out of their line', async () => {
  const title = 'Overleg\r\nEND:VEVENT\u2028\u0000BEGIN:VALARM'
  const { calendar, event } = read(await meetingToIcs({ ...meeting, title }))
  expect(event.summary).toBe('Overleg\nEND:VEVENT\u2028BEGIN:VALARM')
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
})
