import './trusted-types.ts'
import '../../shared/kernel/zod-without-eval.ts'

// Only now the rest: bundled into one graph, its chunks would run before the two lines above.
void import('./start.tsx')
