/** One deliberately wrong import per rule of .dependency-cruiser.cjs: the file, and what stands in it. */
export const wrongImports: Record<string, { file: string; source: string }> = {
  'no-cycles': {
    file: 'shared/kernel/cycle-a.ts',
    source: "import type { B } from './cycle-b.ts'\nexport type A = B | 1",
  },
  resolvable: { file: 'main/lost.ts', source: "import './nowhere.ts'" },

  'shared-is-pure': { file: 'shared/rules/reaches-main.ts', source: "import '../../main/target.ts'" },
  'shared-uses-pure-packages': { file: 'shared/model/has-react.ts', source: "import 'react'" },
  'shared-knows-no-platform': { file: 'shared/sync/has-files.ts', source: "import 'node:fs'" },
  'kernel-is-the-bottom': { file: 'shared/kernel/climbs.ts', source: "import '../model/target.ts'" },
  'model-knows-kernel': { file: 'shared/model/climbs.ts', source: "import '../documents/target.ts'" },
  'documents-know-model': { file: 'shared/documents/climbs.ts', source: "import '../projection/target.ts'" },
  'projection-knows-documents': { file: 'shared/projection/strays.ts', source: "import '../ipc/target.ts'" },
  'rules-know-model': { file: 'shared/rules/climbs.ts', source: "import '../documents/target.ts'" },
  'rules-know-model-types-only': {
    file: 'shared/rules/runs-model.ts',
    source: "import '../model/target.ts'",
  },
  'ipc-knows-kernel': { file: 'shared/ipc/climbs.ts', source: "import '../model/target.ts'" },
  'sync-knows-kernel': { file: 'shared/sync/climbs.ts', source: "import '../model/target.ts'" },

  'preload-knows-ipc-names': { file: 'preload/has-model.ts', source: "import '../shared/model/target.ts'" },
  'preload-is-small': { file: 'preload/has-zod.ts', source: "import 'zod'" },
  'main-knows-no-domain': { file: 'main/has-model.ts', source: "import '../shared/model/target.ts'" },
  'server-knows-no-domain': {
    file: 'server/has-documents.ts',
    source: "import '../shared/documents/target.ts'",
  },

  'renderer-stays-in-its-window': {
    file: 'renderer/data/has-main.ts',
    source: "import '../../main/target.ts'",
  },
  'renderer-has-no-node': { file: 'renderer/data/has-files.ts', source: "import 'node:fs'" },
  'renderer-has-no-electron': { file: 'renderer/data/has-electron.ts', source: "import 'electron'" },
  'feature-knows-no-other-feature': {
    file: 'renderer/features/a/has-b.ts',
    source: "import '../b/target.ts'",
  },
  'feature-knows-common-data-ui': {
    file: 'renderer/features/a/has-app.ts',
    source: "import '../../app/target.ts'",
  },
  'common-knows-no-screen': {
    file: 'renderer/common/has-feature.ts',
    source: "import '../features/a/target.ts'",
  },
  'ui-knows-nothing-of-ours': { file: 'renderer/ui/has-data.ts', source: "import '../data/target.ts'" },
  'editor-knows-ui': { file: 'renderer/editor/has-data.ts', source: "import '../data/target.ts'" },
  'export-knows-documents': { file: 'renderer/export/has-ui.ts', source: "import '../ui/target.ts'" },
  'guest-knows-the-table-only': {
    file: 'renderer/guest/has-feature.ts',
    source: "import '../features/a/target.ts'",
  },
  'table-link-stands-alone': { file: 'renderer/data/table/has-data.ts', source: "import '../target.ts'" },
  'data-knows-no-screen': { file: 'renderer/data/has-ui.ts', source: "import '../ui/target.ts'" },
  'react-in-one-file-of-data': { file: 'renderer/data/has-react.ts', source: "import 'react'" },
  'storage-only-in-data': { file: 'renderer/features/a/has-dexie.ts', source: "import 'dexie'" },
  'screens-know-no-yjs': { file: 'renderer/features/b/has-yjs.ts', source: "import 'yjs'" },

  'nothing-imports-tests': { file: 'server/has-tests.ts', source: "import '../tests/target.ts'" },
  'nothing-imports-build': { file: 'main/has-build.ts', source: "import '../build/target.ts'" },
}

/** What the wrong imports reach for, and the other half of the cycle. */
export const targets: Record<string, string> = {
  'shared/kernel/cycle-b.ts': "import type { A } from './cycle-a.ts'\nexport type B = A | 2",
  ...Object.fromEntries(
    [
      ...['kernel', 'model', 'documents', 'projection', 'rules', 'ipc', 'sync'].map(
        (name) => `shared/${name}`,
      ),
      ...['main', 'preload', 'server', 'build', 'tests'],
      ...['app', 'common', 'data', 'ui', 'features/a', 'features/b'].map((name) => `renderer/${name}`),
    ].map((folder) => [`${folder}/target.ts`, 'export const target = 1']),
  ),
}
