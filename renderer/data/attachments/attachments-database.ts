import type { Table } from 'dexie'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { LastingDatabase } from '../doc-store/lasting-database.ts'

export interface AttachmentRow {
  doc: DocId
  sha: string
  type: string
  size: number
  state: 'local' | 'shared'
  /** 1: the bytes did not open, or were others. They stay: with the right key they may open again. */
  damaged: 0 | 1
}

export interface BytesRow {
  doc: DocId
  sha: string
  sealed: Uint8Array
}

/**
 * Beside the database of the documents, so that photos never slow it down. The bytes have a table of their own:
 * what is asked all the time is what there is, and a change of state does not write a photo again.
 */
export class AttachmentsDatabase extends LastingDatabase {
  declare attachments: Table<AttachmentRow, [DocId, string]>
  declare bytes: Table<BytesRow, [DocId, string]>

  constructor(workspace: string, name = attachmentsDatabaseName(workspace)) {
    // Without a cache: that of Dexie would hold photos in memory.
    super(name, { cache: 'disabled' })
    this.version(1).stores({ attachments: '[doc+sha], state, damaged', bytes: '[doc+sha]' })
  }
}

export function attachmentsDatabaseName(workspace: string): string {
  return `wederzijds-sealed-attachments-${workspace}`
}

/** Where photos stood before everything was sealed. */
export function unsealedAttachmentsName(workspace: string): string {
  return `wederzijds-attachments-${workspace}`
}
