import { z } from 'zod';
import type { CarriedFile } from '../carried-file';
import { importLimit } from '../import-limit';

export const reviewId = z.string().min(1).max(64);
export const fileName = z.string().min(1).max(1_000);
/** A page may pass a file: the transport turns it into bytes. */
export const content = z
  .custom<Uint8Array | CarriedFile>(
    (value) => value instanceof Uint8Array && value.byteLength <= importLimit,
    'a file of at most 64 MB',
  )
  .transform((bytes) => bytes as Uint8Array);
