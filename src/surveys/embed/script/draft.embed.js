const MAX_AGE_MS = 30 * 86_400_000;

/**
 * What somebody has filled in: under one number, which counts once however often it is sent.
 * @typedef {{ number: string, entries: [string, string][], isSending: boolean, at: number }} Draft
 */

/**
 * For as long as the page is open, where it may not store anything.
 * @type {Map<string, string>}
 */
const memory = new Map();

/**
 * @param {string} survey
 * @returns {Draft}
 */
export function draftOf(survey) {
	const blank = { number: newNumber(), entries: [], isSending: false, at: 0 };
	try {
		const draft = JSON.parse(memory.get(survey) ?? localStorage.getItem(keyOf(survey)) ?? "");
		return Array.isArray(draft.entries) && Date.now() - draft.at < MAX_AGE_MS ? draft : blank;
	} catch {
		return blank;
	}
}

/**
 * @param {string} survey
 * @param {Draft} draft
 */
export function keepDraft(survey, draft) {
	const text = JSON.stringify({ ...draft, at: Date.now() });
	try {
		localStorage.setItem(keyOf(survey), text);
		memory.delete(survey);
	} catch {
		memory.set(survey, text);
	}
}

/** @param {string} survey */
export function forgetDraft(survey) {
	memory.delete(survey);
	try {
		localStorage.removeItem(keyOf(survey));
	} catch {}
}

/** @param {string} survey */
const keyOf = (survey) => `randnotiz:${survey}`;

// A random UUID (RFC 9562 §5.4); crypto.randomUUID is there on https alone.
function newNumber() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
