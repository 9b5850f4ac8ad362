import { type PictureSize, pictureSize } from "./picture-size.ts";
import { isPublicAddress } from "./public-address.ts";

/** A picture's head may have a preview and a profile of colours before its size. */
const MAX_BYTES = 256 * 1024;
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The size of a picture, or what is wrong with it: the end of a sentence. */
type Measured = PictureSize | { problem: string };

/** Measures a picture; returns undefined if others took all the time, so that nothing is known of it. */
export type MeasurePicture = (address: string) => Promise<Measured | undefined>;

/** Returns a function that measures pictures until so much time is over, from the first one on. */
export function measuringFor(milliseconds: number): MeasurePicture {
	let signal: AbortSignal | undefined;
	return async (address) => {
		signal ??= AbortSignal.timeout(milliseconds);
		return signal.aborted ? undefined : measurePicture(address, signal);
	};
}

/** Limit of Cloudflare: connections that an invocation holds open at once. */
const LANES = 6;

/** Returns a function that measures up to `most` pictures until so much time is over: six at a time, and each once. */
export function measuringTogether(milliseconds: number, most: number): MeasurePicture {
	const measure = measuringFor(milliseconds);
	const lanes = Array.from({ length: LANES }, () =>
		Promise.resolve<Measured | undefined>(undefined),
	);
	const known = new Map<string, Promise<Measured | undefined>>();
	return (address) => {
		const before = known.get(address);
		if (before || known.size === most) return before ?? Promise.resolve(undefined);
		const lane = known.size % LANES;
		const measured = (lanes[lane] ?? Promise.resolve()).then(() => measure(address));
		lanes[lane] = measured;
		known.set(address, measured);
		return measured;
	};
}

/** Asks for the beginning of a picture and returns its size. Never throws. */
async function measurePicture(address: string, signal: AbortSignal): Promise<Measured> {
	try {
		const response = await fetchPublic(new URL(address), signal);
		if (!response) return { problem: "leads to an address that is not public" };
		if (!response.ok || !response.body) {
			await response.body?.cancel();
			return { problem: `is not there: its server answers ${response.status}` };
		}
		return (await sizeIn(response.body)) ?? { problem: "is no picture whose size can be read" };
	} catch {
		return { problem: signal.aborted ? "did not come in time" : "cannot be reached" };
	}
}

/** Follows redirects, as long as each leads to a public address; otherwise returns undefined. */
async function fetchPublic(start: URL, signal: AbortSignal): Promise<Response | undefined> {
	let url: URL | null = start;
	for (let hop = 0; url && hop <= MAX_REDIRECTS; hop++) {
		if (!isPublicAddress(url)) return undefined;
		const headers = { Accept: "image/*", Range: `bytes=0-${MAX_BYTES - 1}` };
		const response: Response = await fetch(url, { headers, redirect: "manual", signal });
		if (!REDIRECTS.has(response.status)) return response;
		await response.body?.cancel();
		url = URL.parse(response.headers.get("Location") ?? "", url);
	}
	return undefined;
}

async function sizeIn(body: ReadableStream<Uint8Array>): Promise<PictureSize | undefined> {
	const bytes = new Uint8Array(MAX_BYTES);
	let [length, nextTry] = [0, 1];
	// Leaving the loop cancels the rest.
	for await (const chunk of body) {
		const part = chunk.subarray(0, MAX_BYTES - length);
		bytes.set(part, length);
		length += part.length;
		// Each try reads from the start: with twice the bytes, all together cost twice the last.
		if (length < nextTry) continue;
		nextTry = Math.min(length * 2, MAX_BYTES);
		const size = pictureSize(bytes.subarray(0, length));
		if (size || length === MAX_BYTES) return size;
	}
	return pictureSize(bytes.subarray(0, length));
}
