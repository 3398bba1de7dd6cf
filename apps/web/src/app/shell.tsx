import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Loading, ErrorBox } from '../components/states.js';
import { AreaProvider } from '../session/areas.js';
import { useMe, useSession } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { AreaSwitch, DisplaySwitches, LiveLight, OwnAccount } from './bar-controls.js';
import { hrefOf, PAGES } from './pages.js';
import { FieldWork } from '../offline/field-work.js';
import { NoticeBar } from './notice-bar.js';
import { SetupPage } from './setup-page.js';
import { SignInPage } from './sign-in-page.js';
import './shell.css';

/** What stands around every page: sign-in before it, then navigation, bar and notices. */
export function Shell(): ReactNode {
  const { signedIn, me, error, reload } = useSession();
  if (!signedIn) return <SignInPage />;
  if (me === null) {
    return <div className="shell-wait">{error ? <ErrorBox error={error} onRetry={reload} /> : <Loading />}</div>;
  }
  if (me.setup.length > 0) return <SetupPage me={me} />;
  return (
    <AreaProvider>
      <FieldWork />
      <Frame />
    </AreaProvider>
  );
}

function Frame(): ReactNode {
  const { shell, common } = useWords();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    setOpen(false);
    // a new page begins at its top, for eyes and for the keyboard; not on the first load, where a box may want the focus
    if (!first.current && !main.current?.contains(document.activeElement)) main.current?.focus();
    first.current = false;
  }, [pathname]);
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={() => main.current?.focus()}>
        {shell.skip}
      </a>
      <header className="shell-bar">
        <button
          type="button"
          className="shell-menu"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          <MenuIcon />
          <span className="visually-hidden">{shell.menu}</span>
        </button>
        <span className="shell-name">
          <img src="/icon.svg" alt="" width="24" height="24" />
          <span className="shell-name-long">{common.product}</span>
          <span className="shell-name-short">{common.productShort}</span>
        </span>
        <span className="shell-space" />
        <AreaSwitch />
        <LiveLight />
        <DisplaySwitches />
        <OwnAccount />
      </header>
      <Navigation open={open} />
      <div className="shell-body">
        <NoticeBar />
        <main id="main" ref={main} tabIndex={-1}>
          <Suspense fallback={<Loading lines={6} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

function Navigation({ open }: { readonly open: boolean }): ReactNode {
  const { role } = useMe();
  const { shell } = useWords();
  const entries = PAGES.filter((entry) => entry.nav !== undefined && entry.roles.includes(role));
  if (entries.length === 0) return null;
  return (
    <nav id="navigation" className={`shell-nav${open ? ' shell-nav-open' : ''}`} aria-label={shell.navigation}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            <NavLink to={hrefOf(entry)}>{entry.nav && shell.nav[entry.nav]}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MenuIcon(): ReactNode {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 6h18M3 12h18M3 18h18" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
