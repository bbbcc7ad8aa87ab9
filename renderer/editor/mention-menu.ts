import type { SuggestionMount } from '@tiptap/suggestion'
import { newId } from '../../shared/kernel/ids.ts'
import { peopleMeant } from './mention-filter.ts'
import type { NamedPerson } from './mention-source.ts'

/** What stands under the caret while somebody is being named. */
export interface MentionMenuState {
  /** The likeliest, at most `SHOWN`. */
  people: readonly NamedPerson[]
  /** How many more there are. */
  more: number
  /** Which of them Enter takes. */
  active: number
  /** Keeps an element at the caret until it is called off. */
  mount: SuggestionMount
}

/** Somebody is being named. */
export interface Naming {
  /** What was typed behind the at-sign. */
  query: string
  mount: SuggestionMount
  choose: (person: NamedPerson) => void
}

const SHOWN = 8

/** The people that an at-sign offers: one for each text. The caret stays in the text; the keys go to the menu. */
export class MentionMenu {
  /** Of the list; its people are `<id>-<number>`. */
  readonly id = `mention-${newId()}`
  #state: MentionMenuState | null = null
  #asked: Naming | null = null
  #known: readonly NamedPerson[] | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Null while nobody is being named, or nobody is meant by what was typed. */
  getState = (): MentionMenuState | null => this.#state

  /** Somebody is being named, whether or not anybody is found. */
  get isAsking(): boolean {
    return this.#asked !== null
  }

  ask(naming: Naming): void {
    const isOther = this.#asked?.query !== naming.query
    this.#asked = naming
    this.#show(isOther ? 0 : (this.#state?.active ?? 0))
  }

  /** Who can be named; those of the last time stand there until this is known. */
  know(people: readonly NamedPerson[]): void {
    this.#known = people
    this.#show(this.#state?.active ?? 0)
  }

  close(): void {
    this.#asked = null
    this.#show(0)
  }

  point(at: number): void {
    this.#show(at)
  }

  choose(at: number): void {
    const person = this.#state?.people[at]
    if (person !== undefined) this.#asked?.choose(person)
  }

  /** Whether the key was for the menu. */
  press({ key, shiftKey, isComposing }: KeyboardEvent): boolean {
    if (this.#state === null || isComposing) return false
    const { people, active } = this.#state
    if (key === 'ArrowDown') this.#show((active + 1) % people.length)
    else if (key === 'ArrowUp') this.#show((active - 1 + people.length) % people.length)
    else if (key === 'Enter' || (key === 'Tab' && !shiftKey)) this.choose(active)
    else return false
    return true
  }

  /** What a screen reader is told at the text: which list belongs to it, and who in it is pointed at. */
  attributes(): Record<string, string> {
    if (this.#state === null) return {}
    return {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': this.id,
      'aria-activedescendant': `${this.id}-${this.#state.active}`,
    }
  }

  #show(active: number): void {
    const asked = this.#asked
    const meant = asked === null || this.#known === null ? [] : peopleMeant(asked.query, this.#known)
    this.#state =
      asked === null || meant.length === 0
        ? null
        : {
            people: meant.slice(0, SHOWN),
            more: Math.max(0, meant.length - SHOWN),
            active: Math.min(active, Math.min(meant.length, SHOWN) - 1),
            mount: asked.mount,
          }
    for (const listener of this.#listeners) listener()
  }
}
