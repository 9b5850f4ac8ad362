const MAX_AGE_MS = 30 * 86_400_000;

/**
 * The fields as they are filled in, and the number of the submission: the same number sent twice counts once.
 * @typedef {{ number: string, entries: [string, string][], isSending: boolean, at: number }} Draft
 */

/**
 * Holds drafts while the page is open, if the browser does not let it store them.
 * @type {Map<string, string>}
 */
const memory = new Map();

/**
 * @param {string} survey
 * @returns {Draft}
 */
export function findDraft(survey) {
	const blank = { number: newNumber(), entries: [], isSending: false, at: 0 };
	try {
		const draft = JSON.parse(memory.get(survey) ?? localStorage.getItem(storageKey(survey)) ?? "");
		return Array.isArray(draft.entries) && Date.now() - draft.at < MAX_AGE_MS ? draft : blank;
	} catch {
		return blank;
	}
}

/**
 * @param {string} survey
 * @param {Draft} draft
 */
export function saveDraft(survey, draft) {
	const text = JSON.stringify({ ...draft, at: Date.now() });
	try {
		localStorage.setItem(storageKey(survey), text);
		memory.delete(survey);
	} catch {
		memory.set(survey, text);
	}
}

/** @param {string} survey */
export function eraseDraft(survey) {
	memory.delete(survey);
	try {
		localStorage.removeItem(storageKey(survey));
	} catch {}
}

/**
 * Erases a draft that is too old. One of a survey that is closed or gone is kept until then, because the
 * newsroom may open it again.
 * @param {string} survey
 */
export function eraseOldDraft(survey) {
	if (findDraft(survey).at === 0) eraseDraft(survey);
}

/** @param {string} survey */
const storageKey = (survey) => `randnotiz:${survey}`;

// A random UUID (RFC 9562 §5.4): crypto.randomUUID exists only on https.
export function newNumber() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
