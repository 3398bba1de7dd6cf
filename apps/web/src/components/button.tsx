import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly large?: boolean;
  /** working: stays focusable, takes no second press */
  readonly busy?: boolean;
}

/** Every button of the pages; at least 44 px high under a finger. */
export function Button({ look = 'plain', large = false, busy = false, className, ...rest }: ButtonProps): ReactNode {
  const classes = ['button', `button-${look}`, large && 'button-large', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    />
  );
}
