/** Returns parts as a stream that is written no faster than it is read; with a known length if there is one. */
export function streamOf(parts: Uint8Array[], bytes?: number): ReadableStream<Uint8Array> {
	const { readable, writable } =
		bytes === undefined ? new IdentityTransformStream() : new FixedLengthStream(bytes);
	// If the reader fails, it says so itself.
	writeAll(writable, parts).catch(() => undefined);
	return readable;
}

async function writeAll(writable: WritableStream<Uint8Array>, parts: Uint8Array[]) {
	const writer = writable.getWriter();
	for (const part of parts) await writer.write(part);
	await writer.close();
}
