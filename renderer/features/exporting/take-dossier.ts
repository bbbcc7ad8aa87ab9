import { readMeta } from '../../../shared/documents/meta.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { saveFile, savePdf } from '../../data/files.ts'
import { documentsOf, namesInUse } from '../../data/queries/taking.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import { breather, copyOf } from '../../export/archive/source.ts'
import { paperToDocx } from '../../export/docx.ts'
import type { DossierChoice, DossierDocument } from '../../export/dossier/choice.ts'
import { dossierPaper } from '../../export/dossier/dossier-paper.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { paperToHtml } from '../../export/html.ts'
import { paperToMarkdown } from '../../export/markdown.ts'
import type { Paper } from '../../export/paper.ts'
import { wordsIn } from './vocabulary.ts'

export const dossierForms = ['docx', 'pdf', 'md'] as const
export type DossierForm = (typeof dossierForms)[number]

/** Puts a dossier on paper as it is kept on this laptop now. `failed`: a part of it cannot be read. */
export async function dossierOnPaper(
  session: WorkspaceSession,
  dossier: DocId,
  choice: DossierChoice,
  language: 'nl' | 'en',
): Promise<Result<Paper, 'failed'>> {
  try {
    await session.flush()
    const words = wordsIn(language, await namesInUse()(session.queries))
    const [first, ...others] = await copiesOf(session, dossier, choice.personal)
    if (first === undefined) return err('failed')
    return ok(dossierPaper(first, others, choice, words, dayOf(new Date())))
  } catch {
    return err('failed')
  }
}

async function copiesOf(
  { whole, queries }: WorkspaceSession,
  dossier: DocId,
  personal: boolean,
): Promise<DossierDocument[]> {
  const breathe = breather()
  const copies: DossierDocument[] = []
  for (const id of await documentsOf(dossier)(queries)) {
    const content = await copyOf(whole, id)
    if (personal || readMeta(content).audience !== 'persoonlijk') copies.push({ id, content })
    await breathe()
  }
  return copies
}

/** Writes the paper to a file where the user wants it. `failed`: no file could be made of it. */
export async function savePaper(
  paper: Paper,
  form: DossierForm,
): Promise<Result<{ name: string }, 'cancelled' | 'no-space' | 'io' | 'failed'>> {
  const name = fileNameOf(`${dayOf(new Date())} ${paper.title}`, form)
  switch (form) {
    case 'pdf': {
      const html = paperToHtml(paper)
      return html.length > LONGEST_PAGE ? err('failed') : await savePdf(name, html)
    }
    case 'md':
      return await saveFile(name, new TextEncoder().encode(paperToMarkdown(paper)), form)
    case 'docx': {
      const bytes = await paperToDocx(paper).catch(() => null)
      return bytes === null ? err('failed') : await saveFile(name, bytes, form)
    }
  }
}

/** As long as a page may be to become a PDF. */
const LONGEST_PAGE = 5 * 2 ** 20
