import { createRoot } from 'react-dom/client'
import { appApi } from '../data/app-api.ts'
import { followContrast } from '../ui/index.ts'
import { App } from './app.tsx'
import { startWords } from './i18n.ts'
import { ProfileProblem } from './profile-problem.tsx'
import { showTheme } from './theme.ts'

// The profile first: it says in which language and in which theme the first screen is.
const [found, keys] = await Promise.all([appApi.profile.read(), appApi.keys.status()])
const profile = found.ok ? found.value.profile : null
// A damaged profile is made whole at once; until then every start would say so again.
if (found.ok && found.value.restored && profile !== null) await appApi.profile.write({ profile })
await startWords(profile?.language ?? 'nl')
showTheme(profile?.theme ?? 'system')
followContrast()

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  found.ok ? (
    <App found={profile} isRestored={found.value.restored} keysFound={keys} />
  ) : (
    <ProfileProblem reason={found.reason} />
  ),
)
