/** One plain line of progress on the terminal. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** A step that this machine cannot do by itself; the message says what to type. */
export class SetupError extends Error {}
