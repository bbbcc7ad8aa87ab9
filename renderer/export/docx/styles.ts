import type { IStylesOptions } from 'docx'
import type { Paper } from '../paper.ts'

/** A4 and its margins in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838 }
export const MARGIN = { top: 1134, right: 1134, bottom: 1247, left: 1134 }
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
/** One step of a list or quotation to the right. */
export const STEP = 425

const LANGUAGES = { nl: 'nl-NL', en: 'en-GB' }
const INK = '111111'
const GREY = '767676'

/** Word's own style names, so that every version shows and translates them as its own. */
export function stylesFor(language: Paper['language']): IStylesOptions {
  const heading = (outlineLevel: number, size: number, before: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true, outlineLevel },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: LANGUAGES[language] } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 200 } } },
      heading1: heading(0, 30, 360),
      heading2: heading(1, 26, 240),
      heading3: heading(2, 23, 200),
      hyperlink: { run: { color: '0B57A4', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { border: { left: { style: 'single', size: 18, space: 8, color: GREY } } },
      },
      {
        id: 'HTMLPreformatted',
        name: 'HTML Preformatted',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: 'Consolas', size: 19, noProof: true },
        paragraph: { spacing: { line: 240 } },
      },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: '595959' } },
    ],
  }
}
