/** The address and the code in a whole link of a table, as pasted; null when it is not one. */
export function splitLink(text: string): { address: string; code: string } | null {
  const [, address = '', code = ''] = /^\s*(?:https?:\/\/)?([^\s/#]+)\/?#\s*(\S.*?)\s*$/isu.exec(text) ?? []
  return code === '' ? null : { address, code }
}
