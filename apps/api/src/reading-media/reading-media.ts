import type { MediaStore, StoreMedia } from '@app/application';

/** Storing and finding the media of readings; a class, so that Nest can tell it from those of tests and checks. */
export class ReadingMedia {
  constructor(
    readonly expected: MediaStore,
    readonly store: StoreMedia,
  ) {}
}
