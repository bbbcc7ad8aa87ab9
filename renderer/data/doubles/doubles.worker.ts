import { findDuplicates, type ComparedPerson } from '../../../shared/rules/contacts/duplicates.ts'

// Comparing thousands of names takes longer than a frame: it is done here, beside the window.
addEventListener('message', ({ data }: MessageEvent<ComparedPerson[]>) => {
  postMessage(findDuplicates(data))
})
