import type { SearchResult } from '../data/search/question.ts'

/** The path of the screen that shows a thing. `isBeside`: in the pane beside its list, where there is one. */
export function placeOf(
  { doc, kind, about }: Pick<SearchResult, 'doc' | 'kind' | 'about'>,
  isBeside: boolean,
): string {
  const id = encodeURIComponent(doc)
  const dossier = encodeURIComponent(about[0]?.dossier ?? '')
  switch (kind) {
    case 'dossier':
      return isBeside ? `/relaties/${id}` : `/dossier/${id}/overzicht`
    case 'note':
      return `/dossier/${dossier}/notities/${id}`
    case 'visit':
      return `/bezoek/${id}`
    case 'meeting':
      return `/overleg/${id}`
    case 'table':
      return `/tafel/${id}`
    case 'directory':
      return `/contactgids/${id}`
  }
}
