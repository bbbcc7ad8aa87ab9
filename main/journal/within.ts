/** The promise's value; rejects when it takes longer. The promise itself is left to run. */
export async function orThrowAfter<T>(
  milliseconds: number,
  promise: Promise<T>,
  message: string,
): Promise<T> {
  const late = Symbol('late')
  const value = await within<T | typeof late>(milliseconds, promise, late)
  if (value === late) throw new Error(message)
  return value
}

/** The promise's value, or `late` when it takes longer. The promise itself is left to run. */
export async function within<T>(milliseconds: number, promise: Promise<T>, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const bell = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(late)
    }, milliseconds)
  })
  try {
    return await Promise.race([promise, bell])
  } finally {
    clearTimeout(timer)
  }
}
