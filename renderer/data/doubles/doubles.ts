import type { ComparedPerson, PossibleSame } from '../../../shared/rules/contacts/duplicates.ts'

/** Looks for people who are in the directory twice, in a worker. */
export interface DoublesFinder {
  /** Answers through `onFound`; a question that comes while another is looked at takes the place of those waiting. */
  look(people: readonly ComparedPerson[]): void
  close(): void
}

export function startDoublesFinder(onFound: (found: PossibleSame[]) => void): DoublesFinder {
  const worker = new Worker(new URL('./doubles.worker.ts', import.meta.url), { type: 'module' })
  let isBusy = false
  let waiting: readonly ComparedPerson[] | null = null
  const ask = (people: readonly ComparedPerson[]): void => {
    isBusy = true
    waiting = null
    worker.postMessage(people)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<PossibleSame[]>) => {
    isBusy = false
    onFound(data)
    if (waiting !== null) ask(waiting)
  })
  return {
    look(people) {
      if (isBusy) waiting = people
      else ask(people)
    },
    close: () => worker.terminate(),
  }
}
