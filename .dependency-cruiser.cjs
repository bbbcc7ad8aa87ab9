/** Who may import whom (ARCHITECTURE.md, section 3). tests/arch proves that each rule bites. */

const rule = (name, from, to) => ({ name, severity: 'error', from, to })

/** Packages that `shared` may use: pure, without a platform. */
const PURE =
  '(^|/)node_modules/(zod|yjs|y-protocols|lib0|date-fns|fractional-indexing|@orama/stemmers|@noble/(ciphers|curves|hashes))/'
const NODE_OR_ELECTRON = { dependencyTypes: ['core'] }

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }),
    rule('resolvable', {}, { couldNotResolve: true }),

    rule('shared-is-pure', { path: '^shared' }, { path: '^(main|preload|renderer|server|build)/' }),
    rule('shared-uses-pure-packages', { path: '^shared' }, { path: '(^|/)node_modules/', pathNot: PURE }),
    rule('shared-knows-no-platform', { path: '^shared' }, NODE_OR_ELECTRON),
    rule('kernel-is-the-bottom', { path: '^shared/kernel' }, { path: '^shared/(?!kernel/)' }),
    rule('model-knows-kernel', { path: '^shared/model' }, { path: '^shared/(?!(kernel|model)/)' }),
    rule(
      'documents-know-model',
      { path: '^shared/documents' },
      { path: '^shared/(?!(kernel|model|documents)/)' },
    ),
    rule(
      'projection-knows-documents',
      { path: '^shared/projection' },
      { path: '^shared/(?!(kernel|model|documents|projection)/)' },
    ),
    rule('rules-know-model', { path: '^shared/rules' }, { path: '^shared/(?!(kernel|model|rules)/)' }),
    rule(
      'rules-know-model-types-only',
      { path: '^shared/rules' },
      { path: '^shared/model', dependencyTypesNot: ['type-only'] },
    ),
    rule('ipc-knows-kernel', { path: '^shared/ipc' }, { path: '^shared/(?!(kernel|ipc)/)' }),
    rule('sync-knows-kernel', { path: '^shared/sync' }, { path: '^shared/(?!(kernel|sync)/)' }),

    rule(
      'preload-knows-ipc-names',
      { path: '^preload' },
      { path: '^(main|renderer|server|build|shared)/', pathNot: '^shared/ipc/' },
    ),
    rule('preload-is-small', { path: '^preload' }, { path: '(^|/)node_modules/(?!electron/)' }),
    rule(
      // Only what a number of a citizen looks like: the hub refuses it from guests, whose page it cannot trust.
      'main-knows-no-domain',
      { path: '^main' },
      { path: '^(preload|renderer|server|build|shared)/', pathNot: '^shared/(ipc|sync|kernel|rules/bsn)/' },
    ),
    rule(
      'server-knows-no-domain',
      { path: '^server' },
      { path: '^(main|preload|renderer|build|shared)/', pathNot: '^shared/(sync|kernel)/' },
    ),

    rule('renderer-stays-in-its-window', { path: '^renderer' }, { path: '^(main|preload|server|build)/' }),
    rule('renderer-has-no-node', { path: '^renderer' }, NODE_OR_ELECTRON),
    rule('renderer-has-no-electron', { path: '^renderer' }, { path: '(^|/)node_modules/electron/' }),
    rule(
      'feature-knows-no-other-feature',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'feature-knows-common-data-ui',
      { path: '^renderer/features' },
      { path: '^renderer/', pathNot: '^renderer/(features|common|data|editor|export|ui)/' },
    ),
    rule(
      'common-knows-no-screen',
      { path: '^renderer/common' },
      { path: '^renderer/', pathNot: '^renderer/(common|data|editor|export|ui)/' },
    ),
    rule(
      'ui-knows-nothing-of-ours',
      { path: '^renderer/ui' },
      { path: '^(renderer|shared)/', pathNot: '^renderer/ui/' },
    ),
    rule('editor-knows-ui', { path: '^renderer/editor' }, { path: '^renderer/(?!(editor|ui)/)' }),
    rule('export-knows-documents', { path: '^renderer/export' }, { path: '^renderer/(?!export/)' }),
    // The page runs in somebody else's browser: no store, no window.app, no screen of the app comes along.
    rule(
      'guest-knows-the-table-only',
      { path: '^renderer/guest' },
      { path: '^renderer/', pathNot: '^renderer/(guest|data/table/(?!table-desk)|editor|export|ui)/?' },
    ),
    rule(
      'table-link-stands-alone',
      { path: '^renderer/data/table/(?!table-desk)' },
      { path: '^renderer/', pathNot: '^renderer/data/(table|sync/backoff)' },
    ),
    rule(
      'data-knows-no-screen',
      { path: '^renderer/data' },
      { path: '^renderer/(app|features|common|editor|export|guest|ui)/' },
    ),
    rule(
      'react-in-one-file-of-data',
      { path: '^renderer/data', pathNot: '^renderer/data/react\\.tsx?$' },
      { path: '(^|/)node_modules/(react|react-dom)/' },
    ),
    rule(
      'storage-only-in-data',
      { path: '^(?!renderer/(data|guest)/|tests/)' },
      { path: '(^|/)node_modules/(dexie|y-indexeddb|@hocuspocus/provider)/' },
    ),
    rule(
      'screens-know-no-yjs',
      { path: '^renderer/(app|features|common|ui)' },
      { path: '(^|/)node_modules/(yjs|y-protocols|lib0)/', dependencyTypesNot: ['type-only'] },
    ),

    rule('nothing-imports-tests', { path: '^(?!tests/)' }, { path: '^tests/' }),
    rule('nothing-imports-build', { path: '^(main|preload|renderer|server|shared)' }, { path: '^build/' }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^out/'] },
    exclude: { path: ['^tests/arch/fixtures/'] },
    // Type-only imports count: a cycle of types is a cycle of thoughts.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
    },
  },
}
