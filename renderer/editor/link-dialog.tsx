import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from '@tiptap/react'
import { Button, Dialog, Form, showToast, TextField } from '../ui/index.ts'
import { addressOf, readableAddress } from './address.ts'

/** Makes, changes, copies or takes away the link at the caret. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('editor')
  const [current] = useState(() => {
    const href: unknown = editor.getAttributes('link')['href']
    return typeof href === 'string' ? readableAddress(href) : ''
  })
  const [typed, setTyped] = useState(current)
  const [isWrong, setWrong] = useState(false)

  const save = (): void => {
    const address = addressOf(typed)
    if (!address.ok) return setWrong(true)
    setLink(editor, address.value, readableAddress(address.value))
    onClose()
  }
  const copy = (): void => {
    navigator.clipboard.writeText(current).then(
      () => showToast({ text: t('link.copied') }),
      () => showToast({ text: t('link.notCopied'), tone: 'attention' }),
    )
  }
  const remove = (): void => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    onClose()
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t('link.title')} closeLabel={t('link.close')} size="sm">
      <Form
        onSubmit={save}
        faults={isWrong ? [{ name: 'address', message: t('link.wrong') }] : []}
        faultsTitle={t('link.faults')}
        actions={
          <>
            <Button type="submit" variant="primary">
              {t('link.save')}
            </Button>
            {current !== '' && canCopy && <Button onPress={copy}>{t('link.copy')}</Button>}
            {current !== '' && (
              <Button variant="quiet" onPress={remove}>
                {t('link.remove')}
              </Button>
            )}
          </>
        }
      >
        <TextField
          label={t('link.address')}
          description={t('link.addressDescription')}
          name="address"
          value={typed}
          onChange={setTyped}
          autoFocus
          {...(isWrong ? { errorMessage: t('link.wrong') } : {})}
        />
      </Form>
    </Dialog>
  )
}

/** Not on a page that came without encryption, such as that of a guest at a table. */
const canCopy = 'clipboard' in navigator

/** On the selected words; with nothing selected, on the link at the caret, else the address itself is put in. */
function setLink(editor: Editor, href: string, words: string): void {
  const marks = [{ type: 'link', attrs: { href } }]
  if (editor.state.selection.empty && !editor.isActive('link')) {
    editor.chain().insertContent({ type: 'text', text: words, marks }).unsetMark('link').run()
  } else {
    editor.chain().extendMarkRange('link').setLink({ href }).run()
  }
}
