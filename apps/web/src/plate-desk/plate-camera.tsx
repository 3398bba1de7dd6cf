import { useId, useState, type ReactNode } from 'react';
import { shrinkPhoto, type KeptPhoto } from '../offline/shrink-photo.js';
import { useWords } from '../words/use-words.js';

interface PlateCameraProps {
  readonly taken: boolean;
  readonly onPhoto: (photo: KeptPhoto) => void;
}

/** Opens the camera: the photo is kept with the look-up, whatever was read from it. */
export function PlateCamera({ taken, onPhoto }: PlateCameraProps): ReactNode {
  const { desk } = useWords();
  const [busy, setBusy] = useState(false);
  const id = useId();
  return (
    <span className={`plate-camera${taken ? ' plate-camera-taken' : ''}`} aria-busy={busy}>
      <label htmlFor={id} title={taken ? desk.photoAgain : desk.photoTake}>
        <svg
          width="26"
          height="26"
          viewBox="0 0 24 24"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        >
          <path d="M4 8h3l2-3h6l2 3h3v11H4z" strokeLinejoin="round" />
          {taken ? <path d="M8.5 13.5l2.5 2.5 4.5-5" strokeLinecap="round" /> : <circle cx="12" cy="13" r="3.5" />}
        </svg>
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={taken ? desk.photoAgain : desk.photoTake}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (!file) return;
          setBusy(true);
          void shrinkPhoto(file)
            .then(onPhoto)
            .finally(() => setBusy(false));
        }}
      />
    </span>
  );
}
