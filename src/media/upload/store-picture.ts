import type { Database } from "../../platform/db/connection.ts";
import { Unavailable } from "../../platform/deadline.ts";
import type { CleanPicture } from "../cleaning/clean-picture.ts";
import { UnusablePicture } from "../cleaning/unusable-picture.ts";
import { findFile, putFile } from "../files/file-store.ts";
import { hashOf, type NamedFile, namedFile } from "../files/named-file.ts";
import { picturesToStore } from "../files/widths.ts";
import { claimFiles } from "../loose-files.sql.ts";
import type { MediaInput } from "../media.schema.ts";
import { findMediaByOrigin, type MediaRow } from "../media.sql.ts";
import { saveMedia } from "../media-write.sql.ts";

/** A picture that was sent, with its texts and who sent it. */
export interface Upload extends MediaInput {
	picture: CleanPicture;
	name: string | undefined;
	by: string;
}

export interface StoredPicture {
	row: MediaRow;
	/** False if it was there already. */
	isNew: boolean;
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
		await mend(bucket, stored, upload.picture);
		return { row: stored, isNew: false };
	}
	const made = await picturesToStore(images, upload.picture).catch(unlessUnusable);
	if (made instanceof UnusablePicture) return made;
	const { shown, others } = made;
	const [file, ...smaller] = [shown, ...others].map(namedFile);
	if (!file) throw new Error("A picture has no file");
	await putAll(db, bucket, [file, ...smaller], now);
	const id = crypto.randomUUID();
	const row = { ...toRow(upload, file), id, origin, created_at: now };
	if (!(await saveMedia(db, row, [file, ...smaller].map(withoutParts))))
		throw new Unavailable("A file of the picture was erased meanwhile");
	const saved = await findMediaByOrigin(db, origin);
	if (!saved) throw new Unavailable("The picture was erased meanwhile");
	return { row: saved, isNew: saved.id === id };
}

function unlessUnusable(error: unknown): UnusablePicture {
	if (error instanceof UnusablePicture) return error;
	throw error;
}

/** Puts the file of a stored picture back into R2 if it is missing there. */
async function mend(bucket: R2Bucket, stored: MediaRow, picture: CleanPicture): Promise<void> {
	const file = namedFile(picture);
	if (file.file !== stored.file || (await findFile(bucket, stored.file))) return;
	await putFile(bucket, file);
}

async function putAll(db: Database, bucket: R2Bucket, files: NamedFile[], now: Date) {
	const names = files.map(({ file }) => file);
	if (!(await claimFiles(db, names, now))) throw new Unavailable("The file is just being erased");
	await Promise.all(files.map((file) => putFile(bucket, file)));
}

const withoutParts = ({ file, width, height, bytes }: NamedFile) => ({
	file,
	width,
	height,
	bytes,
});

function toRow({ alt, caption, credit, name, by }: Upload, file: NamedFile) {
	return {
		...withoutParts(file),
		type: file.type,
		alt,
		caption: caption ?? null,
		credit: credit ?? null,
		name: name ?? null,
		created_by: by,
	};
}
