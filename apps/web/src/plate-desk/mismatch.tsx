import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/button.js';
import { useDraft } from '../components/use-draft.js';
import { PhotoSlot } from '../roadside-check/photo-slot.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { addPhoto, reportMismatch } from './follow-up.js';
import type { LookupMatch } from './lookup-answer.js';
import { startCheck } from './start-check.js';

interface MismatchProps {
  readonly lookupId: string;
  readonly match: LookupMatch;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** "This is not the vehicle": a finding for the supervisors, with photos and, if the officer wants, words. */
export function Mismatch({ lookupId, match, onBack, onNext }: MismatchProps): ReactNode {
  const { desk, roadside } = useWords();
  const me = useMe();
  const { own } = useAreas();
  const navigate = useNavigate();
  const [words, setWords] = useDraft(`mismatch.${lookupId}`);
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [reported, setReported] = useState(false);
  const report = async (): Promise<void> => {
    await reportMismatch(me.id, lookupId, words);
    setWords('');
    setReported(true);
  };
  const counties = own.filter((area) => area.level === 'county');
  const check = async (): Promise<void> => {
    if (!reported) await report();
    const { plate } = match;
    // the plate only: the registered vehicle's facts are not those of the vehicle that stands here
    const vehicle = { plate: plate?.text ?? '', plateColour: plate?.colour ?? null };
    const areaCode = counties.length === 1 ? (counties[0]?.code ?? '') : '';
    await startCheck({ userId: me.id, areaCode, lookupId, vehicle: vehicle as never, kind: 'roadside' }, true);
    void navigate('/check/new');
  };
  return (
    <section className="is-this stack">
      <h2 tabIndex={-1}>{desk.mismatchTitle}</h2>
      <p>{desk.mismatchText}</p>
      <div className="photo-slots">
        {photos.map((sha256) => (
          <PhotoSlot
            key={sha256}
            label={roadside.media}
            sha256={sha256}
            onPhoto={() => undefined}
            onRemove={() => undefined}
          />
        ))}
        {photos.length < 4 && (
          <PhotoSlot
            label={desk.mismatchPhoto}
            sha256={null}
            onPhoto={(photo) => {
              void addPhoto(me.id, lookupId, photo);
              setPhotos((was) => [...was, photo.sha256]);
            }}
            onRemove={() => undefined}
          />
        )}
      </div>
      {reported ? (
        <p role="status">
          <strong>{desk.mismatchReported}</strong>
        </p>
      ) : (
        <label className="field">
          <span>{desk.mismatchWords}</span>
          <textarea
            className="input"
            rows={2}
            maxLength={500}
            value={words}
            placeholder={desk.mismatchWordsHelp}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      )}
      <div className="row">
        {!reported && (
          <Button look="primary" large onClick={() => void report()}>
            {desk.mismatchReport}
          </Button>
        )}
        <Button large onClick={() => void check()}>
          {desk.mismatchCheck}
        </Button>
        {reported ? <Button onClick={onNext}>{desk.again}</Button> : <Button onClick={onBack}>{desk.isThisYes}</Button>}
      </div>
    </section>
  );
}
