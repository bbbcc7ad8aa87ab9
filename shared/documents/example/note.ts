import { derivedId, docId, type DocId } from '../../kernel/ids.ts'
import { Note, NOTE_RECORD } from '../../model/note.ts'
import { colleagues } from './names.ts'
import type { Contact, ExampleDocument, Setting } from './example-document.ts'
import { workdayBefore } from './days.ts'
import { writeBlocks } from './rich-text.ts'
import { stories } from './stories.ts'

interface NotesSetting extends Setting {
  dossier: DocId
  provider: string
  contacts: readonly Contact[]
  places: readonly string[]
}

/** The notes about one provider, from one to three, no story twice. */
export function* exampleNotes(setting: NotesSetting): Generator<ExampleDocument> {
  const { workspace, index, today, dossier, provider, contacts, places, random } = setting
  let daysAgo = random.between(2, 40)
  for (const [place, story] of random.some(stories, 1 + ((index + 1) % 3)).entries()) {
    const contact = contacts[random.between(0, contacts.length - 1)]
    const colleague = random.pick(colleagues)
    const date = workdayBefore(today, daysAgo)
    const blocks = story.blocks({
      provider,
      contact: contact?.name ?? provider,
      place: places[random.between(0, places.length - 1)] ?? provider,
      colleague,
      random,
    })
    daysAgo += random.between(25, 95)
    yield {
      doc: docId('note', derivedId(workspace, 'example', 'note', `${index}-${place}`)),
      meta: { audience: story.audience ?? 'team', dossier },
      fill(content) {
        Note.write(content, NOTE_RECORD, {
          title: story.title,
          kind: story.kind,
          date,
          perspectives: story.perspectives,
          ...(story.kind === 'intern' || contact === undefined ? {} : { present: [contact.doc] }),
          ...(story.kind === 'gesprek' ? { presentOthers: colleague } : {}),
        })
        writeBlocks(Note.fragment(content, NOTE_RECORD, 'body'), blocks)
      },
    }
  }
}
