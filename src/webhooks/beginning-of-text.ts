const MAX_BYTES = 2000;
const MAX_CHARACTERS = 500;
/** For the body alone; the status counts whatever becomes of it. */
const DEADLINE_MS = 1000;

/** Returns the first characters of a response, and reads no more of it than that. Never throws. */
export async function beginningOfText({ body }: Response): Promise<string> {
	if (!body) return "";
	const reader = body.getReader();
	const stop = () => void reader.cancel().catch(() => {});
	const timer = setTimeout(stop, DEADLINE_MS);
	const bytes = await readBytes(reader);
	clearTimeout(timer);
	stop();
	const text = new TextDecoder().decode(bytes).replace(/\p{Cc}+/gu, " ");
	return [...text].slice(0, MAX_CHARACTERS).join("").trim();
}

async function readBytes(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
	let read = new Uint8Array();
	try {
		while (read.length < MAX_BYTES) {
			const { value, done } = await reader.read();
			if (done) break;
			read = Buffer.concat([read, value.subarray(0, MAX_BYTES - read.length)]);
		}
	} catch {
		// The connection broke off: the part that arrived is returned.
	}
	return read;
}
