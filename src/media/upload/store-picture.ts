import type { Database } from "../../platform/db/connection.ts";
import type { CleanPicture } from "../cleaning/clean-picture.ts";
import { UnusablePicture } from "../cleaning/unusable-picture.ts";
import { hashOf, namedFile } from "../files/named-file.ts";
import { picturesToStore } from "../files/widths.ts";
import type { MediaInput } from "../media.schema.ts";
import { findMediaByOrigin } from "../media.sql.ts";
import { mendFile, type StoredPicture, saveFiles } from "./save-files.ts";

/** A picture that was sent, with its texts and who sent it. */
export interface Upload extends MediaInput {
	picture: CleanPicture;
	name: string | undefined;
	by: string;
}

/** The stores that a picture goes into. */
interface Stores {
	db: Database;
	bucket: R2Bucket;
	images: ImagesBinding | undefined;
}

/**
 * Stores a picture: its files in R2, then its row. The same file again is the picture that there is, whose texts stay.
 * Files that get no row are erased by a job. Returns why a picture is not taken. Throws Unavailable.
 */
export async function storePicture(
	{ db, bucket, images }: Stores,
	upload: Upload,
	now: Date,
): Promise<StoredPicture | UnusablePicture> {
	const origin = hashOf(upload.picture.parts);
	const stored = await findMediaByOrigin(db, origin);
	if (stored) {
		await mendFile(bucket, stored, namedFile(upload.picture));
		return { row: stored, isNew: false };
	}
	const made = await picturesToStore(images, upload.picture).catch(unlessUnusable);
	if (made instanceof UnusablePicture) return made;
	const { shown, others } = made;
	const [file, ...smaller] = [shown, ...others].map(namedFile);
	if (!file) throw new Error("A picture has no file");
	return saveFiles({ db, bucket }, { ...upload, origin, files: [file, ...smaller] }, now);
}

function unlessUnusable(error: unknown): UnusablePicture {
	if (error instanceof UnusablePicture) return error;
	throw error;
}
