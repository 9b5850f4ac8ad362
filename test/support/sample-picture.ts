import { env } from "cloudflare:workers";
import { mediaId, mediaTexts } from "../../src/media/media.examples.ts";
import { request } from "./service.ts";

// A PNG of 1600 × 900 pixels, black and white.
const BASE_64 = [
	"iVBORw0KGgoAAAANSUhEUgAABkAAAAOEAQAAAADRNsAPAAADMUlEQVR42u3RAQ0AAAgDoJe0pCmt4T6oQKZEtkSMGD",
	"FixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgR",
	"I0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGD",
	"FixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgR",
	"I0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGD",
	"FixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgR",
	"I0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGD",
	"FixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgR",
	"I0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGD",
	"FixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgR",
	"I0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGD",
	"FixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgR",
	"I0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDFixIgRI0aMGDHy2AEXxkTz3bC9pgAAAABJRU5ErkJggg==",
].join("");

/** The picture of the examples: `media.examples.ts` names it by its SHA-256. */
export const samplePicture = (): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(Buffer.from(BASE_64, "base64"));

/** Returns a form with a picture and its texts. */
export function pictureForm(
	bytes: Uint8Array<ArrayBuffer> = samplePicture(),
	texts: Record<string, string> = { alt: "Der Hafen im Morgenlicht" },
	name = "hafen.png",
): FormData {
	const form = new FormData();
	form.append("file", new File([bytes], name));
	for (const [field, text] of Object.entries(texts)) form.append(field, text);
	return form;
}

/** Sends a form with a picture to the newsroom. */
export function sendPicture(form: FormData = pictureForm(), bindings: Env = env) {
	const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
	return request("/newsroom/api/media", { method: "POST", headers, body: form }, bindings);
}

/** Stores the picture of the examples under its id. */
export async function fillMedia(): Promise<void> {
	await sendPicture(pictureForm(samplePicture(), mediaTexts));
	await env.DB.prepare("UPDATE media SET id = ?").bind(mediaId).run();
}
