import { createRoot } from 'react-dom/client'
import { followContrast } from '../ui/index.ts'
import { GuestPage } from './screen.tsx'
import { guestTable } from './table/guest-table.ts'
import { startWords } from './words.ts'

await startWords()
followContrast()
const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<GuestPage table={guestTable(location)} />)
