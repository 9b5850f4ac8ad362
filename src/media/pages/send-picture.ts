import { UnusablePicture } from "../cleaning/unusable-picture.ts";
import { imagesOf } from "../files/optional-bindings.ts";
import type { StoredPicture } from "../upload/save-files.ts";
import { storePicture } from "../upload/store-picture.ts";
import type { RefusedPicture } from "./picture-faults.ts";
import type { PictureFormEnv } from "./read-picture-form.middleware.ts";

/** Stores the picture of a form; returns the form if it is not taken. */
export async function sendPicture(
	env: Env,
	{ bucket, primaryDb: db, refused, typed, upload }: PictureFormEnv["Variables"],
): Promise<StoredPicture | RefusedPicture> {
	if (refused) return refused;
	const stored = await storePicture({ db, bucket, images: imagesOf(env) }, upload, new Date());
	if (!(stored instanceof UnusablePicture)) return stored;
	return { typed, faults: { file: stored.fault } };
}
