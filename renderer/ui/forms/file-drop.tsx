import { FileUp } from 'lucide-react'
import { Button, DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components'
import { buttonClass } from '../actions/button.tsx'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import './file-drop.css'

export interface FileDropProps {
  /** e.g. "Sleep het bestand hierheen". */
  label: string
  description?: string | undefined
  /** On the button, e.g. "Kies een bestand". */
  buttonLabel: string
  /** Mime types or extensions, e.g. `['.csv', 'text/csv']`. */
  accept?: readonly string[] | undefined
  allowsMultiple?: boolean | undefined
  /** Never empty. Dropped files are not filtered by type: the caller checks what it can read. */
  onFiles: (files: File[]) => void
}

/** Files from the laptop: by a button, or by dropping or pasting them here. */
export function FileDrop({
  label,
  description,
  buttonLabel,
  accept,
  allowsMultiple = false,
  onFiles,
}: FileDropProps) {
  const give = (files: File[]) => {
    const some = allowsMultiple ? files : files.slice(0, 1)
    if (some.length > 0) onFiles(some)
  }
  return (
    <DropZone
      className="wz-drop"
      onDrop={(event) => {
        void Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())).then(give)
      }}
    >
      <Icon of={FileUp} />
      <Text className="wz-drop__label" slot="label">
        {label}
      </Text>
      {description && <p className="wz-drop__description">{description}</p>}
      <FileTrigger
        {...defined({ acceptedFileTypes: accept })}
        allowsMultiple={allowsMultiple}
        onSelect={(list) => give(list ? [...list] : [])}
      >
        <Button className={buttonClass('primary', 'md')}>{buttonLabel}</Button>
      </FileTrigger>
    </DropZone>
  )
}
