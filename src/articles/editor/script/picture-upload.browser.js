/** The page of pictures: it says in its own language why a picture is not taken. */
const ADDRESS = "/newsroom/media";

/**
 * What came of an upload; `text` is a sentence about a refusal.
 * @typedef {{ media?: { id: string, url: string }, text?: string }} Uploaded
 */

/**
 * Sends a picture. XMLHttpRequest says how far it is; fetch does not.
 * @param {File} file
 * @param {string} alt
 * @param {{ texts: Record<string, string>, signal: AbortSignal, progress: (share: number) => void }} doors
 * @returns {Promise<Uploaded>}
 */
export function uploadPicture(file, alt, { texts, signal, progress }) {
	const body = new FormData();
	body.set("alt", alt);
	body.set("file", file);
	const request = new XMLHttpRequest();
	request.open("POST", ADDRESS);
	request.setRequestHeader("Accept", "application/json");
	request.responseType = "json";
	request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
	signal.addEventListener("abort", () => request.abort());
	return new Promise((resolve) => {
		request.onloadend = () => resolve(uploadedOf(request, texts));
		request.send(body);
	});
}

/**
 * @param {XMLHttpRequest} request
 * @param {Record<string, string>} texts
 * @returns {Uploaded}
 */
function uploadedOf({ status, response }, texts) {
	if (status === 200 || status === 201) return { media: response };
	const name = {
		0: "offline",
		401: "signedOut",
		403: "forbidden",
		413: "large",
		415: "unusable",
		422: "unusable",
	}[status];
	const [error] = response?.errors ?? [];
	return { text: error?.detail ?? texts[`picture_${name ?? "unavailable"}`] ?? "" };
}
