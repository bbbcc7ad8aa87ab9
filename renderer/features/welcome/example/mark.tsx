import { Sprout, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { want } from '../../../common/wanted.ts'
import { Badge, Button, Menu } from '../../../ui/index.ts'
import { useExample } from './use-example.ts'

/** In the top bar: that everything here is invented, and the way to get rid of it. */
export function ExampleMark() {
  const { t } = useTranslation('welcome')
  const { isExample, mayRemove } = useExample()
  if (!isExample) return null
  if (!mayRemove) return <Badge tone="info">{t('example.mark')}</Badge>
  return (
    <Menu
      placement="bottom start"
      trigger={
        <Button size="sm" icon={Sprout}>
          {t('example.mark')}
        </Button>
      }
      items={[
        { id: 'remove', icon: Trash2, label: t('example.remove'), description: t('example.removeMeans') },
      ]}
      onAction={() => want('remove-example')}
    />
  )
}
