import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { named, type KeptPhoto } from '../offline/shrink-photo.js';
import { useWords } from '../words/use-words.js';
import { useKeptPicture } from './photo-slot.js';

interface SignaturePadProps {
  readonly label: string;
  readonly sha256: string | null;
  readonly onSigned: (drawing: KeptPhoto) => void;
  readonly onClear: () => void;
}

/** A box to sign in with a finger. The ink is black on white whatever the theme: it is a document. */
export function SignaturePad({ label, sha256, onSigned, onClear }: SignaturePadProps): ReactNode {
  const { roadside } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ink, setInk] = useState(false);
  const kept = useKeptPicture(ink ? null : sha256);
  const drawing = useRef(false);

  const pointOf = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const { width, height } = event.currentTarget;
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d');
    if (!context) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!ink) {
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, event.currentTarget.width, event.currentTarget.height);
    }
    drawing.current = true;
    setInk(true);
    context.lineWidth = 5;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = '#000000';
    context.beginPath();
    context.moveTo(...pointOf(event));
  };
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d');
    if (!drawing.current || !context) return;
    context.lineTo(...pointOf(event));
    context.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drawing.current) return;
    drawing.current = false;
    event.currentTarget.toBlob((blob) => blob && void named(blob).then(onSigned), 'image/png');
  };
  const clear = (): void => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current) context?.clearRect(0, 0, canvas.current.width, canvas.current.height);
    setInk(false);
    onClear();
  };
  return (
    <div className="signature">
      <div className="signature-head">
        <span>{label}</span>
        {sha256 !== null && (
          <Button look="quiet" aria-label={`${roadside.signClear}: ${label}`} onClick={clear}>
            {roadside.signClear}
          </Button>
        )}
      </div>
      <div className="signature-box">
        <canvas
          ref={canvas}
          width={900}
          height={300}
          role="img"
          aria-label={sha256 === null ? roadside.signHere(label) : roadside.signed(label)}
          onPointerDown={begin}
          onPointerMove={go}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {kept !== null && !ink && <img src={kept} alt="" />}
        {sha256 === null && !ink && (
          <span className="signature-hint" aria-hidden="true">
            {roadside.signHere(label)}
          </span>
        )}
      </div>
    </div>
  );
}
