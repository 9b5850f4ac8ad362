import { Media, MediaList, MediaPatch, MediaUpload, UsedMedia } from "../media/media.schema.ts";

/** The schemas of pictures that have a name in the contract. */
export const mediaInputs = { MediaUpload, MediaPatch };
export const mediaOutputs = { Media, MediaList, UsedMedia };
