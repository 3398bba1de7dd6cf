import { useEffect, useId, useRef, type InputHTMLAttributes, type ReactNode } from 'react';
import './field.css';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly label: string;
  /** also the anchor for {@link ErrorSummary} */
  readonly id?: string;
  readonly help?: string | undefined;
  readonly error?: string | null | undefined;
}

/** A labelled input with its message below. */
export function Field({ label, id, help, error, className, ...rest }: FieldProps): ReactNode {
  const own = useId();
  const name = id ?? own;
  const described = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {help && (
        <p id={`${name}-help`} className="muted small">
          {help}
        </p>
      )}
      <input
        {...rest}
        id={name}
        className={`input ${className ?? ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface ErrorSummaryProps {
  readonly title: string;
  /** `field`: id of the input to go to */
  readonly errors: readonly { readonly field?: string; readonly message: string }[];
}

/** What is wrong with a form, on top of it, with links; takes the focus when it appears. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((one) => one.message).join('\n');
  // once for each refusal, never while somebody types the answer to it
  useEffect(() => box.current?.focus(), [said]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={message}>
            {field === undefined ? (
              message
            ) : (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
