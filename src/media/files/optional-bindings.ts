/** The bindings without which the service works, but without pictures of its own, or without other widths of them. */
interface OptionalBindings {
	MEDIA?: R2Bucket;
	IMAGES?: ImagesBinding;
}

/** Returns the bucket of the pictures; undefined if the Worker has none. */
export function bucketOf({ MEDIA }: OptionalBindings): R2Bucket | undefined {
	return MEDIA;
}

/** Returns what turns and resizes pictures; undefined if the Worker has none. */
export function imagesOf({ IMAGES }: OptionalBindings): ImagesBinding | undefined {
	return IMAGES;
}
