import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { useLiveState } from '../api/use-live.js';
import { useOutbox } from '../offline/outbox.js';
import { useAreas } from '../session/areas.js';
import { signOut, useMe } from '../session/session.js';
import { useTheme, type ThemeChoice } from '../theme/use-theme.js';
import { useLanguage, useWords } from '../words/use-words.js';

/** Which of one's areas the lists show; absent when there is only one. */
export function AreaSwitch(): ReactNode {
  const { own, area, setArea, nameOf } = useAreas();
  const { shell } = useWords();
  const [only] = own;
  if (own.length === 0 || only === undefined) return null;
  if (own.length === 1) return <span className="small muted bar-own-area">{nameOf(only.code)}</span>;
  return (
    <select
      className="bar-select"
      aria-label={shell.area}
      value={area ?? ''}
      onChange={(event) => setArea(event.target.value || null)}
    >
      <option value="">{shell.allAreas}</option>
      {own
        .filter((one) => one.level === 'county')
        .map((one) => (
          <option key={one.code} value={one.code}>
            {nameOf(one.code)}
          </option>
        ))}
    </select>
  );
}

/** State of the live connection, by shape and word. */
export function LiveLight(): ReactNode {
  const state = useLiveState();
  const { shell } = useWords();
  const word = { on: shell.liveOn, connecting: shell.liveConnecting, off: shell.liveOff, none: shell.liveNone }[state];
  return (
    <span className={`live live-${state}`} role="status" title={word}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {state === 'on' ? (
          <circle cx="6" cy="6" r="5" fill="currentColor" />
        ) : (
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2" />
        )}
      </svg>
      <span className="live-word" aria-hidden="true">
        {shell.live}
      </span>
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

/** The other language, one press away. */
export function DisplaySwitches(): ReactNode {
  const { language, setLanguage } = useLanguage();
  const { shell } = useWords();
  return (
    <Button
      look="quiet"
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      title={shell.languageName}
    >
      {language === 'zh' ? 'EN' : '中文'}
    </Button>
  );
}

/** Light, dark or as the system. */
export function ThemeSwitch(): ReactNode {
  const { choice, setChoice } = useTheme();
  const { shell } = useWords();
  const words: Readonly<Record<ThemeChoice, string>> = {
    auto: shell.themeAuto,
    light: shell.themeLight,
    dark: shell.themeDark,
  };
  return (
    <div className="segments" role="group" aria-label={shell.theme}>
      {(['auto', 'light', 'dark'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={choice === one} onClick={() => setChoice(one)}>
          {words[one]}
        </button>
      ))}
    </div>
  );
}

/** Who is signed in, the display, and the way out. */
export function OwnAccount(): ReactNode {
  const me = useMe();
  const { shell, domain, offline } = useWords();
  const { nameOf } = useAreas();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const unsent = useOutbox().filter((item) => item.kind !== 'check' || item.stage !== 'done').length;
  const leave = (): void => {
    if (unsent === 0 || confirm(offline.signOutWaiting(unsent))) void signOut();
  };
  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  return (
    <div
      className="bar-menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        look="quiet"
        aria-label={`${shell.account} ${me.displayName || me.username}`}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        <span className="account-name">{me.displayName || me.username}</span>
      </Button>
      {open && (
        <div className="bar-sheet" role="dialog" aria-label={shell.account}>
          <div>
            <strong>{me.displayName}</strong>
            <p className="muted small">{[domain.role[me.role], ...me.areas.map(nameOf)].join(' · ')}</p>
          </div>
          <ThemeSwitch />
          <Button onClick={leave}>{shell.signOut}</Button>
        </div>
      )}
    </div>
  );
}
