import { useEffect, useId, useState, type ReactNode } from 'react';
import { blobOf } from '../offline/outbox.js';
import { shrinkPhoto, type KeptPhoto } from '../offline/shrink-photo.js';
import { useWords } from '../words/use-words.js';
import './photo-slot.css';

interface PhotoSlotProps {
  readonly label: string;
  /** of the photo that is there */
  readonly sha256: string | null;
  readonly onPhoto: (photo: KeptPhoto) => void;
  readonly onRemove: () => void;
}

/** One photo to take: opens the camera, shows what was taken, takes it again. */
export function PhotoSlot({ label, sha256, onPhoto, onRemove }: PhotoSlotProps): ReactNode {
  const { roadside } = useWords();
  const [busy, setBusy] = useState(false);
  const url = useKeptPicture(sha256);
  const id = useId();
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (!file) return;
    setBusy(true);
    void shrinkPhoto(file)
      .then(onPhoto)
      .finally(() => setBusy(false));
  };
  return (
    <div className={`photo-slot${url === null ? '' : ' photo-taken'}`}>
      <label htmlFor={id}>
        {url === null ? (
          <span className="photo-empty">
            <CameraIcon />
            {busy ? roadside.photoWorking : label}
          </span>
        ) : (
          <img src={url} alt={label} />
        )}
        {url !== null && <span className="photo-label">{label}</span>}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={url === null ? roadside.photoTake(label) : roadside.photoAgain(label)}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {url !== null && (
        <button type="button" className="photo-remove" aria-label={roadside.photoRemove(label)} onClick={onRemove}>
          ×
        </button>
      )}
    </div>
  );
}

/** An address for a picture that this device keeps. */
export function useKeptPicture(sha256: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (sha256 === null) return;
    let made: string | null = null;
    let left = false;
    void blobOf(sha256).then((blob) => {
      if (blob === null || left) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      left = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sha256]);
  return url;
}

function CameraIcon(): ReactNode {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M4 8h3l2-3h6l2 3h3v11H4z" strokeLinejoin="round" />
      <circle cx="12" cy="13" r="3.5" />
    </svg>
  );
}
