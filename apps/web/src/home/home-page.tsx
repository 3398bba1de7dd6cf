import type { ReactNode } from 'react';
import { dayText } from '../components/time.js';
import { useNow } from '../components/use-now.js';
import { useWords } from '../words/use-words.js';
import { CampaignsPanel } from './campaigns-panel.js';
import { DataPanel } from './data-panel.js';
import { FlagsPanel } from './flags-panel.js';
import './home.css';

/** The bureau's first page: what changed since yesterday, each number a way to what explains it. */
export default function HomePage(): ReactNode {
  const { home } = useWords();
  const day = dayText(new Date(useNow(60_000)));
  return (
    <div className="stack">
      <header>
        <h1>{home.title}</h1>
        <p className="muted">{home.lead(day)}</p>
      </header>
      <div className="home-grid">
        <FlagsPanel />
        <div className="stack">
          <CampaignsPanel day={day} />
          <DataPanel />
        </div>
      </div>
    </div>
  );
}
