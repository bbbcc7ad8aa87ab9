/** The same keys as the Dutch words, with words of another language: a missing or extra key does not compile. */
export type StringsOf<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : StringsOf<Words[Key]>
}
