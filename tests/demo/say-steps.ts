import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter'

/** Says each step of the story in one line as it is done, and what went wrong where it stopped. */
export default class SaySteps implements Reporter {
  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category !== 'test.step' || step.parent !== undefined) return
    console.log(`${step.error === undefined ? '✓' : '✗'} ${step.title}`)
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const error of result.errors) this.onError(error)
  }

  onError(error: TestError): void {
    console.error(error.stack ?? error.message ?? error.value)
  }
}
