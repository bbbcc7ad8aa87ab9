import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Download } from 'lucide-react'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { Button } from '../../ui/index.ts'
import { TakeDossierDialog } from './parts/take-dossier-dialog.tsx'

/** Takes one dossier along as a file (*Neem mee*). */
export function TakeDossierButton({ dossier }: { dossier: DocId }) {
  const { t } = useTranslation('exporting')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={Download} onPress={() => setOpen(true)}>
        {t('dossier.button')}
      </Button>
      {isOpen && <TakeDossierDialog dossier={dossier} onClose={() => setOpen(false)} />}
    </>
  )
}
