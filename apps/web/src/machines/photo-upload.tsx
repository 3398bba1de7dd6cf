import { useEffect, useId, useState, type ReactNode } from 'react';
import { shrinkPhoto } from '../offline/shrink-photo.js';
import { useWords } from '../words/use-words.js';
import { uploadPhoto } from './machine-data.js';

interface PhotoUploadProps {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly sha256: string | undefined;
  readonly onPhoto: (sha256: string) => void;
  readonly error?: string | undefined;
}

/** One photo: the camera opens, the photo is made small and uploaded at once. */
export function PhotoUpload({ id, label, required, sha256, onPhoto, error }: PhotoUploadProps): ReactNode {
  const { machines } = useWords();
  const own = useId();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url]);
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file) return;
    setState('busy');
    try {
      const photo = await shrinkPhoto(file);
      await uploadPhoto(photo.blob, photo.sha256);
      setUrl(URL.createObjectURL(photo.blob));
      setState('idle');
      onPhoto(photo.sha256);
    } catch {
      setState('failed');
    }
  };
  const word =
    state === 'busy'
      ? machines.photoBusy
      : state === 'failed'
        ? machines.photoFailed
        : sha256
          ? machines.photoDone
          : '';
  return (
    <div className="machine-photo-slot">
      <label htmlFor={id}>
        <strong>{label}</strong> {!required && <span className="muted small">{machines.optional}</span>}
      </label>
      {url !== null && <img src={url} alt={label} />}
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={sha256 ? `${machines.photoAgain} ${label}` : machines.takePhoto(label)}
        aria-describedby={own}
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
      <span id={own} role="status" className={state === 'failed' || error ? 'field-error' : 'small'}>
        {sha256 && state === 'idle' ? `✓ ${word}` : word}
        {error && !sha256 ? error : ''}
      </span>
    </div>
  );
}
