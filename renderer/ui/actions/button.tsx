import type { ReactNode } from 'react'
import { Button as AriaButton, ProgressBar } from 'react-aria-components'
import { classes } from '../lib/classes.ts'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './button.css'

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps {
  /** The label: a verb that says what happens. */
  children: ReactNode
  variant?: ButtonVariant | undefined
  size?: 'md' | 'sm' | undefined
  icon?: LucideIcon | undefined
  /** Behind the word: that something opens. */
  iconAfter?: LucideIcon | undefined
  type?: 'button' | 'submit' | undefined
  isDisabled?: boolean | undefined
  /** Busy: stays focusable, ignores presses, shows that it works. Say so in `pendingLabel`. */
  isPending?: boolean | undefined
  pendingLabel?: string | undefined
  autoFocus?: boolean | undefined
  onPress?: (() => void) | undefined
}

/** A button with a word on it. Secondary unless it is the one thing to do here. */
export function Button({
  children,
  variant = 'secondary',
  size = 'md',
  icon,
  iconAfter,
  type = 'button',
  ...props
}: ButtonProps) {
  const { isDisabled = false, isPending = false, pendingLabel, autoFocus = false, onPress } = props
  return (
    <AriaButton
      className={buttonClass(variant, size)}
      type={type}
      isDisabled={isDisabled}
      isPending={isPending}
      autoFocus={autoFocus}
      {...(onPress ? { onPress: () => onPress() } : {})}
    >
      {isPending ? (
        <ProgressBar
          className="wz-button__busy"
          aria-label={pendingLabel ?? (typeof children === 'string' ? children : '')}
          isIndeterminate
        />
      ) : (
        icon && <Icon of={icon} />
      )}
      <span className="wz-button__label">{isPending && pendingLabel ? pendingLabel : children}</span>
      {iconAfter && <Icon of={iconAfter} />}
    </AriaButton>
  )
}

/** For what looks like a button and is drawn by somebody else. */
export function buttonClass(variant: ButtonVariant, size: 'md' | 'sm'): string {
  return classes('wz-button', `wz-button--${variant}`, size === 'sm' && 'wz-button--sm')
}
