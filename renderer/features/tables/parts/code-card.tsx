import { useTranslation } from 'react-i18next'
import { QRCodeSVG } from 'qrcode.react'
import type { OpenTable as HostedTable } from '../../../../shared/ipc/tables.ts'
import './code-card.css'

interface CodeCardProps {
  code: HostedTable['code']
  /** Over the whole screen, for the beamer. */
  isLarge?: boolean
}

/** How one comes to the table: to scan, or to read over from two metres. */
export function CodeCard({ code, isLarge = false }: CodeCardProps) {
  const { t } = useTranslation('tables')
  return (
    <div className="wz-code" data-large={isLarge || undefined}>
      <div className="wz-code__qr">
        <QRCodeSVG
          value={code.url}
          title={t('code.qr')}
          level="M"
          marginSize={4}
          bgColor="#ffffff"
          fgColor="#000000"
        />
      </div>
      <div className="wz-code__words">
        <p>{t('code.scan')}</p>
        <p>{t('code.type')}</p>
        <p className="wz-code__address">{code.address}</p>
        <p>{t('code.then')}</p>
        <p className="wz-code__typed">
          {code.typed.split('-').map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
      </div>
    </div>
  )
}
