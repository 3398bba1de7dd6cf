import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { signedBlob } from '../api/client.js';
import { Loading } from '../components/states.js';

/** A picture that only callers with rights may see: an `img` cannot send a token. A press opens it large. */
export function SignedPicture({ path, label }: { readonly path: string; readonly label: string }): ReactNode {
  const blob = useQuery({ queryKey: ['picture', path], queryFn: () => signedBlob(path), staleTime: Infinity });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob.data) return;
    const made = URL.createObjectURL(blob.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob.data]);
  if (blob.isError) return <span className="muted small">–</span>;
  if (url === null) return <Loading lines={2} />;
  return (
    <a className="signed-picture" href={url} target="_blank" rel="noreferrer">
      <img src={url} alt={label} />
      <span className="small">{label}</span>
    </a>
  );
}
