import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { signedBlob } from '../api/client.js';
import { useWords } from '../words/use-words.js';
import { wordOf } from './machine-marks.js';

interface Photo {
  readonly kind: string;
  readonly sha256: string;
  readonly path: string;
}

/** Photos with the caller's rights; a press opens one at full size. */
export function SignedPhotos({ photos }: { readonly photos: readonly Photo[] }): ReactNode {
  return (
    <div className="machine-photos">
      {photos.map((photo) => (
        <SignedPhoto key={photo.kind + photo.sha256} photo={photo} />
      ))}
    </div>
  );
}

function SignedPhoto({ photo }: { readonly photo: Photo }): ReactNode {
  const { machines } = useWords();
  const name = wordOf(machines.photo, photo.kind);
  const blob = useQuery({
    queryKey: ['photo', photo.path],
    queryFn: () => signedBlob(photo.path),
    staleTime: Infinity,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob.data) return;
    const made = URL.createObjectURL(blob.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob.data]);
  return (
    <figure>
      {url === null ? (
        <div className="skeleton-line" />
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          <img src={url} alt={name} />
        </a>
      )}
      <figcaption className="small muted">{name}</figcaption>
    </figure>
  );
}
