/** As much of papaparse as is used here. */
declare const papaparse: {
  parse(
    text: string,
    config: { delimiter: string; preview?: number },
  ): { data: string[][]; errors: { code: string }[] }
}
export default papaparse
