import * as z from 'zod'
import {
  BackupBytes,
  BackupContents,
  BackupHandle,
  BackupName,
  BackupSource,
  BackupState,
  BackupSummary,
  ListedBackup,
  MAX_BACKUP_PART,
  PhotoSha,
} from './backups.ts'
import { FileBytes, FileHandle, FileKind, FileName, FilePart, PageHtml } from './files.ts'
import { IdentityFile, KeysStatus, Passphrase, RawKey } from './keys.ts'
import { LogLine } from './log.ts'
import { NewFrame, Receipt, StoredFrame, WorkspaceId } from './journal.ts'
import { Profile } from './profile.ts'
import { OpenTable, TableInterface, TablePlace, TableToOpen } from './tables.ts'

const Nothing = z.undefined()
const none = [] as const
const Frames = z.array(NewFrame).max(20_000)
const SecretName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
const ProtectedBy = z.enum(['key', 'keyring', 'file'])
const SavedFile = z.object({ name: z.string() })
const FormatVersion = z.int().positive()

/**
 * Every channel between window and main process: namespace -> method -> input, output and the reasons for
 * which it can fail. Preload, handlers and the type of `window.app` all follow from this one value.
 */
export const contract = {
  app: {
    /**
     * Versions; `verificationRuntime` is true on the runtime for machines without the official download. `syncedBy`: the
     * program that copies our own folder to other computers by itself.
     * `spelling`: the app came with a word list.
     */
    info: {
      input: Nothing,
      output: z.object({
        version: z.string(),
        electron: z.string(),
        chrome: z.string(),
        platform: z.string(),
        verificationRuntime: z.boolean(),
        spelling: z.boolean(),
        syncedBy: z.enum(['OneDrive', 'Dropbox', 'Google Drive', 'iCloud']).nullable(),
      }),
      reasons: none,
    },
    /** The first screen is painted; `line` is the state in words as the user reads it. */
    ready: { input: z.object({ line: z.string().max(500) }), output: Nothing, reasons: none },
    /** The answer to the closing event: everything is on disk, the window may go. */
    flushed: { input: Nothing, output: Nothing, reasons: none },
    /**
     * Before that answer: the window closes while some changes are not on the disk. Asks the user, and answers whether
     * it goes all the same; if not, the closing is off.
     */
    closeUnkept: { input: Nothing, output: z.object({ closes: z.boolean() }), reasons: none },
    /** Opens one more window, at the place where this one is. */
    newWindow: { input: Nothing, output: Nothing, reasons: none },
    /** One line in the log of this laptop; words of the program only, never a name or what somebody wrote. */
    log: { input: LogLine, output: Nothing, reasons: none },
  },
  profile: {
    /** `restored`: the file was damaged and the previous one was used. Null on a new laptop. */
    read: {
      input: Nothing,
      output: z.object({ profile: Profile.nullable(), restored: z.boolean() }),
      reasons: ['damaged', 'newer-format', 'io'],
    },
    /**
     * Replaces the whole profile; the previous one is kept beside it. `unknown-server`: it names a server that was
     * not in the profile at the start of the app and that `servers.allow` did not allow since.
     */
    write: {
      input: z.object({ profile: Profile }),
      output: Nothing,
      reasons: ['newer-format', 'unknown-server', 'io'],
    },
  },
  workspaces: {
    /**
     * Says that a workspace is going to be made, before anything of it is: until `finish` it is unfinished. `exists`:
     * something of it is on this laptop already.
     */
    begin: { input: z.object({ workspace: WorkspaceId }), output: Nothing, reasons: ['exists', 'io'] },
    /** It is whole, and the profile names it. */
    finish: { input: z.object({ workspace: WorkspaceId }), output: Nothing, reasons: ['io'] },
    /**
     * Takes an unfinished workspace away: its journal, keys and backups; the databases are the page's, and go first.
     * `not-unfinished`: never for one that was not begun, that the profile names, or that another window is making.
     */
    discard: {
      input: z.object({ workspace: WorkspaceId }),
      output: Nothing,
      reasons: ['not-unfinished', 'io'],
    },
    /** Those that nobody is making any more: the app ended in the middle. */
    unfinished: { input: Nothing, output: z.array(WorkspaceId), reasons: ['io'] },
  },
  secrets: {
    /** `locked`: something is stored that this keyring cannot open now. It is never overwritten. */
    read: {
      input: z.object({ name: SecretName }),
      output: z.object({ value: z.string().nullable(), protectedBy: ProtectedBy }),
      reasons: ['locked', 'io'],
    },
    write: {
      input: z.object({ name: SecretName, value: z.string().max(65_536) }),
      output: z.object({ protectedBy: ProtectedBy }),
      reasons: ['locked', 'io'],
    },
    remove: { input: z.object({ name: SecretName }), output: Nothing, reasons: ['io'] },
  },
  keys: {
    /** Opens the key of this laptop when nothing needs to be asked; makes it where a keyring can hold a new one. */
    status: { input: Nothing, output: KeysStatus, reasons: ['io'] },
    /** `wrong`: not this passphrase. Too soon after wrong ones the state stays, with the time to wait. */
    unlock: { input: z.object({ passphrase: Passphrase }), output: KeysStatus, reasons: ['wrong', 'io'] },
    /**
     * Protects the key with what the laptop has and with this passphrase, if any; makes the key where there is none.
     * `current`: the passphrase of now. `closed`: the key is not open.
     */
    protect: {
      input: z.object({ current: Passphrase.nullable(), passphrase: Passphrase.nullable() }),
      output: KeysStatus,
      reasons: ['wrong', 'closed', 'io'],
    },
    /**
     * Opens the key with an administrator's file and protects it anew. Without a keyring the state is `none` or
     * `basic`: `protect` then says how. `other-key`: the file is not of the administrator of this laptop.
     */
    recover: {
      input: z.object({ identityFile: IdentityFile }),
      output: KeysStatus,
      reasons: ['not-a-key', 'no-recovery', 'other-key', 'io'],
    },
    /** The key of a workspace; `sealed` false: what stands on this laptop must still be sealed with it, once. */
    open: {
      input: z.object({ workspace: WorkspaceId }),
      output: z.object({ key: RawKey, sealed: z.boolean() }),
      reasons: ['closed', 'other', 'io'],
    },
    /** Nothing of the workspace is stored in clear any more. */
    sealed: { input: z.object({ workspace: WorkspaceId }), output: Nothing, reasons: ['io'] },
    /** Forgets the key until the passphrase is typed again; without a passphrase nothing changes. */
    forget: { input: Nothing, output: Nothing, reasons: none },
    /** Makes a pair for an administrator and asks where its file goes; answers the half that may be known. */
    makeAdministratorKey: {
      input: z.object({ name: FileName, about: z.string().max(2000) }),
      output: z.object({ recipient: z.string() }),
      reasons: ['cancelled', 'no-space', 'io'],
    },
    /** Seals the key of this laptop for the administrator of a workspace; null: it has none. */
    escrow: {
      input: z.object({ workspace: WorkspaceId, recipient: z.string().max(100).nullable() }),
      output: Nothing,
      reasons: ['closed', 'io'],
    },
  },
  journal: {
    /**
     * Verifies the journal of a workspace and opens it for writing. `seq`: the last sequence number; `bytes`: the
     * size of the file; `documents` and `frames`: how many documents and updates are in it. `damaged`: frames are
     * lost, the rest is readable; stays so until a rotation is committed. `newer-format`: written by a newer build; nothing was touched. `read-only`: this user may not write there.
     */
    open: {
      input: z.object({
        workspace: WorkspaceId,
        format: z.object({ reader: FormatVersion, writer: FormatVersion }),
      }),
      output: z.object({
        state: z.enum(['new', 'ok', 'damaged']),
        seq: z.int().nonnegative(),
        bytes: z.int().nonnegative(),
        documents: z.int().nonnegative(),
        frames: z.int().nonnegative(),
        freeBytes: z.number().nonnegative(),
      }),
      reasons: ['newer-format', 'no-space', 'read-only', 'io'],
    },
    /** Each document in it with its last sequence number. */
    docs: {
      input: z.object({ workspace: WorkspaceId }),
      output: z.object({ docs: z.array(z.tuple([z.string(), z.int().nonnegative()])) }),
      reasons: ['not-open'],
    },
    /** Bytes that this user may still write to the disk of the journal. */
    free: {
      input: z.object({ workspace: WorkspaceId }),
      output: z.object({ freeBytes: z.number().nonnegative() }),
      reasons: ['io'],
    },
    /** One batch is one write and one sync. After `timeout` the batch may still reach the disk: send it again. */
    append: {
      input: z.object({ workspace: WorkspaceId, frames: Frames.min(1) }),
      output: Receipt,
      reasons: ['not-open', 'no-space', 'timeout', 'io'],
    },
    /** Frames with a sequence number above `after`, oldest first, about 4 MB a call. */
    read: {
      input: z.object({
        workspace: WorkspaceId,
        after: z.int().nonnegative(),
        docs: z.array(z.string()).optional(),
      }),
      output: z.object({ frames: z.array(StoredFrame), more: z.boolean() }),
      reasons: ['not-open', 'io'],
    },
    /**
     * Replaces the journal by a generation that begins with snapshots. Take the snapshots after `begin`:
     * from then on every append goes to both generations. `begin` again starts over.
     */
    rotate: {
      input: z.object({
        workspace: WorkspaceId,
        phase: z.enum(['begin', 'append', 'commit']),
        frames: Frames.optional(),
      }),
      output: Receipt,
      reasons: ['not-open', 'not-rotating', 'no-space', 'timeout', 'io'],
    },
  },
  backups: {
    /** The backups of a workspace that are kept, the newest first. */
    list: { input: z.object({ source: BackupSource }), output: z.array(ListedBackup), reasons: ['io'] },
    /**
     * Begins a backup; nothing stands under its name before `commit`. `photos`: those that need not be given again.
     * `busy`: one of this workspace is being made. `no-space`: less than 200 MB would be left on the disk.
     */
    begin: {
      input: z.object({ workspace: WorkspaceId }),
      output: z.object({ backup: BackupHandle, name: BackupName, photos: z.array(PhotoSha) }),
      reasons: ['busy', 'no-space', 'io'],
    },
    /** The next bytes of it. `gone`: it is not being made (any more). */
    append: {
      input: z.object({ backup: BackupHandle, bytes: BackupBytes }),
      output: Nothing,
      reasons: ['no-space', 'io', 'gone'],
    },
    photo: {
      input: z.object({ backup: BackupHandle, sha: PhotoSha, bytes: BackupBytes }),
      output: Nothing,
      reasons: ['no-space', 'io', 'gone'],
    },
    /** The last `length` bytes are its sealed table of contents; it is whole now, and still to be tested. */
    commit: {
      input: z.object({ backup: BackupHandle, length: z.int().positive(), summary: BackupSummary }),
      output: Nothing,
      reasons: ['no-space', 'io', 'gone'],
    },
    /** Leaves nothing behind. */
    abort: { input: z.object({ backup: BackupHandle }), output: Nothing, reasons: none },
    /** Where the table of contents stands. `missing`: there is none of that name that is whole. */
    contents: {
      input: z.object({ source: BackupSource, name: BackupName }),
      output: BackupContents,
      reasons: ['missing', 'io'],
    },
    /** Fewer bytes when the file ends before that. */
    read: {
      input: z.object({
        source: BackupSource,
        name: BackupName,
        at: z.int().nonnegative(),
        length: z.int().positive().max(MAX_BACKUP_PART),
      }),
      output: BackupBytes,
      reasons: ['missing', 'io'],
    },
    /** The photos that the backups share, with their sizes on the disk in bytes. */
    photos: {
      input: z.object({ source: BackupSource }),
      output: z.array(z.tuple([PhotoSha, z.int().nonnegative()])),
      reasons: ['io'],
    },
    readPhoto: {
      input: z.object({ source: BackupSource, sha: PhotoSha }),
      output: BackupBytes,
      reasons: ['missing', 'io'],
    },
    /** Says how the test of a backup went; after a good one those that are not kept any more go. */
    mark: {
      input: z.object({ workspace: WorkspaceId, name: BackupName, state: BackupState }),
      output: Nothing,
      reasons: ['io'],
    },
    /**
     * Asks for a backup of another laptop and opens its key with an administrator's file. `no-recovery`: that laptop
     * had no administrator when it was made. `other-key`: it had another one.
     */
    openOther: {
      input: z.object({ identityFile: IdentityFile }),
      output: z.object({ source: BackupSource, name: BackupName, workspace: WorkspaceId, key: RawKey }),
      reasons: ['cancelled', 'not-a-backup', 'not-a-key', 'no-recovery', 'other-key', 'io'],
    },
  },
  shell: {
    /** Opens an https address of a host on the list in the user's own browser. */
    openExternal: {
      input: z.object({ url: z.string().max(2000) }),
      output: Nothing,
      reasons: ['not-allowed', 'failed'],
    },
    /** Shows the folder with the logs of this laptop in the file manager. `failed`: there is none that opens it. */
    openLogs: { input: Nothing, output: Nothing, reasons: ['failed'] },
  },
  files: {
    /**
     * Asks the user where to keep a file and writes it whole; answers the name that it got. `io`: it could not be
     * written there: the folder is gone or closed for this user, or another program holds the file.
     */
    save: {
      input: z.object({ name: FileName, bytes: FileBytes, kind: FileKind }),
      output: SavedFile,
      reasons: ['cancelled', 'no-space', 'io'],
    },
    /**
     * The same with an HTML page as a tagged PDF. Scripts in the page do not run and nothing outside it is fetched.
     * `failed`: no PDF could be made, or not within 20 seconds.
     */
    print: {
      input: z.object({ name: FileName, html: PageHtml }),
      output: SavedFile,
      reasons: ['cancelled', 'no-space', 'io', 'failed'],
    },
    /**
     * Asks where to keep a file that is made in parts, of about `size` bytes. Nothing stands under its name before
     * `commit`; what is not committed is removed, also when the window goes.
     */
    begin: {
      input: z.object({ name: FileName, kind: FileKind, size: z.int().nonnegative() }),
      output: z.object({ file: FileHandle }),
      reasons: ['cancelled', 'no-space', 'io'],
    },
    /** The next part of at most 8 MB. `gone`: this file is not being made (any more). */
    append: {
      input: z.object({ file: FileHandle, bytes: FilePart }),
      output: Nothing,
      reasons: ['no-space', 'io', 'gone'],
    },
    /** The file is whole: it takes the place of what had its name. */
    commit: {
      input: z.object({ file: FileHandle }),
      output: SavedFile,
      reasons: ['no-space', 'io', 'gone'],
    },
    /** Leaves nothing behind. */
    abort: { input: z.object({ file: FileHandle }), output: Nothing, reasons: none },
  },
  servers: {
    /**
     * Asks the user, in a window of the system, whether this laptop may connect with a server; needed before the
     * first connection. Loopback and servers in the profile need no question. The answer holds until the app closes.
     * `insecure`: another laptop or server can only be reached by `wss:`.
     */
    allow: {
      input: z.object({ url: z.url({ protocol: /^wss?$/ }).max(2000) }),
      output: Nothing,
      reasons: ['refused', 'insecure'],
    },
    /**
     * How far the clock of this laptop is ahead of the server's, in milliseconds; only of a server that may be reached.
     */
    clock: {
      input: z.object({ url: z.url({ protocol: /^wss?$/ }).max(2000) }),
      output: z.object({ ahead: z.number() }),
      reasons: ['unknown-server', 'unreachable'],
    },
  },
  tables: {
    /** The addresses on which others can reach this laptop; loopback last. */
    interfaces: { input: Nothing, output: z.array(TableInterface), reasons: none },
    /**
     * Opens a table for at most eight hours; one at a time. `no-address`: this laptop does not have that address
     * (any more), or it is not one of a private network. `guest-page-missing`: this build lacks the page for guests.
     */
    open: {
      input: TableToOpen,
      output: OpenTable,
      reasons: ['already-open', 'address-in-use', 'no-address', 'guest-page-missing', 'failed'],
    },
    /**
     * The table that this laptop hosts, or null. One that was open when the app ended is opened again here, on the
     * same address and with the same code; with a reason it stays kept, and asking again tries again.
     */
    current: {
      input: Nothing,
      output: OpenTable.nullable(),
      reasons: ['address-in-use', 'no-address', 'guest-page-missing', 'failed'],
    },
    /** Ends the table for everybody and forgets its code. */
    close: { input: Nothing, output: Nothing, reasons: none },
    /**
     * Looks at the laptop that hosts a table and compares it with the pin of the code; only after that this window
     * can connect to `url`, until the app closes. `other-laptop`: something else answers there.
     */
    trust: {
      input: TablePlace,
      output: z.object({ url: z.string() }),
      reasons: ['unreachable', 'other-laptop'],
    },
  },
} as const

export type Contract = typeof contract
