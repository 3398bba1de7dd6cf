import { sha256Hex } from './sha256.js';

/** Long side of a kept photo; a plate three metres away stays readable. */
const MOST_PX = 1600;
const QUALITY = 0.82;

export interface KeptPhoto {
  readonly blob: Blob;
  readonly sha256: string;
  readonly size: number;
}

/** A photo of the camera, made small enough for a thin line; as it is when the browser cannot draw it. */
export async function shrinkPhoto(file: Blob): Promise<KeptPhoto> {
  return named((await smaller(file).catch(() => null)) ?? file);
}

/** A picture with its digest, which is its name. */
export async function named(blob: Blob): Promise<KeptPhoto> {
  const sha256 = await sha256Hex(new Uint8Array(await blob.arrayBuffer()));
  return { blob, sha256, size: blob.size };
}

async function smaller(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, MOST_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
